//! Sections about valuation: the gap, what could become of it, and what it has done.

use std::iter;

use super::{
    inputs::{Inputs, known},
    output::{ReportLine, ReportTable, ReportUnit, Section},
};
use crate::domain::{
    Absence, Basis, Error, Value, format,
    metrics::valuation::{
        earnings_yield::from_pe,
        scenario::ScenarioOutcome,
        sensitivity::{EXIT_DISCOUNTS, GROWTH_GAPS},
    },
    study::valuation::{IndexCost, PeSides, QuotedRatios, RelativeLevels, scenario_grid},
    view::ScenarioYears,
    wording,
};

/// Ratios, discount and yields of both legs, and the cost of the S&P 500.
pub(super) fn valuation(inputs: &Inputs) -> Result<Section, Error> {
    use ReportUnit::{Number as N, Percent as P};
    let quoted = known(QuotedRatios::read(&inputs.library, inputs.small(), inputs.large()))?;
    let quoted = quoted.as_ref().map_err(|absence| *absence);
    let quotes = (quoted.and_then(|it| it.small()), quoted.and_then(|it| it.large()));
    let cost = known(IndexCost::read(&inputs.library))?;
    let cost = cost.as_ref().map_err(|absence| *absence);
    let (small, large) = (quotes.0.map(|pe| pe.value), quotes.1.map(|pe| pe.value));
    let sides = quoted.and_then(|it| it.gap().map(PeSides::quoted));
    let sides = sides.as_ref().map_err(|absence| *absence);
    let halved = sides.and_then(PeSides::upside_to_half);
    let lines = vec![
        ReportLine::number("small_pe_ex_negative", "P/E, small leg, without loss-makers", N, small),
        ReportLine::number("large_pe_ex_negative", "P/E, large leg, without loss-makers", N, large),
        ReportLine::day("small_pe_quoted", "Quoted, small leg", quotes.0.map(|pe| pe.as_of)),
        ReportLine::day("large_pe_quoted", "Quoted, large leg", quotes.1.map(|pe| pe.as_of)),
        ReportLine::number("discount", "Discount", P, sides.and_then(PeSides::discount)),
        ReportLine::number(
            "upside_to_parity",
            "Upside to parity",
            P,
            sides.and_then(PeSides::upside_to_parity),
        ),
        ReportLine::number(
            "small_earnings_yield",
            "Earnings yield, small leg",
            ReportUnit::Share,
            small.and_then(from_pe),
        ),
        ReportLine::number(
            "large_earnings_yield",
            "Earnings yield, large leg",
            ReportUnit::Share,
            large.and_then(from_pe),
        ),
        ReportLine::number("upside_to_half_the_discount", "Upside to half the discount", P, halved),
        ReportLine::number(
            "sp500_trailing_pe",
            "Trailing P/E of the S&P 500",
            N,
            cost.and_then(IndexCost::newest_pe),
        ),
        ReportLine::number(
            "sp500_cape",
            "CAPE of the S&P 500",
            N,
            cost.and_then(IndexCost::newest_cape),
        ),
        ReportLine::number(
            "sp500_cape_percentile",
            "Its percentile since 2000",
            ReportUnit::Share,
            cost.and_then(IndexCost::cape_percentile),
        ),
    ];
    Ok(Section::new("valuation", "Valuation", lines))
}

