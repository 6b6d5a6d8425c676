//! The universe of the pinned snapshot.

use super::cases::{Universe, kept};
use crate::support::pinned_snapshot;

/// Every fund and stock of the snapshot against SPY, which lacks a session.
pub fn real() -> Universe {
    let snapshot = pinned_snapshot();
    let series = |symbol: &str| snapshot.prices(symbol).series;
    let spy = series("SPY");
    let missing = spy.days().len() - 100;
    let symbols = snapshot.manifest.listings().map(|listing| listing.symbol.as_str());
    Universe {
        benchmark: kept(&spy, |row| row != missing),
        members: symbols.filter(|symbol| *symbol != "SPY").map(series).collect(),
    }
}
