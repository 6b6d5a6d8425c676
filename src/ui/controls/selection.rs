//! Series that are added one by one: a button each, which removes it, and one that opens the list.

use leptos::prelude::*;

use crate::{
    domain::{Symbol, view::History},
    pages::{Selected, Selection},
    platform::document,
    ui::{
        dialog::Dialog, erased_memo::ErasedMemo, lazy::lazy, panels::dot, state::AppState,
        views::each,
    },
};

lazy! {
    /// The control of a selection.
    pub(super) fn lazy_selection(state: AppState, selection: &'static Selection) -> AnyView = view;
}

/// What has the focus once a series has been removed.
const ADD: &str = "#more-series";

fn view(state: AppState, selection: &'static Selection) -> AnyView {
    let chosen = ErasedMemo::new(move |_| (selection.chosen)(&state));
    let is_full = ErasedMemo::new(move |_| (selection.is_full)(&state));
    let remove = move |symbol: &Symbol| {
        (selection.remove)(&state, History::Push, symbol);
        request_animation_frame(move || document::focus_on(ADD));
    };
    let button = move |(symbol, ink): Selected| {
        let words = (selection.remove_words)(&symbol);
        let name = symbol.to_string();
        view! {
            <button type="button" aria-label=words.clone() title=words on:click=move |_| remove(&symbol)>
                {ink.map(|ink| dot(state, ink))}{name}<span aria-hidden="true">"\u{a0}×"</span>
            </button>
        }
    };
    let buttons = move || {
        let chosen = chosen.get();
        (!chosen.is_empty()).then(|| view! { <div class="segments">{each(chosen, button)}</div> })
    };
    let add = move || {
        if is_full.get() {
            return view! { <span id="more-series" tabindex="-1">{selection.full}</span> }
                .into_any();
        }
        view! {
            <button
                type="button"
                id="more-series"
                aria-haspopup="dialog"
                on:click=move |_| state.dialog.set(Some(Dialog::Pick(&selection.add)))
            >
                {selection.add.label}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="own-controls toggles" role="group" aria-label=selection.label>
            {move || buttons()} {move || add()}
        </div>
    }
    .into_any()
}
