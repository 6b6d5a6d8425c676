//! Instruments: what can I hold?

mod card;
mod co_movement;
mod costs;
mod funds;
mod stocks;
mod style;
mod table;
mod universe;

use std::collections::BTreeSet;

use self::universe::Universe;
use crate::{
    domain::{
        DateRange, Day,
        library::Load,
        screener::{Candidate, column},
        study::instruments::is_fund,
        wording::{self, Sentence},
    },
    pages::{Context, Need, PageRow, PageSpec},
};

/// Funds side by side, one of them up close, how the legs move together, growth against value, costs, and the stocks.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs,
    rows: &[
        PageRow::Wide(funds::FUNDS),
        PageRow::Pair(card::CARD, costs::COSTS),
        PageRow::Controls(co_movement::CONTROLS),
        PageRow::Pair(co_movement::BETA, co_movement::CORRELATION),
        PageRow::Wide(style::STYLE),
        PageRow::Wide(stocks::STOCKS),
    ],
};

fn needs(cx: &dyn Context) -> Vec<Need> {
    let listed = cx.library().listed().unwrap_or_default();
    listed.into_iter().map(|(symbol, _)| Need::Prices(symbol)).collect()
}

fn answer(cx: &dyn Context) -> Load<Sentence> {
    let universe = match Universe::read(cx)? {
        Ok(universe) => universe,
        Err(error) => return Some(Err(error)),
    };
    if universe.listed.iter().any(|listing| listing.loaded.is_none()) {
        return None;
    }
    let funds = universe.candidates(is_fund, None);
    if universe.range == DateRange::Max && !begin_together(&funds) {
        return Some(Ok(wording::instruments::unlike_histories()));
    }
    let made = column("ret")?;
    let returns: Vec<_> = funds
        .iter()
        .map(|fund| {
            let made = made.figure(fund).map(|found| found.value);
            (fund.series.symbol().clone(), made)
        })
        .collect();
    Some(Ok(wording::instruments::headline(&returns, &universe.range_words)))
}

/// Tells whether all funds that have sessions by the as-of day begin on one day.
fn begin_together(funds: &[Candidate<'_>]) -> bool {
    let firsts = funds.iter().filter_map(|fund| {
        let first = *fund.series.days().first()?;
        (first <= fund.with.as_of).then_some(first)
    });
    let firsts: BTreeSet<Day> = firsts.collect();
    firsts.len() < 2
}
