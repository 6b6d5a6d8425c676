//! Inventory of the snapshot, and the checks of all its prices.

use rotascope::domain::{
    checks::check_all,
    library::Library as _,
    study::data::{DataState, Inventory},
};

use crate::support::library::FixedLibrary;

#[test]
fn every_file_is_counted_once() {
    let library = FixedLibrary::new();
    let inventory = Inventory::read(&library).unwrap().unwrap();
    let Inventory { manifest, prices, series, facts, others } = &inventory;
    let files = prices.len() + series.len() + facts.len();
    assert_eq!(files + others.len(), manifest.files.len());
    assert_eq!(inventory.origins().len(), files);
    assert!(inventory.refused().is_empty());
    let checked = check_all(prices, library.instruments().and_then(Result::ok).as_deref()).unwrap();
    assert_eq!(checked.len(), prices.len());
    let findings = checked.iter().map(|checked| checked.findings.len()).sum();
    let expected = DataState { as_of: manifest.as_of, today: None, files, refused: 0, findings };
    assert_eq!(inventory.state(findings, None), Some(expected));
}

#[test]
fn a_file_on_its_way_leaves_the_state_open() {
    let mut inventory = Inventory::read(&FixedLibrary::new()).unwrap().unwrap();
    inventory.prices[0].loaded = None;
    assert_eq!(inventory.state(0, None), None);
    assert_eq!(check_all(&inventory.prices, None), None);
}
