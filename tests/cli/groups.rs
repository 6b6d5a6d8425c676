//! Files of breadth and rankings on their way into a snapshot.

use std::fs;

use rotascope::domain::snapshot::Manifest;
use serde_json::{Value, json};

use super::run::{Folder, build, check, rotascope, small};
use crate::support::published_snapshot;

/// The breadth of two series over three sessions.
const BREADTH: &str = include_str!("groups/breadth.json");
/// The ranking of the two, of which no figure but one looks back on so few sessions.
const RANKING: &str = include_str!("groups/ranking.json");

fn group(name: &str) -> Folder {
    let folder = small(name).with("groups/breadth/small.json", BREADTH);
    folder.with("groups/ranking/small.json", RANKING)
}

#[test]
fn groups_are_checked_and_written_in_one_layout() {
    let folder = group("groups");
    let (from, out) = (folder.path("in"), folder.path("out"));
    let groups =
        |path: &str| build(&from, &out, &["--groups", folder.path(path).to_str().unwrap()]);
    check(&groups("groups"), 0, "6 files");
    check(&rotascope(&["verify", out.to_str().unwrap()]), 0, "0 findings");
    let written =
        || ["breadth", "ranking"].map(|part| fs::read(out.join(part).join("small.json")).unwrap());
    let before = written();
    check(&groups("out"), 0, "6 files");
    assert_eq!(written(), before, "they are their own source");

    fs::write(folder.path("groups/breadth/small.json"), BREADTH.replace("A group", "Another"))
        .unwrap();
    check(
        &groups("groups"),
        2,
        "small.json: breadth and ranking differ in name, benchmark, basis or last day",
    );
    fs::write(folder.path("groups/breadth/small.json"), BREADTH.replace("[0, 2, 0]", "[0, 1, 1]"))
        .unwrap();
    check(
        &groups("groups"),
        2,
        "field net_advances.seen: 2 of 1 are seen on 2026-01-05; see no more",
    );
    assert_eq!(written(), before, "the old ones stay");
}

#[test]
fn verify_names_what_is_wrong_with_a_group() {
    let folder = group("wrong-groups");
    let (from, out) = (folder.path("in"), folder.path("out"));
    let groups = folder.path("groups");
    check(&build(&from, &out, &["--groups", groups.to_str().unwrap()]), 0, "6 files");
    let verify = || rotascope(&["verify", out.to_str().unwrap()]);
    let manifest = fs::read_to_string(out.join(Manifest::PATH)).unwrap();
    for (from, to, words) in [
        (
            "\"name\": \"A group\", \"first\"",
            "\"name\": \"B\", \"first\"",
            "breadth/small.json: holds \"A group\" instead of \"B\"",
        ),
        (
            "\"name\": \"A group\", \"as_of\"",
            "\"name\": \"B\", \"as_of\"",
            "ranking/small.json: holds \"A group\" instead of \"B\"",
        ),
        (
            "\"as_of\": \"2026-01-06\", \"bytes\"",
            "\"as_of\": \"2026-01-05\", \"bytes\"",
            "the day is 2026-01-06, not 2026-01-05",
        ),
        (
            "\"kind\": \"ranking\", \"name\": \"A group\"",
            "\"kind\": \"ranking\"",
            "missing field `name`",
        ),
    ] {
        assert!(manifest.contains(from), "{from}: {manifest}");
        fs::write(out.join(Manifest::PATH), manifest.replacen(from, to, 1)).unwrap();
        check(&verify(), 1, words);
    }
    fs::write(out.join(Manifest::PATH), &manifest).unwrap();
    fs::write(out.join("ranking/other.json"), "{}").unwrap();
    check(&verify(), 1, "ranking/other.json: not listed in the manifest");
    fs::write(out.join("breadth/small.json"), "{}").unwrap();
    check(&verify(), 1, "breadth/small.json: 2 bytes came instead of");
}

#[test]
fn the_json_schema_asks_for_every_field_of_a_group() {
    let schema: Value = serde_json::from_slice(&published_snapshot().bytes("schema.json")).unwrap();
    for (name, text) in [("breadth", BREADTH), ("ranking", RANKING)] {
        let part = json!({"$ref": format!("#/$defs/{name}"), "$defs": schema["$defs"]});
        let validator = jsonschema::validator_for(&part).unwrap();
        let file: Value = serde_json::from_str(text).unwrap();
        assert!(validator.is_valid(&file), "{name}: {:?}", validator.validate(&file).err());
        for field in file.as_object().unwrap().keys() {
            let mut lacking = file.clone();
            lacking.as_object_mut().unwrap().remove(field);
            assert!(!validator.is_valid(&lacking), "{name} without {field}");
        }
    }
}
