//! Several options of which any number can be chosen.

use leptos::prelude::*;

use crate::ui::{
    state::{AppState, Record},
    views::list,
};

/// Options that are switched on and off one by one, folded under their label.
#[derive(Clone, Copy)]
pub struct Toggles {
    /// What is chosen.
    pub label: &'static str,
    /// The options in words.
    pub options: fn(AppState) -> Vec<String>,
    /// Whether the option at an index is on.
    pub is_on: fn(AppState, usize) -> bool,
    /// Switches the option at an index.
    pub switch: fn(AppState, Record, usize),
}

impl Toggles {
    /// The control.
    pub fn view(&'static self, state: AppState) -> AnyView {
        let button = move |(index, text): (usize, String)| {
            view! {
                <button
                    type="button"
                    aria-pressed=move || (self.is_on)(state, index).to_string()
                    on:click=move |_| (self.switch)(state, Record::Step, index)
                >
                    {text}
                </button>
            }
        };
        let buttons = list((self.options)(state).into_iter().enumerate(), button);
        view! {
            <details class="toggles">
                <summary>{self.label}</summary>
                <div class="segments" role="group" aria-label=self.label>
                    {buttons}
                </div>
            </details>
        }
        .into_any()
    }
}
