#!/usr/bin/env bash
# The csv crate (1.4.0) says on which line a record begins, but counts that line only after it has skipped
# what ended the record before: with CRLF line ends every record is a line low, blank lines that lead to a
# record are not counted, and with CR alone every record is on line 1. Only LF without blank lines is right.
# A message "line N" made of `StringRecord::position` points readers to a wrong row.
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
csv = "=1.4.0"
END
cat >src/main.rs <<'END'
fn main() {
    let files = [
        ("LF", "day,close\n1,10\n2,20\n"),
        ("LF, blank line", "day,close\n1,10\n\n2,20\n"),
        ("CRLF", "day,close\r\n1,10\r\n2,20\r\n"),
        ("CR", "day,close\r1,10\r2,20\r"),
    ];
    for (name, text) in files {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let lines = reader.records().map(|record| record.unwrap().position().unwrap().line());
        println!("{name}: {:?}", lines.collect::<Vec<_>>());
    }
}
END
seen=$(cargo run --quiet)
expected='LF: [2, 3]
LF, blank line: [2, 3]
CRLF: [1, 2]
CR: [1, 1]'
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'changed; it was:\n%s\n' "$expected" >&2; exit 1; }
