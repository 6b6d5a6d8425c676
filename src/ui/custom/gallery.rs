//! An example of every kind of chart.

use leptos::prelude::*;

use crate::{
    chart::gallery::EXAMPLES,
    domain::wording,
    ui::{chart::Drawing, state::AppState},
};

/// The examples, one below the other.
pub fn gallery(state: AppState) -> AnyView {
    let drawings = EXAMPLES.iter().map(|example| {
        view! {
            <figure class="figure">
                <h2>{example.title}</h2>
                <p class="subtitle">{wording::gallery::example_subtitle(example.key)}</p>
                <Drawing state example />
            </figure>
        }
    });
    drawings.collect_view().into_any()
}
