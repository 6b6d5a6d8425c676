//! A field: a text or a number that the reader types.

use leptos::prelude::*;

use crate::{
    domain::Error,
    ui::state::{AppState, Record},
};

/// What is typed into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number.
    Number,
    /// Any text.
    Text,
}

impl Kind {
    fn keyboard(self) -> &'static str {
        match self {
            Self::Number => "decimal",
            Self::Text => "text",
        }
    }
}

/// A field that takes what is typed when the reader leaves it.
#[derive(Clone, Copy)]
pub struct Field {
    /// What is typed, before the field.
    pub label: &'static str,
    /// Of which kind it is.
    pub kind: Kind,
    /// What stands in the field.
    pub shown: fn(AppState) -> String,
    /// Takes a text into the view, or says what is wrong with it.
    pub take: fn(AppState, Record, &str) -> Result<(), Error>,
}

impl Field {
    /// The control.
    pub fn view(&'static self, state: AppState) -> AnyView {
        let problem = RwSignal::new(String::new());
        let take = move |text: String| {
            let taken = (self.take)(state, Record::Step, text.trim());
            problem.set(taken.err().map(|error| error.to_string()).unwrap_or_default());
        };
        view! {
            <label class="control">
                <span>{self.label}</span>
                <input
                    // A number field of the browser swallows what it cannot read; a text field shows it.
                    type="text"
                    inputmode=self.kind.keyboard()
                    prop:value=move || (self.shown)(state)
                    aria-invalid=move || (!problem.read().is_empty()).to_string()
                    on:change:target=move |event| take(event.target().value())
                />
                <span class="field-problem" role="status">{move || problem.get()}</span>
            </label>
        }
        .into_any()
    }
}
