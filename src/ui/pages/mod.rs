//! The pages: each composes panels around one answer, and holds no logic of its own.

mod answer;
mod overview;
mod performance;

use leptos::prelude::*;

use crate::{domain::view::Page, ui::state::AppState};

/// The page that is open.
#[component]
pub fn PageView() -> impl IntoView {
    let state = expect_context::<AppState>();
    let page = Memo::new(move |_| state.view.read().page);
    move || match page.get() {
        Page::Overview => view! { <overview::Overview /> }.into_any(),
        Page::Performance => view! { <performance::Performance /> }.into_any(),
    }
}
