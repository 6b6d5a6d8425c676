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
}

#[test]
fn build_writes_an_opening_and_replaces_the_old_one() {
    let folder = small("opening-of-build");
    let out = folder.path("out");
    check(&build(&folder.path("in"), &out, &[]), 0, "id ");
    let first = read(&out);
    assert!(first.contains("As of the close of 6 January 2026"), "{first}");
    fs::write(out.join("opening.html"), "old").unwrap();
    check(&build(&folder.path("in"), &out, &[]), 0, "id ");
    assert_eq!(read(&out), first);
}
