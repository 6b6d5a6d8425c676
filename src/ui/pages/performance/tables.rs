//! Calendar years and months of the performance page.

use leptos::prelude::*;

use crate::{
    domain::{
        metrics::{self, calendar_years::calendar_years, month_heatmap::month_heatmap},
        wording::{heatmap_caption, years_title},
    },
    ui::{
        panels::{Explained, Waiting, calendar_years_grid, month_heatmap_grid},
        state::AppState,
    },
};

/// Every calendar year, the newest first.
#[component]
pub fn YearTable() -> impl IntoView {
    let state = expect_context::<AppState>();
    let content = move || {
        let scope = state.scope.get()?.ok()?;
        let mut years = calendar_years(scope.history());
        let title = years_title(&scope.names, &years);
        years.reverse();
        let grid = calendar_years_grid(scope.small(), scope.large(), &years);
        Some(view! {
            <header>
                <h2>{title}</h2>
                <p>{format!("Calendar-year return in percent, {}", scope.basis.label())}</p>
            </header>
            {grid.view()}
        })
    };
    view! {
        <section class="panel">
            {move || content().map_or_else(
                || view! { <Waiting what="the calendar years" /> }.into_any(),
                IntoAny::into_any,
            )}
            <Explained method=vec![&metrics::calendar_years::DEFINITION] />
        </section>
    }
}

/// The excess of every month.
#[component]
pub fn MonthTable() -> impl IntoView {
    let state = expect_context::<AppState>();
    let content = move || {
        let scope = state.scope.get()?.ok()?;
        let heatmap = month_heatmap(scope.history());
        let caption = heatmap_caption(&scope.names, &heatmap);
        let subtitle = format!(
            "Excess of {} over {} in percent, {}; part months in italics",
            scope.small(),
            scope.large(),
            scope.basis.label()
        );
        Some(view! {
            <header>
                <h2>"Month by month"</h2>
                <p>{subtitle}</p>
            </header>
            {month_heatmap_grid(&heatmap).view()}
            <p class="caption">{caption}</p>
        })
    };
    view! {
        <section class="panel">
            {move || content().map_or_else(
                || view! { <Waiting what="the months" /> }.into_any(),
                IntoAny::into_any,
            )}
            <Explained method=vec![&metrics::month_heatmap::DEFINITION] />
        </section>
    }
}
