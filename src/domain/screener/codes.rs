//! The names of the columns in links, without what computes them.
//!
//! Links are read before any page is fetched, so that their reader knows the names alone.

use crate::domain::{Error, quoted};

/// Every code, in the order of [`COLUMNS`](super::COLUMNS).
pub const CODES: &[&str] = &[
    "ret", "r1m", "r3m", "r6m", "ytd", "r1y", "r3y", "r5y", "r10y", "vol", "mdd", "bs", "bl", "cs",
    "cl", "te", "rss", "rsl", "score", "b252", "c252", "quad", "high", "yield", "fee", "size",
    "since",
];

/// The code that is written like this.
///
/// # Errors
/// When there is no such column.
pub fn code(text: &str) -> Result<&'static str, Error> {
    let missing = || {
        Error::invalid(format!("there is no column {}", quoted(text)), "choose columns on the page")
    };
    CODES.iter().copied().find(|&code| code == text).ok_or_else(missing)
}

#[cfg(test)]
mod tests {
    use super::{super::COLUMNS, CODES};

    #[test]
    fn every_column_has_its_code() {
        assert!(COLUMNS.iter().map(|column| column.code).eq(CODES.iter().copied()));
    }
}
