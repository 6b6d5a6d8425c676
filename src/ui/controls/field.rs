//! A field: a text or a number that the reader types.

use leptos::prelude::*;

use crate::{
    domain::view::History,
    pages::{Field, FieldKind},
    ui::state::AppState,
};

/// The control of a field.
pub fn field(state: AppState, field: &'static Field) -> AnyView {
    let problem = RwSignal::new(String::new());
    let take = move |text: String| {
        let taken = (field.take)(&state, History::Push, text.trim());
        problem.set(taken.err().map(|error| error.to_string()).unwrap_or_default());
    };
    view! {
        <label class="control">
            <span>{field.label}</span>
            <input
                // A number field of the browser swallows what it cannot read; a text field shows it.
                type="text"
                inputmode=keyboard(field.kind)
                prop:value=move || (field.shown)(&state)
                aria-invalid=move || (!problem.read().is_empty()).to_string()
                on:change:target=move |event| take(event.target().value())
            />
            <span class="field-problem" role="status">{move || problem.get()}</span>
        </label>
    }
    .into_any()
}

fn keyboard(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Number => "decimal",
        FieldKind::Text => "text",
    }
}
