//! Instruments: what can I hold?

mod card;
mod costs;
mod funds;
mod shelf;
mod stocks;
mod style;
mod table;

use leptos::prelude::*;

use self::shelf::Shelf;
use super::part::{Awaited, Need, PageParts, Row, nothing_shared};
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
    shared: nothing_shared,
    rows: &[
        Row::Wide(funds::FUNDS),
        Row::Pair(card::CARD, costs::COSTS),
        Row::Wide(style::STYLE),
        Row::Wide(stocks::STOCKS),
    ],
};

fn needs(state: AppState) -> Vec<Need> {
    let Some(Ok(manifest)) = state.files.manifest.get() else { return Vec::new() };
    manifest.listings().map(|listing| Need::Prices(listing.symbol.clone())).collect()
}

fn answer(state: AppState) -> Awaited<Sentence> {
    let shelf = match Shelf::read(state)? {
        Ok(shelf) => shelf,
        Err(error) => return Some(Err(error)),
    };
    let made = column("ret")?;
    let returns: Vec<_> = shelf
        .holdings(shelf::is_fund)
        .iter()
        .map(|fund| {
            let made = made.figure(fund).map(|found| found.value);
            (fund.series.symbol().clone(), made)
        })
        .collect();
    Some(Ok(instruments_headline(&returns, &shelf.range_words)))
}
