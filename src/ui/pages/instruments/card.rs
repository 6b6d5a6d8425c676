//! One fund or stock up close.

use leptos::prelude::*;

use crate::{
    domain::{
        Symbol, format,
        metrics::{performance::high_low, valuation::trailing_yield},
    },
    ui::{
        controls::{Choice, Control, Form},
        pages::{
            key_data::key_data_of,
            part::{Awaited, Part, SectionPart},
        },
        panels::{Cell, Tables},
        state::AppState,
    },
};

/// The key data of the one that the reader picked.
pub const CARD: Part = Part::Section(SectionPart {
    what: "the key data",
    content: tables,
    class: "card",
    controls: &[Control::Choice(PICK)],
    method: &[high_low::DEFINITION.key, trailing_yield::DEFINITION.key],
});

const PICK: Choice = Choice {
    label: "Up close",
    form: Form::Select,
    options: |state| {
        listed(state).into_iter().map(|(symbol, name)| format!("{symbol} {name}")).collect()
    },
    chosen: |state| {
        let picked = picked(state)?;
        listed(state).iter().position(|(symbol, _)| *symbol == picked)
    },
    choose: |state, record, index| {
        let symbol = untrack(|| listed(state)).into_iter().nth(index).map(|(symbol, _)| symbol);
        state.change(record, |view| view.instruments.card = symbol);
    },
};

fn listed(state: AppState) -> Vec<(Symbol, String)> {
    state.files.listed().unwrap_or_default()
}

/// The one that was chosen, else the small leg.
fn picked(state: AppState) -> Option<Symbol> {
    let chosen = state.view.read().instruments.card.clone();
    chosen.or_else(|| state.legs_chosen().map(|(small, _)| small))
}

fn tables(state: AppState) -> Awaited<Tables> {
    let symbol = picked(state)?;
    let mut tables = match key_data_of(state, &symbol)? {
        Ok(tables) => tables,
        Err(error) => return Some(Err(error)),
    };
    let facts = state.files.facts.get().instruments?.ok();
    let Some(facts) = facts.as_ref().and_then(|facts| facts.get(&symbol)) else {
        return Some(Ok(tables));
    };
    let since = facts.inception.map(format::day_long);
    let follows = facts.tracks.as_ref().map(ToString::to_string);
    let rows = [("Follows", follows), ("Style", facts.style.clone()), ("Since", since)];
    let known = rows.into_iter().filter_map(|(label, value)| Some((label, value?)));
    if let Some(grid) = tables.grids.first_mut() {
        grid.rows.extend(known.map(|(label, value)| vec![Cell::words(label), Cell::number(value)]));
    }
    tables.caption = facts.note.clone().unwrap_or_default();
    Some(Ok(tables))
}
