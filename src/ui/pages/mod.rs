//! The pages: each is a list of parts around one answer, and holds no logic of its own.
//!
//! A new page is a folder with a constant of [`PageParts`], and a line in [`parts_of`].

#![expect(clippy::unnecessary_wraps, reason = "fetching the module of `load_pages` may fail")]

mod answer;
mod claims;
mod concentration;
mod data;
mod instruments;
mod key_data;
mod layout;
mod overview;
mod part;
mod performance;
mod rates;
mod streaks;
mod valuation;

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use self::{
    answer::Answer,
    part::{Need, PageParts},
};
use crate::{
    domain::{Error, view::Page},
    ui::{
        effect::on_change,
        panels::{Failure, Waiting},
        state::AppState,
    },
};

/// What the page shows that is part of the first load; nothing where it is another page.
fn first_parts(page: Page) -> Option<&'static PageParts> {
    (page == Page::Overview).then_some(&overview::PAGE)
}

/// What a page shows that is loaded when a reader opens it.
fn parts_of(page: Page) -> &'static PageParts {
    match page {
        Page::Claims => &claims::PAGE,
        Page::Overview => &overview::PAGE,
        Page::Performance => &performance::PAGE,
        Page::Streaks => &streaks::PAGE,
        Page::Rates => &rates::PAGE,
        Page::Valuation => &valuation::PAGE,
        Page::Concentration => &concentration::PAGE,
        Page::Instruments => &instruments::PAGE,
        Page::Data => &data::PAGE,
    }
}

/// Loads the pages beside the first one: a module of its own, so that nobody waits for what is not
/// looked at.
#[wasm_split(pages, fallible)]
fn load_pages() -> Result<fn(Page) -> &'static PageParts, SplitLoaderError> {
    Ok(parts_of)
}

/// The page that is open.
#[component]
pub fn PageView() -> impl IntoView {
    let state = expect_context::<AppState>();
    let page = Memo::new(move |_| state.view.read().page);
    let others = RwSignal::new(None::<Result<fn(Page) -> &'static PageParts, Error>>);
    let parts = Memo::new(move |_| match first_parts(page.get()) {
        Some(parts) => Some(Ok(parts)),
        None => others.get().map(|loaded| loaded.map(|parts_of| parts_of(page.get()))),
    });
    on_change(move || {
        let Some(Ok(parts)) = parts.get() else { return };
        for need in (parts.needs)(state) {
            match need {
                Need::Claims => state.files.want_claims(),
                Need::Prices(symbol) => state.files.want_prices(&symbol),
                Need::Series(id) => state.files.want_series(id),
            }
        }
    });
    on_change(move || {
        if parts.get().is_none() {
            spawn_local(async move {
                let loaded = load_pages().await;
                others.set(Some(loaded.map_err(|_| {
                    Error::unavailable(
                        "this page could not be loaded",
                        "reload when you are online again",
                    )
                })));
            });
        }
    });
    move || match parts.get() {
        None => view! { <Waiting what="the page" /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(parts)) => {
            (parts.shared)(state);
            let sentence = Signal::derive(move || (parts.answer)(state));
            view! {
                <Answer sentence />
                {layout::rows(state, parts.rows)}
            }
            .into_any()
        }
    }
}
