//! The quiet row under a chart: source, table, files, method.

use leptos::prelude::*;

use super::{export, mounted::Mounted, sonification, table::number_table};
use crate::ui::{lazy::lazy, notes::notes, panels::glossary_entries, views::each};

/// Panel that is unfolded under a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Ways to export it.
    Export,
    /// Definitions of its metrics.
    Method,
    /// The reader's notes, and a form for one more.
    Notes,
    /// Table of its numbers.
    Table,
}

/// The source and what can be done with the chart.
#[component]
pub(crate) fn Actions(content: Mounted, shown: RwSignal<Option<Shown>>) -> impl IntoView {
    let toggle = move |(what, text): (Shown, &'static str)| {
        let is_shown = move || shown.get() == Some(what);
        view! {
            <button
                type="button"
                class="link"
                aria-expanded=move || is_shown().to_string()
                on:click=move |_| shown.update(|shown| {
                    *shown = if *shown == Some(what) { None } else { Some(what) };
                })
            >
                {text}
            </button>
        }
    };
    let toggles = [
        (Shown::Table, "Table"),
        (Shown::Export, "Export"),
        (Shown::Notes, "Notes"),
        (Shown::Method, "How this is computed"),
    ];
    view! {
        <div class="actions">
            <span>{move || content.state.marker.text(content.text().source)}</span>
            {each(toggles, toggle)}
            // It keeps its place, so that nothing moves when there is something to reset.
            <button
                type="button"
                class="link reset"
                class:needless=move || !content.is_changed()
                on:click=move |_| content.reset()
            >
                "Show all"
            </button>
        </div>
    }
}

lazy! {
    /// What is unfolded under a chart.
    pub fn unfolded(content: Mounted, what: Shown) -> AnyView = unfold;
}

fn unfold(content: Mounted, what: Shown) -> AnyView {
    match what {
        Shown::Export => export_buttons(content),
        Shown::Method => glossary_entries(content.part.method),
        // A finger leaves its cursor behind, a mouse does not.
        Shown::Notes => notes(content.state, content.state.pointed.get_untracked()),
        Shown::Table => number_table(content),
    }
}

fn export_buttons(content: Mounted) -> AnyView {
    let outcome = RwSignal::new(String::new());
    let button = move |(text, action): (&'static str, fn(Mounted, RwSignal<String>))| {
        view! {
            <button type="button" on:click=move |_| action(content, outcome)>{text}</button>
        }
    };
    let actions = export::ALL.iter().chain(sonification::ALL).copied();
    view! {
        <div class="pager">
            {each(actions, button)}
            <span role="status">{move || outcome.get()}</span>
        </div>
    }
    .into_any()
}
