//! The geometric excess of every month as a table of shaded cells.

use leptos::prelude::*;

use crate::domain::{
    Figure, format,
    metrics::{
        Span,
        month_heatmap::{MonthCell, MonthHeatmap, MonthSummary},
    },
};

/// A row a year, the newest first, and below them each month's mean, median and hit rate.
#[component]
pub fn MonthHeatmapTable(heatmap: MonthHeatmap) -> impl IntoView {
    let months = (1..=12).map(|month| {
        view! { <th scope="col"><abbr title=format::month_name(month)>{format::month_short(month)}</abbr></th> }
    });
    let mut years: Vec<i32> = heatmap.cells.iter().map(|cell| cell.month.year()).collect();
    years.dedup();
    let rows = years.iter().rev().map(|&year| {
        let cells = (1..=12).map(|month| {
            let in_month =
                |cell: &&MonthCell| cell.month.year() == year && cell.month.month() == month;
            heatmap.cells.iter().find(in_month).map_or_else(empty, cell)
        });
        view! { <tr><th scope="row">{year}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label="Months">
            <table class="heatmap">
                <thead><tr><th scope="col">"Year"</th>{months.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
                <tfoot>
                    {summary_row("Mean", &heatmap, |month| percent(month.mean))}
                    {summary_row("Median", &heatmap, |month| percent(month.median))}
                    {summary_row("Won", &heatmap, |month| {
                        month.hit_rate.map_or_else(|_| String::new(), |rate| format::percent(rate, 0))
                    })}
                </tfoot>
            </table>
        </div>
    }
}

fn cell(cell: &MonthCell) -> AnyView {
    let shade = shade(cell.excess);
    let class = match cell.span {
        Span::Full => shade.to_owned(),
        Span::Part => format!("{shade} provisional"),
    };
    let title = match cell.span {
        Span::Full => format::month_long(cell.month),
        Span::Part => format!("{}, part of the month", format::month_long(cell.month)),
    };
    view! { <td class=class title=title>{format::signed_percent_bare(cell.excess, 1)}</td> }
        .into_any()
}

fn empty() -> AnyView {
    view! { <td></td> }.into_any()
}

/// Four steps a side: up to 1, 2, 4 percent, and beyond.
fn shade(excess: f64) -> &'static str {
    let steps = if excess < 0.0 { ["l1", "l2", "l3", "l4"] } else { ["s1", "s2", "s3", "s4"] };
    let [first, second, third, fourth] = steps;
    match excess.abs() {
        size if size < 0.01 => first,
        size if size < 0.02 => second,
        size if size < 0.04 => third,
        _ => fourth,
    }
}

fn summary_row(
    label: &'static str,
    heatmap: &MonthHeatmap,
    write: fn(&MonthSummary) -> String,
) -> impl IntoView + use<> {
    let cells: Vec<_> =
        heatmap.by_month.iter().map(|month| view! { <td>{write(month)}</td> }).collect();
    view! { <tr><th scope="row">{label}</th>{cells}</tr> }
}

fn percent(figure: Figure) -> String {
    figure.map_or_else(|_| String::new(), |share| format::signed_percent_bare(share, 1))
}
