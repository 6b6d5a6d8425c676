//! Several options of which any number can be chosen.

use leptos::prelude::*;

use crate::{
    domain::view::History,
    pages::Toggles,
    ui::{erased_memo::ErasedMemo, state::AppState, views::each},
};

/// The control of toggles.
pub fn toggles(state: AppState, toggles: &'static Toggles) -> AnyView {
    let options = ErasedMemo::new(move |_| (toggles.options)(&state));
    let button = move |(index, text): (usize, String)| {
        view! {
            <button
                type="button"
                aria-pressed=move || (toggles.is_on)(&state, index).to_string()
                on:click=move |_| (toggles.switch)(&state, History::Push, index)
            >
                {text}
            </button>
        }
    };
    view! {
        <details class="toggles">
            <summary>{toggles.label}</summary>
            <div class="segments" role="group" aria-label=toggles.label>
                {move || each(options.get().into_iter().enumerate(), button)}
            </div>
        </details>
    }
    .into_any()
}
