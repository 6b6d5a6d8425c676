//! The feed of a snapshot's turns: valid Atom with ids that stay, made by build and for what is shipped.

use std::{collections::BTreeSet, fs, path::Path};

use atom_syndication::Feed;

use super::run::{Folder, build, check, rotascope, small};

const PINNED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshot");
const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");

fn read(folder: &Path) -> String {
    fs::read_to_string(folder.join("feed.xml")).unwrap()
}

/// The feed of a snapshot, made anew.
fn made_anew(snapshot: &str, name: &str) -> String {
    let folder = Folder::new(name);
    fs::create_dir_all(folder.path("prices")).unwrap();
    for file in ["manifest.json", "prices/IWM.json", "prices/SPY.json"] {
        fs::copy(Path::new(snapshot).join(file), folder.path(file)).unwrap();
    }
    check(&rotascope(&["feed", folder.path("").to_str().unwrap()]), 0, "");
    read(&folder.path(""))
}

#[test]
fn the_shipped_feed_is_that_of_the_shipped_snapshot() {
    for (snapshot, name) in [(PINNED, "feed-pinned"), (PUBLISHED, "feed-published")] {
        assert_eq!(read(Path::new(snapshot)), made_anew(snapshot, name), "run `rotascope feed`");
    }
}

#[test]
fn entries_have_ids_of_their_own_days_and_links() {
    let feed: Feed = made_anew(PINNED, "feed-entries").parse().unwrap();
    let ids: BTreeSet<&str> = feed.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids.len(), feed.entries.len());
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45));
    assert!(feed.entries.windows(2).all(|two| two[1].updated <= two[0].updated));
    assert!(feed.entries.iter().all(|entry| entry.links[0].href.starts_with("../#v=1&view=")));
    let newest = &feed.entries[0];
    assert_eq!(newest.title.value, "IWM / SPY fell below its 40-week mean");
    // An id is a promise to readers that have seen the entry.
    assert_eq!(newest.id, "urn:uuid:bed6926a-ab1f-84d1-888e-2632ab94f0f8");
}

#[test]
fn build_writes_a_feed_and_replaces_the_old_one() {
    let folder = small("feed-of-build");
    let out = folder.path("out");
    check(&build(&folder.path("in"), &out, &[]), 0, "id ");
    let first = read(&out);
    assert!(first.parse::<Feed>().unwrap().entries.is_empty());
    fs::write(out.join("feed.xml"), "old").unwrap();
    check(&build(&folder.path("in"), &out, &[]), 0, "id ");
    assert_eq!(read(&out), first);
}
