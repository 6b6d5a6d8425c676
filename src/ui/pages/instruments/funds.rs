//! The table of funds.

use super::{
    table::{Table, titles},
    universe::{Universe, is_fund},
};
use crate::{
    domain::{
        metrics::{
            performance::high_low,
            risk,
            rotation::{mansfield, rotation_map},
            valuation::trailing_yield,
        },
        snapshot::InstrumentGroup,
    },
    ui::{
        controls::{Choice, Control, Form, Toggles},
        pages::part::{Awaited, Part},
        panels::Tables,
        state::AppState,
    },
};

/// Every fund with return, risk, yield, fees and size.
pub const FUNDS: Part = Part::section(
    "the funds",
    tables,
    &[
        risk::volatility::DEFINITION.key,
        risk::maximum_drawdown::DEFINITION.key,
        risk::beta::DEFINITION.key,
        risk::correlation::DEFINITION.key,
        risk::tracking_error::DEFINITION.key,
        trailing_yield::DEFINITION.key,
        mansfield::DEFINITION.key,
        rotation_map::DEFINITION.key,
        high_low::DEFINITION.key,
    ],
)
.controlled(&[Control::Choice(GROUP), Control::Toggles(COLUMNS)]);

static TABLE: Table = Table {
    label: "Funds",
    sieve: is_fund,
    group: |view| view.instruments.group,
    columns: &[
        "ret", "r1y", "r3y", "vol", "mdd", "bs", "cs", "bl", "cl", "te", "yield", "fee", "size",
        "since",
    ],
    settings: |view| &view.instruments.funds,
    settings_mut: |view| &mut view.instruments.funds,
    sort_by: |state, code| TABLE.sort(state, code),
};

const COLUMNS: Toggles = Toggles {
    label: "Columns",
    options: titles,
    is_on: |state, index| TABLE.has(state, index),
    switch: |state, record, index| TABLE.switch(state, record, index),
};

const GROUP: Choice = Choice {
    label: "Group",
    form: Form::Select,
    options: |_| {
        let groups = InstrumentGroup::ALL.iter().map(|group| group.code().to_owned());
        std::iter::once("all".to_owned()).chain(groups).collect()
    },
    chosen: |state| {
        let group = state.view.read().instruments.group;
        let place = |group| InstrumentGroup::ALL.iter().position(|&other| other == group);
        Some(group.and_then(place).map_or(0, |place| place + 1))
    },
    choose: |state, record, index| {
        let group = index.checked_sub(1).and_then(|at| InstrumentGroup::ALL.get(at)).copied();
        state.change(record, |view| view.instruments.group = group);
    },
};

fn tables(state: AppState) -> Awaited<Tables> {
    let universe = match Universe::read()? {
        Ok(universe) => universe,
        Err(error) => return Some(Err(error)),
    };
    Some(Ok(Tables {
        title: "Funds".to_owned(),
        subtitle: universe.measured_words(),
        grids: vec![TABLE.grid(state, &universe)],
        caption:
            "A word in place of a figure says why there is none. Fees and sizes read after the \
                  as-of day are marked as later."
                .to_owned(),
    }))
}
