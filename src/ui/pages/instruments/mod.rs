//! Instruments: what can I hold?

mod card;
mod costs;
mod funds;
mod stocks;
mod style;
mod table;
mod universe;

use self::universe::Universe;
use super::part::{Awaited, Need, PageParts, Row};
use crate::{
    domain::{
        screener::column,
        wording::{Sentence, instruments_headline},
    },
    ui::state::AppState,
};

/// Funds side by side, one of them up close, growth against value, costs, and the stocks.
pub const PAGE: PageParts = PageParts {
    answer,
    needs,
    shared: universe::share,
    rows: &[
        Row::Wide(funds::FUNDS),
        Row::Pair(card::CARD, costs::COSTS),
        Row::Wide(style::STYLE),
        Row::Wide(stocks::STOCKS),
    ],
};

fn needs(state: AppState) -> Vec<Need> {
    let listed = state.files.listed().unwrap_or_default();
    listed.into_iter().map(|(symbol, _)| Need::Prices(symbol)).collect()
}

fn answer(_: AppState) -> Awaited<Sentence> {
    let universe = match Universe::read()? {
        Ok(universe) => universe,
        Err(error) => return Some(Err(error)),
    };
    if universe.listed.iter().any(|listing| listing.loaded.is_none()) {
        return None;
    }
    let made = column("ret")?;
    let returns: Vec<_> = universe
        .candidates(universe::is_fund, None)
        .iter()
        .map(|fund| {
            let made = made.figure(fund).map(|found| found.value);
            (fund.series.symbol().clone(), made)
        })
        .collect();
    Some(Ok(instruments_headline(&returns, &universe.range_words)))
}
