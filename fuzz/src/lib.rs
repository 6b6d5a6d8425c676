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
    runs::check(&Target {
        name: "link",
        seeds: seeds::links(),
        readers: readers::LINK,
        is_columns: false,
    });
}

#[test]
fn tables() {
    runs::check(&Target {
        name: "csv",
        seeds: seeds::tables(),
        readers: readers::TABLE,
        is_columns: false,
    });
}

#[test]
fn snapshots() {
    let (seeds, readers) = (seeds::snapshots(), readers::SNAPSHOT);
    runs::check(&Target { name: "snapshot", seeds, readers, is_columns: true });
}

#[test]
fn claims() {
    runs::check(&Target {
        name: "claims",
        seeds: seeds::claims(),
        readers: readers::CLAIMS,
        is_columns: false,
    });
}

#[test]
fn rules() {
    runs::check(&Target {
        name: "rules",
        seeds: seeds::rules(),
        readers: readers::RULES,
        is_columns: false,
    });
}

#[test]
fn settings() {
    runs::check(&Target {
        name: "settings",
        seeds: seeds::settings(),
        readers: readers::SETTINGS,
        is_columns: false,
    });
}
