//! Checks of all files of prices against each other.

use super::{Finding, Known, Sessions, findings};
use crate::domain::{facts::InstrumentFacts, snapshot::PriceFile, study::data::InventoryFile};

/// Findings in a file of prices that could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// Its path.
    pub path: String,
    /// The number of sessions that it lacks and others have.
    pub gaps: usize,
    /// The findings.
    pub findings: Vec<Finding>,
}

/// Checks all files of prices against each other; nothing until all have arrived.
pub fn check_all(
    prices: &[InventoryFile<PriceFile>],
    facts: Option<&InstrumentFacts>,
) -> Option<Vec<Checked>> {
    let mut read = Vec::new();
    for file in prices {
        if let Ok(found) = file.loaded.as_ref()? {
            read.push((file.entry.path.clone(), &found.series));
        }
    }
    let sessions = Sessions::of(read.iter().map(|(_, series)| *series)).with_exchange();
    let checked = read.into_iter().map(|(path, series)| Checked {
        path,
        gaps: sessions.missing_in(series).len(),
        findings: findings(series, &sessions, Known::of(facts, series.symbol())),
    });
    Some(checked.collect())
}
