//! What the shipped snapshot holds, as an as-of day sees it.

use rotascope::domain::{
    Basis, Day, Observation, Pair, PriceSeries,
    facts::{MacroColumn, MacroId},
    snapshot::MacroFile,
};

use super::pinned_snapshot;

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn macro_file(id: MacroId) -> MacroFile {
    pinned_snapshot().macro_file(&id.to_string())
}

pub fn published(id: MacroId, column: MacroColumn, as_of: &str) -> Vec<Observation> {
    let file = macro_file(id);
    file.column(column, day(as_of)).unwrap().series.as_of(day(as_of)).to_vec()
}

pub fn series(symbol: &str) -> PriceSeries {
    pinned_snapshot().prices(symbol).series
}

pub fn pair(small: &str, large: &str, basis: Basis) -> Pair {
    Pair::join(&series(small), &series(large), basis)
}

/// Holds a figure against the digits it is printed with.
#[track_caller]
pub fn check(found: f64, printed: &str) {
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert_eq!(format!("{found:.decimals$}"), printed);
}

/// The changes of the policy rate in basis points, as an as-of day knows them.
pub fn decisions(as_of: &str) -> Vec<(Day, f64)> {
    let policy = pinned_snapshot().policy();
    let made = policy.decisions_to(day(as_of)).iter();
    made.map(|decision| (decision.day, f64::from(decision.change_bp))).collect()
}
