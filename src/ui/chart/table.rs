//! The same numbers as a table, the newest first, a page at a time.

use leptos::prelude::*;

use super::figure::Mounted;
use crate::{
    chart::{Chart, NameForm},
    ui::panels::{Cell, Grid},
};

/// Rows on one page of a table.
const ROWS: usize = 60;

/// A chart's numbers: a row a session, a column a series.
#[component]
pub fn DataTable(content: Mounted) -> impl IntoView {
    let page = RwSignal::new(0_usize);
    let count = move || content.chart().map_or(0, |chart| chart.rows().count());
    let last_page = move || count().saturating_sub(1) / ROWS;
    let shown_page = move || page.get().min(last_page());
    let grid = move || content.chart().map(|chart| grid(&*chart, shown_page()).view());
    view! {
        {grid}
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

fn grid(chart: &dyn Chart, page: usize) -> Grid {
    let columns = chart.columns().into_iter().map(|column| Cell::number(column.label));
    let newest_first = (0..chart.rows().count()).rev().skip(page * ROWS).take(ROWS);
    let row = |session| {
        let day = chart.row_name(session, NameForm::Plain);
        let values = chart.values_at(session).into_iter().map(|value| Cell::number(value.text));
        std::iter::once(Cell::words(day)).chain(values).collect()
    };
    Grid {
        label: "Table of the chart's numbers".to_owned(),
        class: "data-table",
        head: std::iter::once(Cell::words(chart.row_heading())).chain(columns).collect(),
        rows: newest_first.map(row).collect(),
        foot: Vec::new(),
    }
}
