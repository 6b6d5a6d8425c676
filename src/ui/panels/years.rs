//! Calendar years as a table.

use leptos::prelude::*;

use crate::domain::{
    Symbol, format,
    metrics::{
        Span,
        calendar_years::{CalendarYear, Winner},
    },
};

/// One row a year with both legs, the excess and the winner.
#[component]
pub fn CalendarYearsTable(
    small: Symbol,
    large: Symbol,
    /// The rows, in the order in which they are shown.
    years: Vec<CalendarYear>,
) -> impl IntoView {
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label="Calendar years">
            <table class="data-table">
                <thead>
                    <tr>
                        <th scope="col">"Year"</th>
                        <th scope="col" class="number">{format!("{small}, %")}</th>
                        <th scope="col" class="number">{format!("{large}, %")}</th>
                        <th scope="col" class="number">"Excess, %"</th>
                        <th scope="col">"Winner"</th>
                    </tr>
                </thead>
                <tbody>{years.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn row(year: CalendarYear) -> impl IntoView {
    let (winner, class) = match year.winner {
        Winner::Small => ("Small", "small strong"),
        Winner::Large => ("Large", "large strong"),
        Winner::Tie => ("Tie", ""),
    };
    let percent = |share| format::signed_percent_bare(share, 2);
    view! {
        <tr>
            <th scope="row">{year.year} " " <span class="note">{part_words(&year)}</span></th>
            <td class="number">{percent(year.small)}</td>
            <td class="number">{percent(year.large)}</td>
            <td class="number">{percent(year.excess)}</td>
            <td class=class>{winner}</td>
        </tr>
    }
}

/// Which part of the year a row covers; empty for a whole year.
fn part_words(year: &CalendarYear) -> String {
    if year.span == Span::Full {
        return String::new();
    }
    let sessions = format!("{} sessions", year.sessions);
    if year.base.year() == year.year {
        return format!("from {}, {sessions}", format::day_in_year(year.base));
    }
    format!("to {}, {sessions}", format::day_in_year(year.last))
}
