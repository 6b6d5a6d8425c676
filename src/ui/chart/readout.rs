//! The values under the cursor, in a line above the plot that is always there.

use leptos::prelude::*;

use super::figure::Mounted;
use crate::{
    chart::{Ink, cursor::Cursor},
    domain::format,
};

/// The day and the value of every series at the cursor, or at the last session without one.
#[component]
pub fn Readout(content: Mounted, #[prop(into)] cursor: Signal<Option<Cursor>>) -> impl IntoView {
    let entries = move || {
        let chart = content.chart()?;
        let last = chart.days().len().checked_sub(1)?;
        let session = cursor.get().map_or(last, |cursor| cursor.session.min(last));
        let day = chart.days().get(session).copied()?;
        let values = chart.values_at(session).into_iter().map(|value| {
            view! { <span class=ink_class(value.ink)>{value.label} " " <b>{value.text}</b></span> }
        });
        Some(view! { <span>{format::day_short(day)}</span> {values.collect_view()} })
    };
    // The live region beside the plot speaks for the keyboard; this line is for the eye.
    view! { <div class="readout" aria-hidden="true">{entries}</div> }
}

/// The class that colours words of an ink.
pub fn ink_class(ink: Ink) -> &'static str {
    match ink {
        Ink::Small | Ink::SmallTint => "small",
        Ink::Large | Ink::LargeTint => "large",
        _ => "",
    }
}
