//! The key data of a fund or stock, as several pages show them.

use super::part::Awaited;
use crate::{
    domain::{
        Symbol, format,
        wording::{KeyDatum, key_data},
    },
    ui::{
        panels::{Cell, Grid, Tables},
        state::AppState,
    },
};

/// Price, range, size, fees and yield of a symbol, each as the as-of day knows it.
pub fn key_data_of(state: AppState, symbol: &Symbol) -> Awaited<Tables> {
    let prices = match state.files.prices(symbol)? {
        Ok(prices) => prices,
        Err(error) => return Some(Err(error)),
    };
    let as_of = state.today.get()?;
    let instruments = state.files.facts.get().instruments?.ok();
    let instrument = instruments.as_ref().and_then(|facts| facts.get(prices.series.symbol()));
    let valuation = state.files.facts.get().valuation?.ok();
    let data = key_data(&prices.series, instrument, valuation.as_deref(), as_of);
    let grid = Grid {
        label: format!("Key data as of {}", format::day_long(as_of)),
        class: "key-data",
        rows: data.into_iter().map(row).collect(),
        ..Grid::default()
    };
    let title = format!("{}, {}", prices.series.symbol(), prices.provenance.name);
    Some(Ok(Tables { title, grids: vec![grid], ..Tables::default() }))
}

fn row(datum: KeyDatum) -> Vec<Cell> {
    vec![Cell::words(datum.label).note(datum.note), Cell::number(datum.value)]
}
