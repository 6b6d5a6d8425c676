//! Every reader of what comes from outside, given files that are spoilt at random.
//!
//! Whatever comes, reading ends in a value or in a short message, and needs little memory. Inputs
//! are good ones with a few mutations of `mutatis`; one that gives a message of a new kind is
//! mutated further. What once showed a fault is kept in `corpus` and read first.
//! `scripts/fuzz` reads a million inputs for each reader, and holds the time that each takes.

#![cfg(test)]

mod edits;
mod limits;
mod readers;
mod runs;
mod seeds;

use runs::Target;

#[test]
fn links() {
    runs::check(&Target::new("link", seeds::links(), readers::LINK));
}

#[test]
fn tables() {
    runs::check(&Target::new("csv", seeds::tables(), readers::TABLE));
}

#[test]
fn snapshots() {
    let target = Target::new("snapshot", seeds::snapshots(), readers::SNAPSHOT);
    runs::check(&Target { is_columns: true, ..target });
}

#[test]
fn claims() {
    runs::check(&Target::new("claims", seeds::claims(), readers::CLAIMS));
}

#[test]
fn rules() {
    runs::check(&Target::new("rules", seeds::rules(), readers::RULES));
}

#[test]
fn settings() {
    runs::check(&Target::new("settings", seeds::settings(), readers::SETTINGS));
}
