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

/// Memory that an input may need, as a multiple of its length. Of a table each cell and each value has
/// a place while it is read, so that many short ones take most; nineteen times have been seen.
const FOLD: usize = 4;
const FOLD_OF_TABLES: usize = 40;

#[test]
fn links() {
    runs::check(&Target {
        name: "link",
        seeds: seeds::links(),
        readers: readers::LINK,
        fold: FOLD,
    });
}

#[test]
fn tables() {
    let fold = FOLD_OF_TABLES;
    runs::check(&Target { name: "csv", seeds: seeds::tables(), readers: readers::TABLE, fold });
}

#[test]
fn snapshots() {
    let readers = readers::SNAPSHOT;
    runs::check(&Target { name: "snapshot", seeds: seeds::snapshots(), readers, fold: FOLD });
}

#[test]
fn claims() {
    let readers = readers::CLAIMS;
    runs::check(&Target { name: "claims", seeds: seeds::claims(), readers, fold: FOLD });
}

#[test]
fn rules() {
    let readers = readers::RULES;
    runs::check(&Target { name: "rules", seeds: seeds::rules(), readers, fold: FOLD });
}

#[test]
fn settings() {
    let readers = readers::SETTINGS;
    runs::check(&Target { name: "settings", seeds: seeds::settings(), readers, fold: FOLD });
}
