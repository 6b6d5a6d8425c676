//! The key data of the small leg.

use leptos::prelude::*;

use crate::{
    domain::{
        format,
        wording::{KeyDatum, key_data},
    },
    ui::{
        panels::{Cell, Failure, Grid, Waiting},
        state::AppState,
    },
};

/// Price, range, size, fees and yield of the small leg, each as the as-of day knows it.
#[component]
pub fn KeyData() -> impl IntoView {
    let state = expect_context::<AppState>();
    let content = move || {
        let prices = match state.files.prices(&state.legs_chosen()?.0)? {
            Ok(prices) => prices,
            Err(error) => return Some(view! { <Failure error /> }.into_any()),
        };
        let as_of = state.today.get()?;
        let instruments = state.files.facts.get().instruments?.ok();
        let instrument = instruments.as_ref().and_then(|facts| facts.get(prices.series.symbol()));
        let valuation = state.files.facts.get().valuation?.ok();
        let data = key_data(&prices.series, instrument, valuation.as_deref(), as_of);
        let heading = format!("{}, {}", prices.series.symbol(), prices.provenance.name);
        let grid = Grid {
            label: format!("Key data as of {}", format::day_long(as_of)),
            class: "key-data",
            rows: data.into_iter().map(row).collect(),
            ..Grid::default()
        };
        Some(view! { <h2>{heading}</h2> {grid.view()} }.into_any())
    };
    view! {
        <section class="card">
            {move || content().unwrap_or_else(|| view! { <Waiting what="the key data" /> }.into_any())}
        </section>
    }
}

fn row(datum: KeyDatum) -> Vec<Cell> {
    vec![Cell::words(datum.label).note(datum.note), Cell::number(datum.value)]
}
