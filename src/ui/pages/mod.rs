//! The pages: each is a list of parts around one answer, and holds no logic of its own.
//!
//! A new page is a folder with a constant of [`PageParts`], and a line in [`parts_of`].

mod answer;
mod layout;
mod overview;
mod part;
mod performance;
mod streaks;

use leptos::prelude::*;

use self::{
    answer::Answer,
    part::{Need, PageParts},
};
use crate::{
    domain::view::Page,
    ui::{effect::on_change, state::AppState},
};

/// What a page shows.
fn parts_of(page: Page) -> &'static PageParts {
    match page {
        Page::Overview => &overview::PAGE,
        Page::Performance => &performance::PAGE,
        Page::Streaks => &streaks::PAGE,
    }
}

/// The page that is open.
#[component]
pub fn PageView() -> impl IntoView {
    let state = expect_context::<AppState>();
    let page = Memo::new(move |_| state.view.read().page);
    on_change(move || {
        for need in (parts_of(page.get()).needs)(state) {
            match need {
                Need::Prices(symbol) => state.files.want_prices(&symbol),
                Need::Series(id) => state.files.want_series(id),
            }
        }
    });
    move || {
        let parts = parts_of(page.get());
        let sentence = Signal::derive(move || (parts.answer)(state));
        view! {
            <Answer sentence />
            {layout::rows(state, parts.rows)}
        }
    }
}
