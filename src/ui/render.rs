//! Shows a page: the one place where parts become views.

use leptos::prelude::*;

use crate::{
    pages::{CardPart, Context, FigurePart, PageRow, Part, SectionPart},
    ui::{
        chart::Figure,
        controls::controls,
        custom::custom,
        erased_memo::ErasedMemo,
        panels::{Card, Section},
        state::AppState,
    },
};

/// All rows of a page.
pub fn rows(state: AppState, rows: &'static [PageRow]) -> Vec<AnyView> {
    rows.iter().map(|row| show_row(state, row)).collect()
}

fn show_row(state: AppState, row: &'static PageRow) -> AnyView {
    match row {
        PageRow::Columns { main, aside_label, aside } => view! {
            <div class="columns">
                <div>{parts(state, main)}</div>
                <aside aria-label=*aside_label>{parts(state, aside)}</aside>
            </div>
        }
        .into_any(),
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

fn show(state: AppState, part: &'static Part) -> AnyView {
    match part {
        Part::Card(card) => show_card(state, card),
        Part::Figure(figure) => show_figure(state, figure),
        Part::Note { title, words } => note(state, title, *words),
        Part::Custom(part) => custom(state, *part),
        Part::Section(section) => show_section(state, section),
    }
}

fn show_card(state: AppState, card: &'static CardPart) -> AnyView {
    let words = ErasedMemo::new(move |_| state.files.settled((card.words)(&state)));
    let drawing = card.drawing.map(|part| show(state, part));
    view! { <Card title=card.title words drawing method=card.method /> }.into_any()
}

fn show_figure(state: AppState, figure: &'static FigurePart) -> AnyView {
    let content = ErasedMemo::new(move |_| state.files.settled((figure.content)(&state)));
    view! {
        <Figure
            content
            height_css=figure.height_css
            method=figure.method
            on_rebase=figure.on_rebase
            controls=controls(state, figure.controls)
        />
    }
    .into_any()
}

fn show_section(state: AppState, section: &'static SectionPart) -> AnyView {
    view! {
        <Section
            state
            what=section.what
            content=section.content
            class=section.class
            method=section.method
            controls=controls(state, section.controls)
        />
    }
    .into_any()
}

fn note(
    state: AppState,
    title: &'static str,
    words: fn(&dyn Context) -> Option<String>,
) -> AnyView {
    let words = ErasedMemo::new(move |_| words(&state));
    let shown = move || {
        words.get().map(|words| {
            view! {
                <section class="next" aria-label=title>
                    <p><strong>{title} ". "</strong> {words}</p>
                </section>
            }
        })
    };
    view! { {move || shown()} }.into_any()
}
