//! Shows parts of every kind.

use leptos::prelude::*;

use super::{common, turns::Turns};
use crate::{
    pages::{self, CardPart, PageRow, Part},
    ui::{controls::controls, custom::custom, panels::Card, state::AppState, views::each},
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
        Part::Deferred(which) => in_turn(state, pages::deferred(*which)),
        Part::Figure(part) => common::figure(state, part, controls(state, part.controls)),
        Part::Note { title, words } => common::note(state, title, *words),
        Part::Custom(part) => custom(state, *part),
        Part::Section(part) => common::section(state, part, controls(state, part.controls)),
    }
}

/// Parts of a page, none of which waits for those below it.
fn in_turn(state: AppState, parts: &'static [Part]) -> AnyView {
    let turns = Turns::new(state, parts.len());
    let part = move |(at, part): (usize, &'static Part)| turns.view(at, move || show(state, part));
    view! {
        <div class="deferred" aria-busy=move || turns.are_left().to_string()>
            {each(parts.iter().enumerate(), part)}
        </div>
    }
    .into_any()
}

fn show_card(state: AppState, card: &'static CardPart) -> AnyView {
    let place = NodeRef::new();
    let words = state.rest.content(place, move || state.files.settled((card.words)(&state)));
    let drawing = card.drawing.map(|part| show(state, part));
    view! { <Card title=card.title words drawing method=card.method place /> }.into_any()
}
