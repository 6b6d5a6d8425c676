//! An example of every kind of chart.

use leptos::prelude::*;

use crate::{
    chart::gallery::EXAMPLES,
    ui::{chart::Drawing, state::AppState},
};

/// The examples, one below the other.
pub fn gallery(state: AppState) -> AnyView {
    let drawings = EXAMPLES.iter().map(|example| {
        view! {
            <figure class="figure">
                <h2>{example.title}</h2>
                <p class="subtitle">{example.key}</p>
                <Drawing state example />
            </figure>
        }
    });
    drawings.collect_view().into_any()
}
