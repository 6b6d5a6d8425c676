//! The pages: each is a list of parts around one answer, and holds no logic of its own.
//!
//! A new page is a folder with a constant of [`PageParts`], and a line in [`parts_of`].

mod answer;
mod claims;
mod concentration;
mod data;
mod gallery;
mod instruments;
mod key_data;
mod layout;
mod overview;
mod part;
mod performance;
mod rates;
mod rotation;
mod streaks;
mod valuation;

use leptos::prelude::*;

use self::answer::Answer;
pub use self::part::{Need, PageParts};
use crate::{
    domain::view::Page,
    ui::{
        data::Files,
        derived::Derived,
        effect::on_change,
        panels::{Failure, Waiting},
        state::AppState,
    },
};

/// What the page shows that is part of the first load; nothing where it is another page.
fn first_parts(page: Page) -> Option<&'static PageParts> {
    (page == Page::Overview).then_some(&overview::PAGE)
}

/// What a page shows; called only by way of [`Later`](super::later::Later).
pub fn parts_of(page: Page) -> &'static PageParts {
    match page {
        Page::Claims => &claims::PAGE,
        Page::Overview => &overview::PAGE,
        Page::Performance => &performance::PAGE,
        Page::Rotation => &rotation::PAGE,
        Page::Streaks => &streaks::PAGE,
        Page::Rates => &rates::PAGE,
        Page::Valuation => &valuation::PAGE,
        Page::Concentration => &concentration::PAGE,
        Page::Instruments => &instruments::PAGE,
        Page::Data => &data::PAGE,
        Page::Gallery => &gallery::PAGE,
    }
}

/// Starts loading a file that a page needs.
pub fn load_need(files: Files, need: Need) {
    match need {
        Need::Claims => files.want_claims(),
        Need::Prices(symbol) => files.want_prices(&symbol),
        Need::Series(id) => files.want_series(id),
    }
}

/// The page that is open.
#[component]
pub fn PageView() -> impl IntoView {
    let state = expect_context::<AppState>();
    let page = Derived::new(move |_| state.view.read().page);
    let parts = Derived::new(move |_| match first_parts(page.get()) {
        Some(parts) => Some(Ok(parts)),
        None => state.later.get().map(|later| later.map(|later| (later.page)(page.get()))),
    });
    on_change(move || {
        if first_parts(page.get()).is_none() {
            state.later.want();
        }
    });
    on_change(move || {
        let (Some(Ok(parts)), Some(Ok(later))) = (parts.get(), state.later.get()) else { return };
        for need in (parts.needs)(state) {
            (later.load)(state.files, need);
        }
    });
    move || match parts.get() {
        None => view! { <Waiting what="the page" /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(parts)) => {
            (parts.shared)(state);
            let sentence = Derived::new(move |_| (parts.answer)(state));
            view! {
                <Answer sentence />
                {layout::rows(state, parts.rows)}
            }
            .into_any()
        }
    }
}
