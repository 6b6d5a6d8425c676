//! Sections about what could become of the valuation gap, and what it has done.

use std::iter;

use super::{
    inputs::Inputs,
    output::{Line, Section, Table, Unit},
};
use crate::domain::{
    Absence, Basis, PriceSeries, Value, format,
    metrics::valuation::{
        scenario::ScenarioOutcome,
        sensitivity::{EXIT_DISCOUNTS, GROWTH_GAPS, sensitivity},
    },
    snapshot::Index,
    study::valuation::{PeSides, RelativeLevels, SourcesOfReturn, pe_gap, sources_of_return},
    view::ScenarioYears,
    wording,
};

/// What has to come true for the small leg to win, at the horizon that the page opens with.
pub(super) fn grid(inputs: &Inputs) -> Section {
    use Unit::{Count, Number as N, Percent as P};
    let years = f64::from(ScenarioYears::default().get());
    let now = relative_pe(inputs);
    let outcomes = match now {
        Ok(now) => sensitivity(now, years, &EXIT_DISCOUNTS, &GROWTH_GAPS).rows,
        Err(absence) => absent(absence),
    };
    let lines = vec![
        Line::number("horizon_years", "Horizon in years", Count, Ok(years)),
        Line::number("relative_pe", "Relative P/E now", N, now),
    ];
    let by_discount = EXIT_DISCOUNTS.iter().zip(&outcomes);
    let row = |(&discount, outcomes): (&f64, &Vec<Value<ScenarioOutcome>>)| {
        let of_gap = |(&gap, &found): (&f64, &Value<ScenarioOutcome>)| {
            vec![
                Line::number("exit_discount", "discount at the end", P, Ok(discount)),
                Line::number("growth_gap_a_year", "growth gap", P, Ok(gap)),
                Line::number("excess", "in all", P, found.map(|found| found.total)),
                Line::number("excess_a_year", "a year", P, found.map(|found| found.a_year)),
            ]
        };
        GROWTH_GAPS.iter().zip(outcomes).map(of_gap).collect::<Vec<_>>()
    };
    Section {
        rows: by_discount.flat_map(row).collect(),
        table: Some(table(now, &outcomes)),
        ..Section::new("valuation_sensitivity", "What has to come true", lines)
    }
}

/// The relative price-earnings ratio of the newest quotes on one basis.
fn relative_pe(inputs: &Inputs) -> Value {
    let (small, large) = indices(inputs)?;
    let gap = pe_gap(inputs.valuation()?, small, large, inputs.as_of)?;
    PeSides::quoted(gap).relative_pe()
}

/// The indices of both legs.
fn indices(inputs: &Inputs) -> Value<(&Index, &Index)> {
    let of = |leg: &PriceSeries| inputs.index_of(leg.symbol());
    Ok((of(&inputs.small)?, of(&inputs.large)?))
}

fn absent(absence: Absence) -> Vec<Vec<Value<ScenarioOutcome>>> {
    vec![vec![Err(absence); GROWTH_GAPS.len()]; EXIT_DISCOUNTS.len()]
}

/// The outcomes a year in columns; without a ratio, whose line has the reason, there is no cell.
fn table(now: Value, outcomes: &[Vec<Value<ScenarioOutcome>>]) -> Table {
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
    Table { note, cells }
}

/// Where the relative return between two days with quotes came from.
pub(super) fn sources(inputs: &Inputs) -> Section {
    use Unit::Percent as P;
    let found = found_sources(inputs);
    let known = || found.as_ref().map_err(|absence| *absence);
    let parts = known().map(|found| found.parts);
    let lines = vec![
        Line::day("first_day", "From the quotes of", known().map(|found| found.from)),
        Line::day("last_day", "To those of", known().map(|found| found.to)),
        Line::number(
            "relative_earnings_growth",
            "Relative earnings growth",
            P,
            parts.map(|p| p.relative_earnings_growth),
        ),
        Line::number("rerating", "Rerating", P, parts.map(|p| p.rerating)),
        Line::number(
            "relative_dividends",
            "Relative dividends",
            P,
            parts.map(|p| p.relative_yield),
        ),
        Line::number("relative_return", "Together", P, parts.map(|p| p.relative_return)),
        Line::text("quotes", "How rough that is", known().map(wording::valuation::sources_caption)),
    ];
    Section::new("sources_of_return", "Where the last lead came from", lines)
}

fn found_sources(inputs: &Inputs) -> Value<SourcesOfReturn> {
    let (small, large) = indices(inputs)?;
    let levels = RelativeLevels {
        price: inputs.view_on(Basis::Price),
        total_return: inputs.view_on(Basis::TotalReturn),
    };
    sources_of_return(inputs.valuation()?, small, large, levels, inputs.as_of)
}
