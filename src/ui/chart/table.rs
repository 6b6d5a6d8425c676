//! The same numbers as a table, the newest first, a page at a time.

use leptos::prelude::*;

use super::readout::ink_class;
use crate::{chart::Chart, ui::data::Shared};

/// Rows on one page of a table.
const ROWS: usize = 60;

/// A chart's numbers: a row a session, a column a series.
#[component]
pub fn DataTable(#[prop(into)] chart: Signal<Option<Shared<Chart>>>) -> impl IntoView {
    let page = RwSignal::new(0_usize);
    let count = move || chart.read().as_ref().map_or(0, |chart| chart.days().len());
    let last_page = move || count().saturating_sub(1) / ROWS;
    let shown_page = move || page.get().min(last_page());
    let rows = move || chart.get().map(|chart| rows(&chart, shown_page()).collect_view());
    let heads = move || {
        let chart = chart.get()?;
        let heads = chart.columns().into_iter().map(|column| {
            let class = format!("number {}", ink_class(column.ink));
            view! { <th scope="col" class=class>{column.label}</th> }
        });
        Some(heads.collect_view())
    };
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label="Table of the chart's numbers">
            <table class="data-table">
                <thead><tr><th scope="col">"Session"</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <div class="pager">
            <button
                type="button"
                disabled=move || shown_page() == 0
                on:click=move |_| page.set(shown_page().saturating_sub(1))
            >
                "Newer"
            </button>
            <span>{move || format!("Page {} of {}", shown_page() + 1, last_page() + 1)}</span>
            <button
                type="button"
                disabled=move || shown_page() == last_page()
                on:click=move |_| page.set(shown_page() + 1)
            >
                "Older"
            </button>
        </div>
    }
}

fn rows(chart: &Chart, page: usize) -> impl Iterator<Item = impl IntoView + use<>> {
    let newest_first = (0..chart.days().len()).rev().skip(page * ROWS).take(ROWS);
    newest_first.map(|session| {
        let day = chart.days().get(session).map(ToString::to_string);
        let values = chart.values_at(session).into_iter();
        let cells: Vec<_> =
            values.map(|value| view! { <td class="number">{value.text}</td> }).collect();
        view! { <tr><th scope="row">{day}</th>{cells}</tr> }
    })
}
