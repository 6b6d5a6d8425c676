//! Shows parts of every kind.

use leptos::prelude::*;

use super::{common, in_turn::in_turn};
use crate::{
    pages::{self, CardPart, PageRow, Part},
    ui::{controls::controls, custom::custom, panels::Card, state::AppState},
};

/// All rows of a page.
pub fn rows(state: AppState, rows: &'static [PageRow]) -> Vec<AnyView> {
    rows.iter().map(|row| show_row(state, row)).collect()
}

/// A row of a page.
pub(crate) fn show_row(state: AppState, row: &'static PageRow) -> AnyView {
    match row {
        PageRow::Columns { main, aside_label, aside } => {
            common::columns(parts(state, main), aside_label, parts(state, aside))
        }
        PageRow::Controls(list) => controls(state, list),
        PageRow::Pair(left, right) => view! {
            <div class="pair-of-charts">{show(state, left)} {show(state, right)}</div>
        }
        .into_any(),
        PageRow::Wide(part) => show(state, part),
    }
}

fn parts(state: AppState, parts: &'static [Part]) -> Vec<AnyView> {
    parts.iter().map(|part| show(state, part)).collect()
}

/// A part of a page.
pub fn show(state: AppState, part: &'static Part) -> AnyView {
    match part {
        Part::Card(card) => show_card(state, card),
        Part::Deferred(which) => in_turn(state, pages::deferred(*which), show),
        Part::Figure(part) => common::figure(state, part, controls(state, part.controls)),
        Part::Note { title, words } => common::note(state, title, *words),
        Part::Custom(part) => custom(state, *part),
        Part::Section(part) => common::section(state, part, controls(state, part.controls)),
    }
}

fn show_card(state: AppState, card: &'static CardPart) -> AnyView {
    let place = NodeRef::new();
    let words = state.rest.content(place, move || state.files.settled((card.words)(&state)));
    let drawing = card.drawing.map(|part| show(state, part));
    view! { <Card title=card.title words drawing method=card.method place /> }.into_any()
}
