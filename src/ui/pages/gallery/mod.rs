//! The gallery: every kind of chart at its best and its worst, for those who draw them.
//!
//! It is reached by its address alone; its scenes are those that the golden files hold.

use leptos::prelude::*;

use super::part::{PageParts, Part, Row, no_needs, nothing_shared};
use crate::{
    chart::gallery::EXAMPLES,
    domain::wording::gallery_headline,
    ui::{chart::Drawing, state::AppState},
};

/// The examples, one below the other.
pub const PAGE: PageParts = PageParts {
    answer: |_| Some(Ok(gallery_headline(EXAMPLES.len()))),
    needs: no_needs,
    shared: nothing_shared,
    rows: &[Row::Wide(Part::Own(examples))],
};

fn examples(state: AppState) -> AnyView {
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
