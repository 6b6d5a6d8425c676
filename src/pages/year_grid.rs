//! Calendar years as a table.

use crate::{
    domain::{
        Spacing, Symbol, format,
        metrics::{
            Span,
            performance::calendar_years::{CalendarYear, Winner},
        },
        wording,
    },
    pages::{Cell, Grid, Tables, scope::NamedScope},
};

/// The years of a pair in the order given, below a title; a line in place of a table without rows.
pub(crate) fn calendar_years_tables(
    scope: &NamedScope,
    title: String,
    years: &[CalendarYear],
) -> Tables {
    let (small, large) = (scope.small(), scope.large());
    let (grids, caption) = match years {
        [] => (Vec::new(), wording::overview::NO_YEARS.to_owned()),
        years => (vec![grid(small, large, years, scope.history().spacing())], String::new()),
    };
    let subtitle = wording::overview::years_subtitle(small, large, scope.basis);
    Tables { title, subtitle, grids, caption }
}

/// One row a year with both legs, the relative gain and the winner.
fn grid(small: &Symbol, large: &Symbol, years: &[CalendarYear], spacing: Spacing) -> Grid {
    Grid {
        label: wording::overview::YEARS_LABEL.to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Year"),
            Cell::number(format!("{small}, %")),
            Cell::number(format!("{large}, %")),
            Cell::number(wording::overview::RELATIVE_GAIN_HEAD),
            Cell::words("Winner"),
        ],
        rows: years.iter().map(|year| row(small, large, year, spacing)).collect(),
        foot: Vec::new(),
    }
}

fn row(small: &Symbol, large: &Symbol, year: &CalendarYear, spacing: Spacing) -> Vec<Cell> {
    let (winner, class) = match year.winner {
        Winner::Small => (small.as_str(), "small strong"),
        Winner::Large => (large.as_str(), "large strong"),
        Winner::Tie => ("Tie", ""),
    };
    let percent = |share| Cell::number(format::signed_percent_bare(share, 2));
    vec![
        Cell::words(year.year.to_string()).note(part_words(year, spacing)),
        percent(year.small),
        percent(year.large),
        percent(year.excess),
        Cell::words(winner).class(class),
    ]
}

/// Which part of the year a row covers; empty for a whole year.
fn part_words(year: &CalendarYear, spacing: Spacing) -> String {
    if year.span == Span::Full {
        return String::new();
    }
    wording::overview::part_year(year, spacing)
}
