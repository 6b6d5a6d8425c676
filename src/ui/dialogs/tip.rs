//! Explanation of a term beside it, from the glossary.

use leptos::prelude::*;

use crate::{
    domain::wording::help,
    platform::reader::{self, Place},
    ui::{dialog::Tip, panels::Failure, state::AppState},
};

/// The explanation, below its term, or above where there is more room.
pub fn tip(state: AppState, Tip { key, place }: Tip) -> AnyView {
    state.glossary.want();
    let words = move || {
        let entry = state.glossary.get()?.and_then(|glossary| glossary.entry(key).cloned());
        Some(match entry {
            Err(error) => view! { <Failure error /> }.into_any(),
            Ok(entry) => view! {
                <strong>{entry.name}</strong>
                <p>{entry.tells}</p>
                <p class="formula">{entry.formula}</p>
            }
            .into_any(),
        })
    };
    let forget = move || state.marker.tip.set(None);
    StoredValue::new_local(reader::on_press_beside(".tip, .term", forget));
    let Place { left_css, top_css, bottom_css, window_css } = place;
    let is_above = 0.6 * window_css < bottom_css;
    let (top, bottom) = if is_above {
        ("auto".to_owned(), format!("{:.0}px", window_css - top_css))
    } else {
        (format!("{bottom_css:.0}px"), "auto".to_owned())
    };
    view! {
        <aside
            class="tip"
            aria-label=help::EXPLANATION
            style:--left=format!("{left_css:.0}px")
            style:top=top
            style:bottom=bottom
            on:pointerleave=move |_| forget()
        >
            <div id="tip" role="tooltip">{move || words()}</div>
        </aside>
    }
    .into_any()
}
