//! Data: can I trust the figures?

mod checks;
mod facts;
mod inventory;
mod own;
mod picker;
mod prices;
mod save;
mod series;
mod sources;
mod statements;
mod stored;

use self::inventory::Inventory;
use super::part::{Awaited, Need, PageParts, Part, Row};
use crate::{
    domain::{
        snapshot::MacroId,
        wording::{Sentence, data_headline},
    },
    ui::state::AppState,
};

/// Every file with its source, age and checks, the stored copy, and what holds for all figures.
pub const PAGE: PageParts = PageParts {
    answer,
    needs,
    shared: inventory::share,
    rows: &[
        Row::Wide(prices::PRICES),
        Row::Pair(checks::CHECKS, Part::Own(stored::stored)),
        Row::Wide(Part::Own(own::own)),
        Row::Wide(series::SERIES),
        Row::Wide(facts::FACTS),
        Row::Wide(sources::SOURCES),
        Row::Wide(Part::Own(statements::statements)),
    ],
};

fn needs(state: AppState) -> Vec<Need> {
    let Some(Ok(manifest)) = state.files.manifest.get() else { return Vec::new() };
    let prices = manifest.listings().map(|listing| Need::Prices(listing.symbol.clone()));
    prices.chain(MacroId::ALL.iter().map(|&id| Need::Series(id))).collect()
}

fn answer(_: AppState) -> Awaited<Sentence> {
    let inventory = match Inventory::read()? {
        Ok(inventory) => inventory,
        Err(error) => return Some(Err(error)),
    };
    Some(Ok(data_headline(&inventory.state()?)))
}
