//! A choice among all series.

use leptos::prelude::*;

use crate::{
    pages::SymbolChoice,
    ui::{picker::picker, state::AppState},
};

/// The control: its label and a button that opens the list.
pub fn symbol(state: AppState, choice: &'static SymbolChoice) -> AnyView {
    view! {
        <div class="control">
            <span aria-hidden="true">{choice.label}</span>
            {picker(state, choice)}
        </div>
    }
    .into_any()
}
