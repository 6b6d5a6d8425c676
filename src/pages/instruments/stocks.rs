//! The watchlist of stocks.

use super::{
    table::{ScreenerTable, titles},
    universe::Universe,
};
use crate::{
    domain::{
        library::Load,
        metrics::{
            performance::high_low,
            risk,
            rotation::{mansfield, rotation_map},
        },
        study::instruments::is_stock,
        wording,
    },
    pages::{Context, Control, Part, Tables, Toggles},
};

/// Every stock with its strength against small and large caps.
pub const STOCKS: Part = Part::section(
    wording::instruments::STOCKS_WHAT,
    tables,
    &[
        mansfield::DEFINITION.key,
        rotation_map::DEFINITION.key,
        risk::maximum_drawdown::DEFINITION.key,
        high_low::DEFINITION.key,
    ],
)
.controlled(&[Control::Toggles(COLUMNS)]);

static TABLE: ScreenerTable = ScreenerTable {
    label: "Stocks",
    sieve: is_stock,
    group: |_| None,
    columns: &["ret", "r1y", "r3y", "rss", "rsl", "quad", "vol", "mdd", "high"],
    settings: |view| &view.instruments.stocks,
    settings_mut: |view| &mut view.instruments.stocks,
    sort_by: |cx, code| TABLE.sort(cx, code),
};

const COLUMNS: Toggles = Toggles {
    label: "Columns",
    options: titles,
    is_on: |cx, index| TABLE.has(cx, index),
    switch: |cx, history, index| TABLE.switch(cx, history, index),
};

fn tables(cx: &dyn Context) -> Load<Tables> {
    let universe = match Universe::read(cx)? {
        Ok(universe) => universe,
        Err(error) => return Some(Err(error)),
    };
    Some(Ok(Tables {
        title: "Stocks".to_owned(),
        subtitle: universe.measured_words(),
        grids: vec![TABLE.grid(cx, &universe)],
        caption: wording::instruments::STOCKS_CAPTION.to_owned(),
    }))
}
