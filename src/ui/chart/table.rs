//! Table of a chart's numbers, a page at a time, sorted by any column.

use leptos::prelude::*;

use super::mounted::Mounted;
use crate::{
    chart::{
        NameForm, Table,
        row_order::{Direction, RowOrder, sorted},
    },
    pages::Cell,
    ui::panels::row,
};

/// Rows on one page of a table.
const ROWS: usize = 60;

/// A chart's numbers: a row a session, a column a series.
pub(super) fn number_table(content: Mounted) -> AnyView {
    let (page, order) = (RwSignal::new(0_usize), RwSignal::new(None::<RowOrder>));
    let last_page =
        move || content.chart().map_or(0, |chart| chart.rows().count().saturating_sub(1) / ROWS);
    let shown_page = move || page.get().min(last_page());
    let in_order = move |chart: &dyn Table| order.get().unwrap_or_else(|| RowOrder::first(chart));
    let head = move || {
        let chart = content.chart()?;
        let order_now = in_order(&*chart);
        let columns = chart.columns().into_iter().map(|column| column.label);
        let heads = std::iter::once(chart.row_heading()).chain(columns).enumerate();
        let head = heads.map(move |(number, label)| {
            let column = number.checked_sub(1);
            let direction = match order_now.direction {
                Direction::Ascending => "ascending",
                Direction::Descending => "descending",
            };
            let sort = (order_now.column == column).then_some(direction);
            view! {
                <th scope="col" class:number=column.is_some() aria-sort=sort>
                    <button
                        type="button"
                        class="link"
                        on:click=move |_| order.set(Some(order_now.then_by(column)))
                    >
                        {label}
                    </button>
                </th>
            }
        });
        Some(head.collect_view())
    };
    let body = move || {
        let chart = content.chart()?;
        let shown = sorted(&*chart, in_order(&*chart)).into_iter();
        let rows = shown.skip(shown_page() * ROWS).take(ROWS);
        Some(rows.map(|number| row(cells(&*chart, number))).collect_view())
    };
    let turn =
        move |by: isize| move |_| page.set(shown_page().saturating_add_signed(by).min(last_page()));
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label="Table of the chart's numbers">
            <table class="data-table">
                <thead><tr>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
        <div class="pager">
            <button type="button" disabled=move || shown_page() == 0 on:click=turn(-1)>
                "Previous"
            </button>
            <span>{move || format!("Page {} of {}", shown_page() + 1, last_page() + 1)}</span>
            <button type="button" disabled=move || shown_page() == last_page() on:click=turn(1)>
                "Next"
            </button>
        </div>
    }
    .into_any()
}

fn cells(chart: &dyn Table, number: usize) -> Vec<Cell> {
    let name = Cell::words(chart.row_name(number, NameForm::Short));
    let values = chart.values_at(number).into_iter().map(|value| Cell::number(value.text));
    std::iter::once(name).chain(values).collect()
}
