//! Statements on every figure, and the glossary of all metrics.

use leptos::prelude::*;

use crate::{
    domain::{
        Shared,
        wording::{Glossary, GlossaryStatement, turns},
    },
    ui::{
        panels::{Failure, Waiting, definition_list},
        state::AppState,
        views::each,
    },
};

/// Method, terms, privacy, accessibility, and every definition.
pub fn statements(state: AppState) -> AnyView {
    let glossary = state.glossary;
    glossary.want();
    let shown = move || match glossary.get() {
        None => view! { <Waiting what="the glossary" /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(glossary)) => all(&glossary),
    };
    view! { <div class="statements">{shown}</div> }.into_any()
}

fn all(glossary: &Shared<Glossary>) -> AnyView {
    let statement = |statement: GlossaryStatement| {
        let paragraphs = each(statement.paragraphs, |words| view! { <p>{words}</p> });
        view! { <h2>{statement.title}</h2> {paragraphs} }
    };
    let statements = each(glossary.statements.iter().cloned(), statement);
    let count = glossary.entries.len();
    view! {
        <section class="panel prose">
            {statements}
            <h2>{turns::FEED_HEADING}</h2>
            <p>{turns::FEED_WORDS} " " <a href="data/feed.xml">{turns::FEED_LINK}</a></p>
        </section>
        <section class="panel">
            <h2>"Glossary"</h2>
            <p>"The letters of the formulas: " {glossary.letters.clone()} "."</p>
            <details class="explained">
                <summary>{format!("All {count} definitions")}</summary>
                {definition_list(&glossary.entries)}
            </details>
        </section>
    }
    .into_any()
}
