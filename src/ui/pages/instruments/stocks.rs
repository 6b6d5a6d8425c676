//! The watchlist of stocks.

use super::{
    table::{Table, titles},
    universe::{Universe, is_stock},
};
use crate::{
    domain::metrics::{
        performance::high_low,
        risk,
        rotation::{mansfield, rotation_map},
    },
    ui::{
        controls::{Control, Toggles},
        pages::part::{Awaited, Part},
        panels::Tables,
        state::AppState,
    },
};

/// Every stock with its strength against small and large caps.
pub const STOCKS: Part = Part::section(
    "the stocks",
    tables,
    &[
        mansfield::DEFINITION.key,
        rotation_map::DEFINITION.key,
        risk::maximum_drawdown::DEFINITION.key,
        high_low::DEFINITION.key,
    ],
)
.controlled(&[Control::Toggles(COLUMNS)]);

static TABLE: Table = Table {
    label: "Stocks",
    sieve: is_stock,
    group: |_| None,
    columns: &["ret", "r1y", "r3y", "rss", "rsl", "quad", "vol", "mdd", "high"],
    settings: |view| &view.instruments.stocks,
    settings_mut: |view| &mut view.instruments.stocks,
    sort_by: |state, code| TABLE.sort(state, code),
};

const COLUMNS: Toggles = Toggles {
    label: "Columns",
    options: titles,
    is_on: |state, index| TABLE.has(state, index),
    switch: |state, record, index| TABLE.switch(state, record, index),
};

fn tables(state: AppState) -> Awaited<Tables> {
    let universe = match Universe::read()? {
        Ok(universe) => universe,
        Err(error) => return Some(Err(error)),
    };
    Some(Ok(Tables {
        title: "Stocks".to_owned(),
        subtitle: universe.measured_words(),
        grids: vec![TABLE.grid(state, &universe)],
        caption:
            "Strength is Mansfield relative strength on 200 sessions; the quadrant is that of \
                  the weekly rotation map against SPY."
                .to_owned(),
    }))
}
