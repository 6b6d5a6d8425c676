//! Data: can I trust the figures?

mod checks;
mod facts;
mod inventory;
mod prices;
mod save;
mod series;
mod sources;

use self::inventory::Inventory;
pub use self::save::csv_of;
use crate::{
    domain::{
        facts::MacroId,
        library::Load,
        wording::{self, Sentence},
    },
    pages::{Context, Custom, Need, PageRow, PageSpec, Part},
};

/// Every file with its source, age and checks, the stored copy, and what holds for all figures.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs,
    rows: &[
        PageRow::Wide(prices::PRICES),
        PageRow::Pair(checks::CHECKS, Part::Custom(Custom::StoredCopy)),
        PageRow::Wide(Part::Custom(Custom::UserSeries)),
        PageRow::Wide(series::SERIES),
        PageRow::Wide(facts::FACTS),
        PageRow::Wide(sources::SOURCES),
        PageRow::Wide(Part::Custom(Custom::Statements)),
    ],
};

fn needs(cx: &dyn Context) -> Vec<Need> {
    let Some(Ok(manifest)) = cx.library().manifest() else { return Vec::new() };
    let prices = manifest.listings().map(|listing| Need::Prices(listing.symbol.clone()));
    prices.chain(MacroId::ALL.iter().map(|&id| Need::Series(id))).collect()
}

fn answer(cx: &dyn Context) -> Load<Sentence> {
    let inventory = match Inventory::read(cx)? {
        Ok(inventory) => inventory,
        Err(error) => return Some(Err(error)),
    };
    Some(Ok(wording::data::headline(&inventory.state()?)))
}
