//! Lists of what still breaks a rule, a line each.

use crate::sources::{assert_none, root};
use std::{collections::BTreeSet, fs};

/// Reads `exceptions/NAME`.
pub fn read(name: &str) -> BTreeSet<String> {
    let path = root().join("tests/architecture/exceptions").join(name);
    let text = fs::read_to_string(path).expect("a list of exceptions");
    text.lines().map(str::to_owned).collect()
}

/// Fails for exceptions that are no longer needed: a list may only shrink.
pub fn assert_needed(name: &str, unneeded: impl IntoIterator<Item = String>) {
    let lines: Vec<String> = unneeded.into_iter().collect();
    assert_none(&format!("well done: take these lines out of exceptions/{name}"), &lines);
}
