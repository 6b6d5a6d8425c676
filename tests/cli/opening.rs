//! The answer that the page opens with: made by build and for what is shipped, in words that cannot
//! become markup.

use std::{fs, path::Path};

use super::run::{Folder, build, check, rotascope, small};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");

/// The files that the answer rests on.
const FILES: [&str; 4] =
    ["facts/instruments.json", "manifest.json", "prices/IWM.json", "prices/SPY.json"];

fn read(folder: &Path) -> String {
    fs::read_to_string(folder.join("opening.html")).unwrap()
}

#[test]
fn the_shipped_opening_is_that_of_the_shipped_snapshot() {
    let folder = Folder::new("opening-shipped");
    for file in FILES {
        fs::create_dir_all(folder.path(file).parent().unwrap()).unwrap();
        fs::copy(Path::new(SHIPPED).join(file), folder.path(file)).unwrap();
    }
    check(&rotascope(&["opening", folder.path("").to_str().unwrap()]), 0, "");
    assert_eq!(read(Path::new(SHIPPED)), read(&folder.path("")), "run `rotascope opening`");
    let picture = |folder: &Path| fs::read(folder.join("preview.png")).unwrap();
    assert!(picture(Path::new(SHIPPED)) == picture(&folder.path("")), "run `rotascope opening`");
}

#[test]
fn the_picture_of_a_link_is_as_large_as_the_page_says() {
    let picture = fs::read(Path::new(SHIPPED).join("preview.png")).unwrap();
    assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
    let page = read(Path::new(SHIPPED));
    for (name, pixels) in [("width", number(16)), ("height", number(20))] {
        let said = format!("<meta property=\"og:image:{name}\" content=\"{pixels}\">");
        assert!(page.contains(&said), "{said}");
    }
}

#[test]
fn build_writes_an_opening_and_replaces_the_old_one() {
    let folder = small("opening-of-build");
    let out = folder.path("out");
    check(&build(&folder.path("in"), &out, &[]), 0, "id ");
    let first = read(&out);
    assert!(first.contains("As of the close of 6 January 2026"), "{first}");
    // A week, and the same verb in the present and in the past.
    assert!(first.contains("<div id=\"start-answer\" data-old-from=\"2026-01-13\">"), "{first}");
    assert!(first.contains("<span class=\"large\" data-past=\"trailed\">trails</span>"), "{first}");
    fs::write(out.join("opening.html"), "old").unwrap();
    check(&build(&folder.path("in"), &out, &[]), 0, "id ");
    assert_eq!(read(&out), first);
}
