//! The key data of a fund or stock, as several pages show them.

use crate::{
    domain::{
        Symbol,
        library::Load,
        study::KeyFigures,
        wording::{self, instruments::KeyDatum},
    },
    pages::{Cell, Context, Grid, Tables},
};

/// Price, range, size, fees and yield of a symbol, each as the as-of day knows it.
pub(crate) fn key_data_of(cx: &dyn Context, symbol: &Symbol) -> Load<Tables> {
    let prices = match cx.library().prices(symbol)? {
        Ok(prices) => prices,
        Err(error) => return Some(Err(error)),
    };
    let as_of = cx.library().as_of()?;
    let instruments = cx.library().instruments()?.ok();
    let instrument = instruments.as_ref().and_then(|facts| facts.get(prices.series.symbol()));
    let valuation = cx.library().valuation()?.ok();
    let data = wording::instruments::key_data(
        KeyFigures::of(&prices.series, as_of),
        instrument,
        valuation.as_deref(),
        as_of,
    );
    let grid = Grid {
        label: wording::instruments::key_data_label(as_of),
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
