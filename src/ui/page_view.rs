//! The page that is open: its answer and its rows.

use leptos::prelude::*;

use super::{
    answer::Answer,
    data::Files,
    derived::Derived,
    effect::on_change,
    panels::{Failure, Waiting},
    render::rows,
    state::AppState,
};
use crate::{
    domain::view::Page,
    pages::{self, Need, PageSpec},
};

/// What the page shows that is part of the first load; nothing where it is another page.
fn first_parts(page: Page) -> Option<&'static PageSpec> {
    (page == Page::Overview).then_some(&pages::OVERVIEW)
}

/// What a page shows; called only by way of [`Later`](super::later::Later).
pub fn parts_of(page: Page) -> &'static PageSpec {
    pages::of(page)
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
        for need in (parts.needs)(&state) {
            (later.load)(state.files, need);
        }
    });
    move || match parts.get() {
        None => view! { <Waiting what="the page" /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(parts)) => {
            let sentence = Derived::new(move |_| (parts.answer)(&state));
            view! {
                <Answer sentence />
                {rows(state, parts.rows)}
            }
            .into_any()
        }
    }
}
