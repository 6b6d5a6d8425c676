//! Footer: source of the figures and disclaimer.

use leptos::prelude::*;

use crate::{
    platform::fragment,
    ui::{offline::OfflineState, state::AppState},
};

/// The source of the figures, and what they are not.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    let state = expect_context::<AppState>();
    let offline = expect_context::<OfflineState>();
    let snapshot = move || {
        let manifest = state.files.manifest.get()?.ok()?;
        Some(format!("{} (snapshot {}). ", manifest.title, manifest.id))
    };
    // On paper the page says where it can be read on a screen.
    let link = move || {
        let is_printing = state.theme.is_printing();
        is_printing.then(|| view! { <p>{fragment::link(&state.fragment())}</p> })
    };
    view! {
        <footer class="footer">
            <div>
                {move || snapshot()}
                "Figures, not investment advice. Everything here was computed in your browser from a static snapshot; nothing was sent anywhere. "
                {move || offline.words.get()}
                {move || link()}
            </div>
        </footer>
    }
}
