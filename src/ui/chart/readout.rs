//! The values under the cursor, in a line above the plot that is always there.

use leptos::prelude::*;

use super::mounted::Mounted;
use crate::{
    chart::{Ink, LabelledValue},
    ui::views::each,
};

/// Values of the chart at the cursor.
#[component]
pub(crate) fn Readout(content: Mounted) -> impl IntoView {
    let value = |value: LabelledValue| {
        view! { <span class=ink_class(value.ink)>{value.label} " " <b>{value.text}</b></span> }
    };
    let entries = move || match content.reading() {
        None => ().into_any(),
        Some(reading) => {
            view! { <span>{reading.name}</span> {each(reading.values, value)} }.into_any()
        }
    };
    // The live region beside the plot speaks for the keyboard; this line is for the eye.
    view! { <div class="readout" aria-hidden="true">{move || entries()}</div> }
}

/// The class that colours words of an ink.
pub(crate) fn ink_class(ink: Ink) -> &'static str {
    match ink {
        Ink::Small | Ink::SmallTint => "small",
        Ink::Large | Ink::LargeTint => "large",
        _ => "",
    }
}
