//! Shows parts of every kind.

use leptos::{html, prelude::*};

use super::{common, title, turns::Turns};
use crate::{
    pages::{self, CardPart, Deferred, FigurePart, PageRow, Part},
    ui::{
        answer::PageAnswer,
        chart::{Figure, Mounted},
        controls::controls,
        custom::custom,
        panels::{Card, long_tables},
        state::AppState,
        views::each,
    },
};

/// All rows of a page, whose title is kept along.
pub fn rows(state: AppState, rows: &'static [PageRow], answer: PageAnswer) -> Vec<AnyView> {
    let title = title::kept(state, answer);
    rows.iter().map(|row| show_row(state, row)).chain([title]).collect()
}

/// A row of a page.
pub(crate) fn show_row(state: AppState, row: &'static PageRow) -> AnyView {
    match row {
        PageRow::Columns { main, aside_label, aside } => {
            common::columns(parts(state, main), aside_label, parts(state, aside))
        }
        PageRow::Controls(list) => controls(state, list),
        PageRow::Pair(left, right) => {
            let [left, right] = match (left, right) {
                (Part::Figure(left), Part::Figure(right)) => side_by_side(state, [left, right]),
                _ => [left, right].map(|part| show(state, part)),
            };
            view! { <div class="pair-of-charts">{left} {right}</div> }.into_any()
        }
        PageRow::Wide(part) => show(state, part),
    }
}

/// Two charts whose plots have the same edges.
fn side_by_side(state: AppState, parts: [&'static FigurePart; 2]) -> [AnyView; 2] {
    let [(left, left_place), (right, right_place)] = parts.map(|part| common::mounted(state, part));
    [figure(left.beside(right), left_place), figure(right.beside(left), right_place)]
}

/// A chart with all that belongs to it, below the controls of its own.
fn figure(content: Mounted, place: NodeRef<html::Figure>) -> AnyView {
    let controls = controls(content.state(), content.part().controls);
    view! { <Figure content hint=hint(content) controls place /> }.into_any()
}

/// What can be done with the base of a chart that has one, once it is drawn.
fn hint(content: Mounted) -> AnyView {
    if content.part().on_rebase.is_none() {
        return ().into_any();
    }
    let shown = move || {
        content.chart().is_some().then(|| {
            view! {
                <span class="for-mouse">
                    " Drag the base, double-click or press Enter to measure from another session."
                </span>
                <span class="for-touch">" Drag the base to measure from another session."</span>
            }
        })
    };
    view! { {move || shown()} }.into_any()
}

fn parts(state: AppState, parts: &'static [Part]) -> Vec<AnyView> {
    parts.iter().map(|part| show(state, part)).collect()
}

/// A part of a page.
pub fn show(state: AppState, part: &'static Part) -> AnyView {
    match part {
        Part::Card(card) => show_card(state, card),
        Part::Deferred(which) => {
            let title = (*which == Deferred::Cards).then(|| title::of_overview(state));
            view! { {title} {in_turn(state, pages::deferred(*which))} }.into_any()
        }
        Part::Figure(part) => {
            let (content, place) = common::mounted(state, part);
            figure(content, place)
        }
        Part::Note { title, words } => common::note(state, title, *words),
        Part::Custom(part) => custom(state, *part),
        Part::Section(part) => {
            common::section(state, part, controls(state, part.controls), long_tables)
        }
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
