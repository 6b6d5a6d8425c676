//! The pickers of the two legs.

use leptos::prelude::*;

use crate::{
    pages::{FIRST_LEG, SECOND_LEG, Setting, SymbolChoice},
    ui::{picker::picker, state::AppState, views::each},
};

/// Class, word before it and choice of each leg; its accent says to the eye which leg it is.
const LEGS: [(&str, &str, &SymbolChoice); 2] =
    [("control leg-small", "", &FIRST_LEG), ("control leg-large", "against", &SECOND_LEG)];

/// The pickers of the small leg and of the large leg.
#[component]
pub(crate) fn LegPickers() -> impl IntoView {
    let state = expect_context::<AppState>();
    each(LEGS, move |(class, word, choice)| {
        view! {
            <div class=class hidden=move || !Setting::Legs.counts_on(state.view.read().page)>
                <span class="word" aria-hidden="true">{word}</span>
                {picker(state, choice)}
            </div>
        }
    })
}
