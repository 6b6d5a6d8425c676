//! The geometric excess of every month as a table of shaded cells.

use crate::{
    domain::{
        Value, format,
        metrics::{
            Span,
            performance::month_heatmap::{MonthCell, MonthHeatmap, MonthSummary},
        },
    },
    pages::{Cell, Grid},
};

/// A row a year, the newest first, and below them each month's mean, median and hit rate.
pub(crate) fn month_heatmap_grid(heatmap: &MonthHeatmap) -> Grid {
    let mut years: Vec<i32> = heatmap.cells.iter().map(|cell| cell.month.year()).collect();
    years.dedup();
    let months = (1..=12).map(|month| Cell::words(format::month_short(month)));
    Grid {
        label: "Months".to_owned(),
        class: "heatmap",
        head: std::iter::once(Cell::words("Year")).chain(months).collect(),
        rows: years.iter().rev().map(|&year| year_row(heatmap, year)).collect(),
        foot: vec![
            summary_row("Mean", heatmap, |month| percent(month.mean)),
            summary_row("Median", heatmap, |month| percent(month.median)),
            summary_row("Won", heatmap, |month| {
                month.hit_rate.map_or_else(|_| String::new(), |rate| format::percent(rate, 0))
            }),
        ],
    }
}

fn year_row(heatmap: &MonthHeatmap, year: i32) -> Vec<Cell> {
    let cells = (1..=12).map(|month| {
        let in_month = |cell: &&MonthCell| cell.month.year() == year && cell.month.month() == month;
        heatmap.cells.iter().find(in_month).map(cell).unwrap_or_default()
    });
    std::iter::once(Cell::words(year.to_string())).chain(cells).collect()
}

fn cell(cell: &MonthCell) -> Cell {
    Cell::words(format::signed_percent_bare(cell.excess, 1)).class(shade(cell.excess, cell.span))
}

/// Four steps a side: up to 1, 2, 4 percent, and beyond; a part month is marked.
fn shade(excess: f64, span: Span) -> &'static str {
    let step = [0.01, 0.02, 0.04].iter().filter(|limit| **limit <= excess.abs()).count();
    let classes = match (excess < 0.0, span) {
        (true, Span::Full) => ["l1", "l2", "l3", "l4"],
        (false, Span::Full) => ["s1", "s2", "s3", "s4"],
        (true, Span::Part) => ["l1 part", "l2 part", "l3 part", "l4 part"],
        (false, Span::Part) => ["s1 part", "s2 part", "s3 part", "s4 part"],
    };
    classes.get(step).copied().unwrap_or_default()
}

fn summary_row(
    label: &str,
    heatmap: &MonthHeatmap,
    write: fn(&MonthSummary) -> String,
) -> Vec<Cell> {
    let cells = heatmap.by_month.iter().map(|month| Cell::words(write(month)));
    std::iter::once(Cell::words(label)).chain(cells).collect()
}

fn percent(figure: Value) -> String {
    figure.map_or_else(|_| String::new(), |share| format::signed_percent_bare(share, 1))
}
