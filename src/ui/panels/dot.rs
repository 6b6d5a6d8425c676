//! Dot in the colour of a line, beside its name.

use leptos::prelude::*;

use crate::{
    chart::{Ink, theme::Rgb},
    ui::state::AppState,
};

/// The dot, as large as those that charts draw, and a space that keeps it beside the name.
pub fn dot(state: AppState, ink: Ink) -> AnyView {
    let colour = move || {
        let Rgb(red, green, blue) = state.theme.colours().color(ink);
        format!("rgb({red},{green},{blue})")
    };
    view! {
        <svg width="10" height="10" aria-hidden="true">
            <circle cx="5" cy="5" r="4" fill=move || colour() />
        </svg>
        "\u{a0}"
    }
    .into_any()
}
