//! Method of a figure: the registered definitions of its metrics.

use leptos::prelude::*;

use super::{Failure, Waiting};
use crate::{
    domain::{
        Error,
        wording::{Glossary, GlossaryEntry},
    },
    ui::{
        lazy::{self, lazy},
        state::AppState,
        views::each,
    },
};

lazy! {
    /// The definitions behind a figure, by their keys.
    fn definitions(keys: &'static [&'static str]) -> AnyView = glossary_entries;
}

/// The definitions behind a figure, by their keys: code that is fetched later.
pub(crate) fn glossary_entries(keys: &'static [&'static str]) -> AnyView {
    let glossary = expect_context::<AppState>().glossary;
    glossary.want();
    let shown = move || match glossary.get() {
        None => view! { <Waiting what="the definitions" /> }.into_any(),
        Some(found) => match found.and_then(|glossary| entries(&glossary, keys)) {
            Err(error) => view! { <Failure error /> }.into_any(),
            Ok(entries) => definition_list(&entries),
        },
    };
    view! { {move || shown()} }.into_any()
}

fn entries(glossary: &Glossary, keys: &[&str]) -> Result<Vec<GlossaryEntry>, Error> {
    keys.iter().map(|key| glossary.entry(key).cloned()).collect()
}

/// Definitions one below the other: what each tells, its formula, unit, gaps and source.
pub(crate) fn definition_list(entries: &[GlossaryEntry]) -> AnyView {
    let shown = |entry: &GlossaryEntry| {
        let GlossaryEntry { key: _, name, tells, formula, unit, no_value, source } = entry.clone();
        view! {
            <dt>{name}</dt>
            <dd>{tells}</dd>
            <dd class="formula">{formula}</dd>
            <dd class="muted">"In " {unit} ". No value: " {no_value} " Source: " {source} "."</dd>
        }
    };
    view! { <dl class="method">{each(entries, shown)}</dl> }.into_any()
}

/// Definitions folded under a line that opens them.
#[component]
pub(crate) fn Explained(method: &'static [&'static str]) -> impl IntoView {
    let opened = RwSignal::new(false);
    let definitions = move || {
        if opened.get() {
            return lazy::view(move || Box::pin(definitions(method)));
        }
        ().into_any()
    };
    view! {
        <details class="explained" on:toggle=move |_| opened.set(true)>
            <summary>"How this is computed"</summary>
            {move || definitions()}
        </details>
    }
}
