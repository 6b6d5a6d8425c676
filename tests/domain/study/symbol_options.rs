//! The series that can be chosen, in groups.

use rotascope::domain::{
    library::Library,
    study::{OptionGroup, SymbolOption, symbol_options},
    wording::picker::{count_words, found, likeliest, span_words},
};

use crate::support::library::FixedLibrary;

fn options() -> Vec<SymbolOption> {
    symbol_options(&FixedLibrary::new()).unwrap()
}

fn symbols(options: &[SymbolOption]) -> Vec<&str> {
    options.iter().map(|option| option.symbol.as_str()).collect()
}

#[test]
fn every_listing_stands_once_and_groups_hang_together() {
    let (library, options) = (FixedLibrary::new(), options());
    let mut all = symbols(&options);
    all.sort_unstable();
    let manifest = library.manifest().unwrap().unwrap();
    let listed: Vec<&str> = manifest.listings().map(|it| it.symbol.as_str()).collect();
    assert_eq!(all, listed);
    let groups: Vec<OptionGroup> =
        options.chunk_by(|a, b| a.group == b.group).map(|it| it[0].group).collect();
    let expected = [
        OptionGroup::Size,
        OptionGroup::Style,
        OptionGroup::Market,
        OptionGroup::Sector,
        OptionGroup::Factor,
        OptionGroup::Region,
        OptionGroup::Bond,
        OptionGroup::Commodity,
        OptionGroup::Stock,
        OptionGroup::Index,
    ];
    assert_eq!(groups, expected);
}

#[test]
fn a_group_keeps_the_order_of_the_facts() {
    let options = options();
    let of = |group| {
        let options: Vec<SymbolOption> =
            options.iter().filter(|it| it.group == group).cloned().collect();
        symbols(&options).join(" ")
    };
    assert_eq!(of(OptionGroup::Region), "EFA EEM ACWI");
    assert_eq!(of(OptionGroup::Index), "GSPC RUT");
    assert!(of(OptionGroup::Size).starts_with("IWM VTWO IJR MDY SPY RSP"));
    assert!(of(OptionGroup::Stock).starts_with("AMPL INOD AAPL"));
}

#[test]
fn the_span_of_each_is_told() {
    let options = options();
    for (symbol, words) in
        [("SPY", "since January 1993"), ("RUT", "since September 1987, ends 21 August 2026")]
    {
        let option = options.iter().find(|option| option.symbol.as_str() == symbol).unwrap();
        assert_eq!(span_words(option), words, "{symbol}");
    }
}

#[test]
fn what_is_typed_is_found_by_symbol_name_style_and_group() {
    let options = options();
    for (text, first, count) in [
        ("", "IWM", 75),
        ("spy", "SPY", 1),
        ("small value", "VTWV", 4),
        ("treasury bills", "BIL", 1),
        ("iw", "IWM", 8),
        ("sectors energy", "XLE", 1),
        ("no such thing", "", 0),
    ] {
        let found = found(&options, text);
        let likeliest = found.get(likeliest(&found, text)).map(|it| it.symbol.as_str());
        assert_eq!((likeliest.unwrap_or_default(), found.len()), (first, count), "{text}");
    }
}

#[test]
fn the_list_says_how_much_of_it_is_shown() {
    assert_eq!(count_words(3, 75), "3 of 75");
}
