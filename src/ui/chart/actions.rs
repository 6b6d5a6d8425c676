//! The quiet row under a chart: source, table, files, method.

use leptos::prelude::*;

use super::{export, mounted::Mounted, sonification};
use crate::ui::{dialog::Dialog, lazy::lazy, views::each};

/// Panel that is unfolded under a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Ways to export it.
    Export,
    /// Definitions of its metrics.
    Method,
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
        (Shown::Method, "How this is computed"),
    ];
    let takes_notes = move || content.chart().is_some_and(|chart| !chart.sessions().is_empty());
    let note_button = move || {
        // A finger leaves its cursor behind, a mouse does not.
        let write = move |_| {
            let day = content.state.pointed.get_untracked();
            content.state.dialog.set(Some(Dialog::Notes(day)));
        };
        view! { <button type="button" class="link" on:click=write>"Note"</button> }
    };
    view! {
        <div class="actions">
            <span>{move || content.state.marker.text(content.text().source)}</span>
            {each(toggles, toggle)}
            {move || takes_notes().then(note_button)}
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
    /// Buttons that export a chart.
    pub fn exports(content: Mounted) -> AnyView = export_buttons;
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
