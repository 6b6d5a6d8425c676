//! Quoted ratios of both legs, and what they come to.

use rotascope::domain::{
    Absence, Basis,
    study::valuation::{IndexCost, PeSides, QuotedRatios, RelativeLevels, scenario, scenario_grid},
};

use super::{scope, symbol};
use crate::support::{library::FixedLibrary, shipped::day};

fn quoted(library: &FixedLibrary, small: &str, large: &str) -> QuotedRatios {
    QuotedRatios::read(library, &symbol(small), &symbol(large)).unwrap().unwrap()
}

fn check(as_of: &str, small: &str, expected: Result<(f64, f64), Absence>) {
    let quoted = quoted(&FixedLibrary::as_of(as_of), small, "SPY");
    let found = quoted.gap().map(PeSides::quoted).map(|sides| (sides.small, sides.large));
    assert_eq!(found, expected, "{small} on {as_of}");
}

#[test]
fn a_gap_is_known_when_both_are_quoted() {
    let first = day("2026-01-05");
    check("2026-01-02", "IWM", Err(Absence::NotKnownYet { first }));
    check("2026-01-23", "IWM", Ok((19.5, 28.0)));
    check("2026-01-23", "AAPL", Err(Absence::NotInSnapshot));
}

#[test]
fn a_leg_without_an_index_has_no_quotes_on_any_basis() {
    let library = FixedLibrary::as_of("2026-01-23");
    assert!(quoted(&library, "AAPL", "SPY").pairs().is_empty());
    let pairs = quoted(&library, "IWM", "SPY").pairs().len();
    assert!(2 <= pairs, "{pairs} bases");
}

#[test]
fn the_parts_of_a_scenario_multiply_up() {
    for (small, large, growth, exit) in [(10.0, 20.0, 0.1, 0.0), (30.0, 20.0, -0.02, 0.2)] {
        let found = scenario(&PeSides::own(small, large, None), 5.0, growth, exit).unwrap();
        let growth_of = |part: Result<_, Absence>| {
            1.0 + part
                .map(|it: rotascope::domain::metrics::valuation::scenario::ScenarioOutcome| {
                    it.total
                })
                .unwrap()
        };
        let product = growth_of(found.earnings) * growth_of(found.valuation);
        assert!((product - growth_of(found.together)).abs() < 1e-12, "{small} {large}");
    }
    let grid = scenario_grid(&PeSides::own(10.0, 20.0, None), 5.0).unwrap();
    assert_eq!((grid.rows.len(), grid.rows[0].len()), (7, 9));
    assert_eq!(
        scenario_grid(&PeSides::own(-1.0, 20.0, None), 5.0).err(),
        Some(Absence::NegativeEarnings)
    );
}

#[test]
fn sources_of_a_return_lie_between_two_days_with_quotes() {
    for (as_of, expected) in [("2026-01-22", false), ("2026-01-23", true)] {
        let library = FixedLibrary::as_of(as_of);
        let scope = scope(&library);
        let view = |basis| scope.pairs.on(basis).as_of(scope.as_of);
        let levels =
            RelativeLevels { price: view(Basis::Price), total_return: view(Basis::TotalReturn) };
        let found = quoted(&library, "IWM", "SPY").sources(levels);
        assert_eq!(found.is_ok(), expected, "{as_of}: {found:?}");
        assert!(found.is_ok_and(|found| found.from < found.to) || !expected);
    }
}

#[test]
fn the_cost_of_the_index_is_what_was_published_by_the_day() {
    let (before, after) = ("2008-10-10", "2026-09-25");
    let read = |as_of| IndexCost::read(&FixedLibrary::as_of(as_of)).unwrap().unwrap();
    let (before, after) = (read(before), read(after));
    assert!(before.months.len() < after.months.len());
    for cost in [before, after] {
        assert_eq!(cost.newest_cape().ok(), cost.cape.last().map(|month| month.value));
        assert!((0.0..=1.0).contains(&cost.cape_percentile().unwrap()));
        assert!(0.0 < cost.newest_pe().unwrap());
    }
}

#[test]
fn the_newest_cost_is_ranked_among_its_own_months() {
    let cost = IndexCost::read(&FixedLibrary::as_of("2026-01-23")).unwrap().unwrap();
    let (newest, all) = (cost.newest_pe().unwrap(), cost.months.iter().filter_map(|it| it.pe));
    let (below, count) = all.fold((0.0, 0.0), |(below, count), pe| {
        (
            below + if pe < newest { 1.0 } else { f64::from(u8::from(pe == newest)) / 2.0 },
            count + 1.0,
        )
    });
    assert_eq!(cost.pe_percentile(), Ok(below / count));
}