/// What has to come true for the small leg to win, at the horizon that the page opens with.
pub(super) fn grid(inputs: &Inputs) -> Result<Section, Error> {
    use ReportUnit::{Count, Number as N, Percent as P};
    let years = f64::from(ScenarioYears::default().get());
    let quoted = known(QuotedRatios::read(&inputs.library, inputs.small(), inputs.large()))?;
    let sides = quoted.as_ref().map_err(|absence| *absence);
    let sides = sides.and_then(|quoted| quoted.gap().map(PeSides::quoted));
    let sides = sides.as_ref().map_err(|absence| *absence);
    let now = sides.and_then(PeSides::relative_pe);
    let outcomes = match sides.and_then(|sides| scenario_grid(sides, years)) {
        Ok(grid) => grid.rows,
        Err(absence) => absent(absence),
    };
    let lines = vec![
        ReportLine::number("horizon_years", "Horizon in years", Count, Ok(years)),
        ReportLine::number("relative_pe", "Relative P/E now", N, now),
    ];
    let by_discount = EXIT_DISCOUNTS.iter().zip(&outcomes);
    let row = |(&discount, outcomes): (&f64, &Vec<Value<ScenarioOutcome>>)| {
        let of_gap = |(&gap, &found): (&f64, &Value<ScenarioOutcome>)| {
            vec![
                ReportLine::number("exit_discount", "discount at the end", P, Ok(discount)),
                ReportLine::number("growth_gap_a_year", "growth gap", P, Ok(gap)),
                ReportLine::number("excess", "in all", P, found.map(|found| found.total)),
                ReportLine::number("excess_a_year", "a year", P, found.map(|found| found.a_year)),
            ]
        };
        GROWTH_GAPS.iter().zip(outcomes).map(of_gap).collect::<Vec<_>>()
    };
    Ok(Section {
        rows: by_discount.flat_map(row).collect(),
        table: Some(table(now, &outcomes)),
        ..Section::new("valuation_sensitivity", "What has to come true", lines)
    })
}

fn absent(absence: Absence) -> Vec<Vec<Value<ScenarioOutcome>>> {
    vec![vec![Err(absence); GROWTH_GAPS.len()]; EXIT_DISCOUNTS.len()]
}

/// The outcomes a year in columns; without a ratio, whose line has the reason, there is no cell.
fn table(now: Value, outcomes: &[Vec<Value<ScenarioOutcome>>]) -> ReportTable {
    let note = "Excess a year, %; down: discount at the end; across: gap of growth a year";
    let gaps = GROWTH_GAPS.iter().map(|gap| format::signed_percent(*gap, 0));
    let head = iter::once("discount".to_owned()).chain(gaps).collect();
    let cell = |found: &Value<ScenarioOutcome>| match found {
        Ok(found) => format::signed_percent_bare(found.a_year, 1),
        Err(absence) => absence.word().to_owned(),
    };
    let row = |(discount, outcomes): (&f64, &Vec<Value<ScenarioOutcome>>)| {
        iter::once(format::percent(*discount, 0)).chain(outcomes.iter().map(cell)).collect()
    };
    let rows = EXIT_DISCOUNTS.iter().zip(outcomes).map(row);
    let cells = if now.is_ok() { iter::once(head).chain(rows).collect() } else { Vec::new() };
    ReportTable { note, cells }
}

/// Where the relative return between two days with quotes came from.
pub(super) fn sources(inputs: &Inputs) -> Result<Section, Error> {
    use ReportUnit::Percent as P;
    let quoted = known(QuotedRatios::read(&inputs.library, inputs.small(), inputs.large()))?;
    let levels = RelativeLevels {
        price: inputs.view_on(Basis::Price),
        total_return: inputs.view_on(Basis::TotalReturn),
    };
    let found = quoted.and_then(|quoted| quoted.sources(levels));
    let found = || found.as_ref().map_err(|absence| *absence);
    let parts = found().map(|found| found.parts);
    let lines = vec![
        ReportLine::day("first_day", "From the quotes of", found().map(|found| found.from)),
        ReportLine::day("last_day", "To those of", found().map(|found| found.to)),
        ReportLine::number(
            "relative_earnings_growth",
            "Relative earnings growth",
            P,
            parts.map(|p| p.relative_earnings_growth),
        ),
        ReportLine::number("rerating", "Rerating", P, parts.map(|p| p.rerating)),
        ReportLine::number(
            "relative_dividends",
            "Relative dividends",
            P,
            parts.map(|p| p.relative_yield),
        ),
        ReportLine::number("relative_return", "Together", P, parts.map(|p| p.relative_return)),
        ReportLine::text(
            "quotes",
            "How rough that is",
            found().map(wording::valuation::sources_caption),
        ),
    ];
    Ok(Section::new("sources_of_return", "Where the last lead came from", lines))
}
