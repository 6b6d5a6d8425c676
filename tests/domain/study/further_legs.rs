//! Legs beside the pair, held against the pairs that they make with its large leg.

use rotascope::domain::{
    Absence, Basis, DateRange, Day, PriceSeries, Spacing,
    library::Library as _,
    snapshot::PriceFile,
    study::{FurtherLeg, FurtherLegs, LeftOut, PairReturns, Pairs, Scope, Stretch},
};

use super::symbol;
use crate::support::library::FixedLibrary;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// IWM against SPY over a stretch.
fn scope(library: &FixedLibrary, stretch: Stretch) -> Scope {
    let pairs = Pairs::of(library, &symbol("IWM"), &symbol("SPY")).unwrap().unwrap();
    Scope::new(pairs, stretch).unwrap()
}

fn ten_years() -> Stretch {
    Stretch { as_of: Some(day("2026-01-23")), range: "10y".parse().unwrap(), ..Stretch::default() }
}

fn found(library: &FixedLibrary, stretch: Stretch, legs: &[&str]) -> FurtherLegs {
    let legs: Vec<_> = legs.iter().map(|leg| symbol(leg)).collect();
    FurtherLegs::of(library, &scope(library, stretch), &legs)
}

#[track_caller]
fn the_one(found: FurtherLegs) -> FurtherLeg {
    assert_eq!(found.left_out, [], "all are shown");
    let [leg] = <[FurtherLeg; 1]>::try_from(found.shown).unwrap();
    leg
}

/// A series as the snapshot has it, changed.
fn changed(
    library: &FixedLibrary,
    of: &str,
    name: &str,
    keep: impl Fn(usize, Day) -> bool,
) -> PriceFile {
    let file = library.prices(&symbol(of)).unwrap().unwrap();
    let rows = file.series.days().iter().zip(file.series.closes()).enumerate();
    let kept =
        rows.filter(|(at, (day, _))| keep(*at, **day)).map(|(_, (day, close))| (*day, *close));
    let (days, closes) = kept.unzip();
    let series = PriceSeries::new(symbol(name), days, closes, Vec::new()).unwrap();
    PriceFile { series, provenance: file.provenance.clone() }
}

/// A leg with all sessions is measured as the pair that it makes with the large leg.
#[track_caller]
fn check_against_its_pair(leg: &str, stretch: Stretch) {
    let library = FixedLibrary::new();
    let further = the_one(found(&library, stretch, &[leg]));
    let pairs = Pairs::of(&library, &symbol(leg), &symbol("SPY")).unwrap().unwrap();
    let own = Scope::new(pairs, stretch).unwrap();
    let measured = own.measured();
    assert_eq!(further.made, PairReturns::over(measured), "{leg}");
    let first = measured.small()[0];
    let returns: Vec<_> =
        own.window().small().iter().map(|level| Some(level / first - 1.0)).collect();
    assert_eq!(further.returns, returns, "{leg}");
    let ratio = |(_, small, large): (Day, f64, f64)| {
        100.0 * (small / first) / (large / measured.large()[0])
    };
    for (found, row) in further.relative.iter().zip(own.window().iter()) {
        assert!((found.unwrap() - ratio(row)).abs() < 1e-9, "{leg} on {}", row.0);
    }
    assert_eq!((further.begins, further.ended), (None, None), "{leg}");
}

#[test]
fn a_leg_is_measured_as_the_pair_is() {
    for basis in [Basis::Price, Basis::TotalReturn] {
        let stretch = Stretch { basis, ..ten_years() };
        check_against_its_pair("IJR", stretch);
        check_against_its_pair(
            "MDY",
            Stretch { measured_from: Some(day("2020-03-23")), ..stretch },
        );
        check_against_its_pair("XLK", Stretch { range: DateRange::YearToDate, ..stretch });
    }
}

#[test]
fn a_leg_that_begins_later_is_measured_from_its_first_session() {
    let leg = the_one(found(&FixedLibrary::new(), ten_years(), &["XLC"]));
    assert_eq!(leg.begins, Some(day("2018-06-19")));
    let first = leg.returns.iter().position(Option::is_some).unwrap();
    assert_eq!((leg.returns[first], leg.relative[first]), (Some(0.0), Some(100.0)));
    assert_eq!(leg.made.span.unwrap().0, day("2018-06-19"));
}

#[test]
fn a_leg_that_ends_early_has_nothing_after_its_end() {
    let stretch = Stretch { as_of: Some(day("2026-09-25")), ..ten_years() };
    let leg = the_one(found(&FixedLibrary::new(), stretch, &["IWC"]));
    assert_eq!(leg.ended, Some(day("2026-05-01")));
    assert_eq!(leg.returns.last(), Some(&None));
    assert_eq!(leg.made.span.unwrap().1, day("2026-05-01"));
}

