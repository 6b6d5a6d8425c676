#!/usr/bin/env bash
# plotters (0.3.7) divides the size of a font by 1.24 where it writes SVG: what is asked for with
# 12 pixels stands in the file as 9.677. plotters-canvas (0.3.1) hands the browser the size as it is, so that
# one drawing has texts a fifth smaller in its file than on the screen, and what was measured for one does
# not fit the other.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2021"

[dependencies]
plotters = { version = "=0.3.7", default-features = false, features = ["svg_backend"] }
plotters-svg = "=0.3.7"
END
cat >src/main.rs <<'END'
use plotters::prelude::*;

fn main() {
    for pixels in [12, 31] {
        let mut svg = String::new();
        {
            let area = SVGBackend::with_string(&mut svg, (100, 50)).into_drawing_area();
            area.draw(&Text::new("a text", (5, 5), ("sans-serif", pixels).into_font())).unwrap();
            area.present().unwrap();
        }
        let size = svg.split("font-size=\"").nth(1).and_then(|rest| rest.split('"').next());
        println!("{pixels} px: font-size {:.3}", size.unwrap().parse::<f64>().unwrap());
    }
}
END
seen=$(cargo run --quiet)
expected='12 px: font-size 9.677
31 px: font-size 25.000'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'changed; it was:\n%s\n' "$expected" >&2; exit 1; }
