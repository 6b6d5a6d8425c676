//! What the shipped snapshot holds, as an as-of day sees it.

use std::{fs, path::Path};

use rotascope::domain::{
    Basis, Day, Observation, Pair, PriceSeries,
    snapshot::{MacroColumn, MacroFile, MacroId, PolicyFacts, PriceFile},
};

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn file(path: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data").join(path)).unwrap()
}

pub(crate) fn macro_file(id: MacroId) -> MacroFile {
    let path = format!("macro/{id}.json");
    MacroFile::parse(&path, &file(&path)).unwrap()
}

pub(crate) fn published(id: MacroId, column: MacroColumn, as_of: &str) -> Vec<Observation> {
    let file = macro_file(id);
    file.column(column, day(as_of)).unwrap().series.as_of(day(as_of)).to_vec()
}

pub(crate) fn series(symbol: &str) -> PriceSeries {
    let path = format!("prices/{symbol}.json");
    PriceFile::parse(&path, &file(&path)).unwrap().series
}

pub(crate) fn pair(small: &str, large: &str, basis: Basis) -> Pair {
    Pair::join(&series(small), &series(large), basis)
}

/// Holds a figure against the digits it is printed with.
#[track_caller]
pub(crate) fn check(found: f64, printed: &str) {
    let decimals = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert_eq!(format!("{found:.decimals$}"), printed);
}

/// The changes of the policy rate in basis points, as an as-of day knows them.
pub(crate) fn decisions(as_of: &str) -> Vec<(Day, f64)> {
    let path = "facts/policy.json";
    let policy = PolicyFacts::parse(path, &file(path)).unwrap();
    let made = policy.decisions_to(day(as_of)).iter();
    made.map(|decision| (decision.day, f64::from(decision.change_bp))).collect()
}
