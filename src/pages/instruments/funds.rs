//! The table of funds.

use super::{
    table::{ScreenerTable, titles},
    universe::Universe,
};
use crate::{
    domain::{
        facts::InstrumentGroup,
        library::Load,
        metrics::{
            performance::high_low,
            risk,
            rotation::{mansfield, rotation_map},
            valuation::trailing_yield,
        },
        study::instruments::is_fund,
        wording,
    },
    pages::{Choice, Context, Control, Form, Part, Tables, Toggles},
};

/// Every fund with return, risk, yield, fees and size.
pub const FUNDS: Part = Part::section(
    wording::instruments::FUNDS_WHAT,
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

static TABLE: ScreenerTable = ScreenerTable {
    label: "Funds",
    sieve: is_fund,
    group: |view| view.instruments.group,
    columns: &[
        "ret", "r1y", "r3y", "vol", "mdd", "bs", "cs", "bl", "cl", "te", "yield", "fee", "size",
        "since",
    ],
    settings: |view| &view.instruments.funds,
    settings_mut: |view| &mut view.instruments.funds,
    sort_by: |cx, code| TABLE.sort(cx, code),
};

const COLUMNS: Toggles = Toggles {
    label: "Columns",
    options: titles,
    is_on: |cx, index| TABLE.has(cx, index),
    switch: |cx, history, index| TABLE.switch(cx, history, index),
};

const GROUP: Choice = Choice {
    label: "Group",
    form: Form::Select,
    options: |_| {
        let groups = InstrumentGroup::ALL.iter().map(|group| group.code().to_owned());
        std::iter::once("all".to_owned()).chain(groups).collect()
    },
    chosen: |cx| {
        let group = cx.view().instruments.group;
        let place = |group| InstrumentGroup::ALL.iter().position(|&other| other == group);
        Some(group.and_then(place).map_or(0, |place| place + 1))
    },
    choose: |cx, history, index| {
        let group = index.checked_sub(1).and_then(|at| InstrumentGroup::ALL.get(at)).copied();
        cx.change(history, |view| view.instruments.group = group);
    },
};

fn tables(cx: &dyn Context) -> Load<Tables> {
    let universe = match Universe::read(cx)? {
        Ok(universe) => universe,
        Err(error) => return Some(Err(error)),
    };
    Some(Ok(Tables {
        title: "Funds".to_owned(),
        subtitle: universe.measured_words(),
        grids: vec![TABLE.grid(cx, &universe)],
        caption: wording::instruments::FUNDS_CAPTION.to_owned(),
    }))
}
