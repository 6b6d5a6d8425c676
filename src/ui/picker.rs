//! Picker of a series: a button with the chosen one, which opens the list of all.

use leptos::prelude::*;

use super::{dialog::Dialog, state::AppState};
use crate::pages::SymbolChoice;

/// The button.
pub fn picker(state: AppState, choice: &'static SymbolChoice) -> AnyView {
    let words = move || {
        let symbol = (choice.chosen)(&state)?;
        Some(format!("{symbol} {}", state.cx().library().name(&symbol).unwrap_or_default()))
    };
    view! {
        <button
            type="button"
            class="picker"
            aria-haspopup="dialog"
            on:click=move |_| state.dialog.set(Some(Dialog::Pick(choice)))
        >
            <span class="visually-hidden">{choice.label}": "</span>
            <span>{move || words()}</span>
        </button>
    }
    .into_any()
}
