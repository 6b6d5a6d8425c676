//! Sections about concentration: weights of indices, and the Magnificent 7 against the rest.

use super::{
    inputs::{Inputs, known},
    output::{ReportLine, ReportUnit, Section},
};
use crate::domain::{
    Absence, Basis, DateRange, Day, Error, Value,
    facts::Weight,
    metrics::concentration::{
        basket::{BasketReturns, returns},
        contribution::{Contribution, contributions},
    },
    study::{
        concentration::{EqualWeight, IndexWeights, Seven},
        funds::LARGE_CAPS,
    },
};

const TOO_FEW: Absence = Absence::NotEnoughHistory { need: 1, have: 0 };

/// Weights of both indices, and the breadth of the large one.
pub(super) fn weights(inputs: &Inputs) -> Result<Section, Error> {
    use ReportUnit::{Number as N, Share};
    let weights = known(IndexWeights::read(&inputs.library, inputs.small(), inputs.large()))?;
    let weights = weights.as_ref().map_err(|absence| *absence);
    let small = |pick| weights.and_then(|weights| weights.small(pick));
    let large = |pick| weights.and_then(|weights| weights.large(pick));
    let share = |percent: Value| percent.map(|percent| percent / 100.0);
    let equal = known(EqualWeight::read(&inputs.library, &inputs.large, Basis::Price))?;
    let breadth = equal.and_then(|equal| equal.ratio().last().copied().ok_or(TOO_FEW));
    let lines = vec![
        ReportLine::number(
            "small_top10",
            "Top 10, small leg",
            Share,
            share(small(|c| c.top10_percent)),
        ),
        ReportLine::number(
            "large_top10",
            "Top 10, large leg",
            Share,
            share(large(|c| c.top10_percent)),
        ),
        ReportLine::number(
            "large_magnificent7",
            "Magnificent 7, large leg",
            Share,
            share(large(|c| c.magnificent7_percent)),
        ),
        ReportLine::number(
            "small_effective_number",
            "Effective number, small leg",
            N,
            small(|c| c.effective_number),
        ),
        ReportLine::number(
            "large_effective_number",
            "Effective number, large leg",
            N,
            large(|c| c.effective_number),
        ),
        ReportLine::number(
            "equal_weight_ratio",
            "RSP over the large leg, 100 at the start",
            N,
            breadth,
        ),
    ];
    Ok(Section::new("concentration", "Concentration", lines))
}

/// What the seven, their index and the rest of it made in the range that pages open with.
pub(super) fn seven(inputs: &Inputs) -> Result<Section, Error> {
    use ReportUnit::{Percent as P, Points, Share};
    let found = known(Seven::read(&inputs.library))?.and_then(|seven| seven);
    let seven = found.as_ref().map_err(|absence| *absence);
    let basket = seven.map(Seven::basket);
    let basket = basket.as_ref().map_err(|absence| *absence);
    let from = window_start(inputs);
    let made = basket.and_then(|basket| returns(&basket.points(from?)?));
    let added = basket.and_then(|basket| Ok(contributions(basket, from?)));
    let added = added.as_ref().map_err(|absence| *absence);
    let figure = |pick: fn(BasketReturns) -> f64| made.map(pick);
    let known = basket.map(|basket| if basket.later().is_some() { "later" } else { "by_then" });
    let lines = vec![
        ReportLine::day("first_session", "From", made.map(|made| made.first.day)),
        ReportLine::day("last_session", "To", made.map(|made| made.last.day)),
        ReportLine::number("seven_return", "The seven", P, figure(|made| made.basket)),
        ReportLine::number("index_return", LARGE_CAPS, P, figure(|made| made.index)),
        ReportLine::number("rest_return", "SPY without them", P, figure(|made| made.rest)),
        ReportLine::number(
            "first_weight",
            "Their weight at first",
            Share,
            figure(|m| m.first.weight),
        ),
        ReportLine::number("last_weight", "Their weight at last", Share, figure(|m| m.last.weight)),
        ReportLine::number(
            "seven_contribution",
            "What they added",
            Points,
            added.and_then(|added| Ok(added.together?.added)),
        ),
        ReportLine::number(
            "rest_contribution",
            "What all others added",
            Points,
            added.and_then(|added| added.rest),
        ),
        ReportLine::day("weights_on", "Weights of", seven.map(|seven| seven.published)),
        ReportLine::word("weights_known", "Known", known),
        ReportLine::text(
            "weights_source",
            "Weights by",
            seven.map(|seven| seven.publisher.clone()),
        ),
    ];
    let members = seven.map(|seven| seven.members.as_slice()).unwrap_or_default();
    let made_of = added.map(|added| added.members.as_slice()).unwrap_or_default();
    let rows = members.iter().zip(made_of).map(|((weight, _), made_of)| row(weight, *made_of));
    Ok(Section {
        rows: rows.collect(),
        ..Section::new("magnificent7", "Magnificent 7 in the S&P 500", lines)
    })
}

fn row(weight: &Weight, found: Value<Contribution>) -> Vec<ReportLine> {
    use ReportUnit::{Percent as P, Points, Share};
    let published = weight.weight_percent / 100.0;
    vec![
        ReportLine::text("symbol", "company", Ok(weight.symbol.to_string())),
        ReportLine::number("published_weight", "published weight", Share, Ok(published)),
        ReportLine::number("weight", "weight at first", Share, found.map(|found| found.weight)),
        ReportLine::number("return", "return", P, found.map(|found| found.own_return)),
        ReportLine::number("contribution", "added", Points, found.map(|found| found.added)),
    ]
}

fn window_start(inputs: &Inputs) -> Value<Day> {
    let days = inputs.view().days();
    let base = DateRange::default().base(days).and_then(|base| days.get(base.index));
    base.copied().ok_or(Absence::NoCommonSession)
}