#[test]
fn a_session_that_a_leg_lacks_is_missing() {
    let library = FixedLibrary::new();
    let gap = day("2025-06-18");
    library.hold(changed(&library, "IJR", "GAPPY", |_, day| day != gap));
    let leg = the_one(found(&library, ten_years(), &["GAPPY"]));
    let whole = the_one(found(&library, ten_years(), &["IJR"]));
    let scope = scope(&library, ten_years());
    for (at, day) in scope.window().days().iter().enumerate() {
        let expected = if *day == gap { None } else { whole.returns[at] };
        assert_eq!(leg.returns[at], expected, "{day}");
    }
    assert_eq!((leg.made.small, leg.made.relative), (whole.made.small, whole.made.relative));
}

#[test]
fn a_leg_that_lacks_the_base_is_measured_from_its_next_session() {
    let library = FixedLibrary::new();
    let base = day("2020-03-23");
    library.hold(changed(&library, "IJR", "GAPPY", |_, day| day != base));
    let leg =
        the_one(found(&library, Stretch { measured_from: Some(base), ..ten_years() }, &["GAPPY"]));
    assert_eq!(leg.begins, Some(day("2020-03-24")));
}

#[test]
fn nothing_later_is_read() {
    let (library, cut) = (FixedLibrary::new(), FixedLibrary::new());
    let last = day("2026-01-23");
    library.hold(changed(&library, "IJR", "OWN", |_, _| true));
    cut.hold(changed(&cut, "IJR", "OWN", |_, day| day <= last));
    assert_eq!(found(&library, ten_years(), &["OWN"]), found(&cut, ten_years(), &["OWN"]));
}

#[test]
fn what_cannot_be_shown_has_its_reason() {
    let library = FixedLibrary::new();
    library.hold(changed(&library, "IJR", "WEEKLY", |at, _| at % 5 == 0));
    let missing = |absence| LeftOut::Missing(absence);
    let check = |leg: &str, stretch, reason| {
        let found = found(&library, stretch, &[leg]);
        assert_eq!(found.left_out, [(symbol(leg), reason)], "{leg}");
        assert_eq!(found.shown, []);
    };
    check("IWM", ten_years(), LeftOut::InPair);
    check("SPY", ten_years(), LeftOut::InPair);
    check("ZZZZ", ten_years(), missing(Absence::NotInSnapshot));
    let (need, have) = (Spacing::Session, Spacing::Week);
    check("WEEKLY", ten_years(), missing(Absence::TooCoarse { need, have }));
    let total = Stretch { basis: Basis::TotalReturn, ..ten_years() };
    check("RUT", total, missing(Absence::DividendsNotKnown));
    let early =
        Stretch { as_of: Some(day("2016-01-04")), range: DateRange::YearToDate, ..ten_years() };
    check("XLC", early, LeftOut::NotYet);
    let late =
        Stretch { as_of: Some(day("2026-09-25")), range: "1m".parse().unwrap(), ..ten_years() };
    check("IWC", late, missing(Absence::EndsTooEarly { last: day("2026-05-01") }));
}

#[test]
fn legs_keep_their_places_beside_one_that_is_left_out() {
    let found = found(&FixedLibrary::new(), ten_years(), &["ZZZZ", "IJR", "MDY"]);
    let places: Vec<_> = found.shown.iter().map(|leg| (leg.symbol.as_str(), leg.place)).collect();
    assert_eq!(places, [("IJR", 1), ("MDY", 2)]);
}

#[test]
fn a_pair_of_months_is_met_by_the_last_session_of_each() {
    let library = FixedLibrary::new();
    let spy = library.prices(&symbol("SPY")).unwrap().unwrap();
    let ends: Vec<Day> = spy
        .series
        .days()
        .windows(2)
        .filter(|two| two[0].month() != two[1].month())
        .map(|two| two[0])
        .collect();
    library.hold(changed(&library, "IWM", "MONTHLY", |_, day| ends.contains(&day)));
    let pairs = Pairs::of(&library, &symbol("MONTHLY"), &symbol("SPY")).unwrap().unwrap();
    let scope = Scope::new(pairs, ten_years()).unwrap();
    let leg = the_one(FurtherLegs::of(&library, &scope, &[symbol("IJR")]));
    assert!(leg.returns.iter().all(Option::is_some));
    let ijr = library.prices(&symbol("IJR")).unwrap().unwrap();
    let close = |day| ijr.series.close_at(day).unwrap().1;
    let (first, last) = leg.made.span.unwrap();
    assert_eq!(last, day("2025-12-31"));
    let made = leg.made.small.unwrap();
    assert!((made - (close(last) / close(first) - 1.0)).abs() < 1e-12);
}
