//! The Magnificent 7 against their index and against the rest of it.

use super::{
    inputs::{Inputs, Snapshot},
    legs::listed,
    output::{Line, Section, Unit},
};
use crate::domain::{
    Absence, DateRange, Day, Error, PriceSeries, Symbol, Value,
    metrics::concentration::{
        basket::{Basket, BasketReturns, Member, returns},
        contribution::{Contribution, contributions},
    },
    snapshot::{ConcentrationFacts, SP500_FUND, Weight},
};

/// The companies with their weights on one day, and the fund that holds their index.
pub(super) struct Seven {
    fund: PriceSeries,
    members: Vec<(Weight, PriceSeries)>,
    published: Day,
    source: String,
}

impl Seven {
    /// The latest weights by a day, else the first that came later, as the page takes them.
    ///
    /// # Errors
    /// When a file that the snapshot lists cannot be read.
    pub(super) fn read(
        snapshot: Option<&Snapshot>,
        facts: Option<&ConcentrationFacts>,
        as_of: Day,
    ) -> Result<Value<Self>, Error> {
        let Some((snapshot, facts)) = snapshot.zip(facts) else {
            return Ok(Err(Absence::NotInSnapshot));
        };
        let (published, weights) = match facts.magnificent7_or_later(as_of) {
            Ok(found) => found,
            Err(absence) => return Ok(Err(absence)),
        };
        let Some(fund) = prices(snapshot, &SP500_FUND.parse()?)? else {
            return Ok(Err(Absence::NotInSnapshot));
        };
        let mut members = Vec::new();
        for weight in weights {
            let Some(series) = prices(snapshot, &weight.symbol)? else {
                return Ok(Err(Absence::NotInSnapshot));
            };
            members.push((weight.clone(), series));
        }
        let source = facts.provenance.source.clone();
        Ok(Ok(Self { fund, members, published, source }))
    }

    fn basket(&self, as_of: Day) -> Basket<'_> {
        let members = self
            .members
            .iter()
            .map(|(weight, series)| Member { series, weight: weight.weight_percent / 100.0 });
        Basket { index: &self.fund, members: members.collect(), weights_on: self.published, as_of }
    }
}

/// The prices of a symbol, where the snapshot lists it.
fn prices(snapshot: &Snapshot, symbol: &Symbol) -> Result<Option<PriceSeries>, Error> {
    snapshot.manifest.prices(symbol).map(|_| listed(snapshot, symbol)).transpose()
}

/// What the seven, their index and the rest of it made in the range that pages open with.
pub(super) fn section(inputs: &Inputs) -> Section {
    use Unit::{Percent as P, Points, Share};
    let seven = inputs.seven.as_ref().map_err(|absence| *absence);
    let basket = seven.map(|seven| seven.basket(inputs.as_of));
    let basket = basket.as_ref().map_err(|absence| *absence);
    let from = window_start(inputs);
    let made = basket.and_then(|basket| returns(&basket.points(from?)?));
    let added = basket.and_then(|basket| Ok(contributions(basket, from?)));
    let added = added.as_ref().map_err(|absence| *absence);
    let figure = |pick: fn(BasketReturns) -> f64| made.map(pick);
    let known = basket.map(|basket| if basket.later().is_some() { "later" } else { "by_then" });
    let lines = vec![
        Line::day("first_session", "From", made.map(|made| made.first.day)),
        Line::day("last_session", "To", made.map(|made| made.last.day)),
        Line::number("seven_return", "The seven", P, figure(|made| made.basket)),
        Line::number("index_return", "SPY", P, figure(|made| made.index)),
        Line::number("rest_return", "SPY without them", P, figure(|made| made.rest)),
        Line::number("first_weight", "Their weight at first", Share, figure(|m| m.first.weight)),
        Line::number("last_weight", "Their weight at last", Share, figure(|m| m.last.weight)),
        Line::number(
            "seven_contribution",
            "What they added",
            Points,
            added.and_then(|added| Ok(added.together?.added)),
        ),
        Line::number(
            "rest_contribution",
            "What all others added",
            Points,
            added.and_then(|added| added.rest),
        ),
        Line::day("weights_on", "Weights of", seven.map(|seven| seven.published)),
        Line::word("weights_known", "Known", known),
        Line::text("weights_source", "Weights by", seven.map(|seven| seven.source.clone())),
    ];
    let members = seven.map(|seven| seven.members.as_slice()).unwrap_or_default();
    let found = added.map(|added| added.members.as_slice()).unwrap_or_default();
    let rows = members.iter().zip(found).map(|((weight, _), found)| row(weight, *found));
    Section {
        rows: rows.collect(),
        ..Section::new("magnificent7", "Magnificent 7 in the S&P 500", lines)
    }
}

fn row(weight: &Weight, found: Value<Contribution>) -> Vec<Line> {
    use Unit::{Percent as P, Points, Share};
    let published = weight.weight_percent / 100.0;
    vec![
        Line::text("symbol", "company", Ok(weight.symbol.to_string())),
        Line::number("published_weight", "published weight", Share, Ok(published)),
        Line::number("weight", "weight at first", Share, found.map(|found| found.weight)),
        Line::number("return", "return", P, found.map(|found| found.own_return)),
        Line::number("contribution", "added", Points, found.map(|found| found.added)),
    ]
}

fn window_start(inputs: &Inputs) -> Value<Day> {
    let days = inputs.view().days();
    let base = DateRange::default().base(days).and_then(|base| days.get(base.index));
    base.copied().ok_or(Absence::NoCommonSession)
}
