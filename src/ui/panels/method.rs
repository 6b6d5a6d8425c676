//! How a figure is computed, from the registered definitions of its metrics.

use leptos::prelude::*;

use crate::domain::metrics::Definition;

/// The definitions behind a figure: what it tells, formula, unit, when there is none, source.
#[component]
pub fn Method(definitions: &'static [&'static Definition]) -> impl IntoView {
    let entries = definitions.iter().map(|definition| {
        view! {
            <dt>{definition.name}</dt>
            <dd>{definition.tells}</dd>
            <dd class="formula">{definition.formula}</dd>
            <dd class="muted">
                {format!(
                    "In {}. No value: {} Source: {}.",
                    definition.unit,
                    definition.no_value,
                    definition.source,
                )}
            </dd>
        }
    });
    view! { <dl class="method">{entries.collect_view()}</dl> }
}

/// The same, folded under a line that opens it.
#[component]
pub fn Explained(method: &'static [&'static Definition]) -> impl IntoView {
    view! {
        <details class="explained">
            <summary>"How this is computed"</summary>
            <Method definitions=method />
        </details>
    }
}
