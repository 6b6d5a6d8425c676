//! The line of sources of a pair, and the reason why a page has no figures of it.

use crate::domain::{Absence, Spacing};

/// "Source: …; snapshot to 25 Sep 2026".
pub(crate) fn source_words(source: &str, last: &str, spacing: Spacing) -> String {
    let spaced = match spacing {
        Spacing::Session => String::new(),
        other => format!("; {} closes, {} a year", other.word(), other.periods_a_year()),
    };
    format!("Source: {source}; snapshot to {last}{spaced}")
}

/// Problem of closes that are too far apart for a page, and the remedy.
pub(crate) fn too_coarse(legs: &str, absence: Absence) -> [String; 2] {
    [
        format!("{legs} have no figures here: this {absence}"),
        "choose other legs, or see their performance".to_owned(),
    ]
}
