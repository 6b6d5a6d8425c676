//! Shows what the first load holds of a page: its columns, the verdict's table and its first chart; the rest is lazy.

use leptos::prelude::*;

use super::{any, common};
use crate::{
    pages::{PageRow, Part},
    ui::{
        answer::PageAnswer,
        lazy::{self, lazy},
        panels::tables,
        state::AppState,
    },
};

/// All rows of a page; its title is kept by what comes later.
pub fn rows(state: AppState, rows: &'static [PageRow], _: PageAnswer) -> Vec<AnyView> {
    rows.iter().map(|row| show_row(state, row)).collect()
}

fn show_row(state: AppState, row: &'static PageRow) -> AnyView {
    match row {
        PageRow::Columns { main, aside_label, aside } => {
            common::columns(parts(state, main), aside_label, parts(state, aside))
        }
        other => lazy::view(move || Box::pin(lazy_row(state, other))),
    }
}

fn parts(state: AppState, parts: &'static [Part]) -> Vec<AnyView> {
    parts.iter().map(|part| show(state, part)).collect()
}

fn show(state: AppState, part: &'static Part) -> AnyView {
    match part {
        Part::Figure(part) if part.controls.is_empty() => {
            common::figure(state, part, ().into_any())
        }
        Part::Section(part) if part.controls.is_empty() => {
            common::section(state, part, ().into_any(), tables)
        }
        other => {
            let view = lazy::view(move || Box::pin(lazy_part(state, other)));
            view! { <div class="deferred">{view}</div> }.into_any()
        }
    }
}

lazy! {
    in second:
    /// A part of any kind.
    fn lazy_part(state: AppState, part: &'static Part) -> AnyView = any::show;
}

lazy! {
    in second:
    /// A row of any kind.
    fn lazy_row(state: AppState, row: &'static PageRow) -> AnyView = any::show_row;
}
