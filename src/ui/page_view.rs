//! The page that is open: its answer and its rows.

use leptos::prelude::*;

use super::{
    answer::Answer,
    data::Files,
    effect::effect,
    erased_memo::ErasedMemo,
    lazy::{self, lazy},
    page_signal::PageSignal,
    panels::{Failure, Waiting},
    render::rows,
    state::AppState,
};
use crate::{
    domain::{Error, view::Page},
    pages::{self, Need, PageSpec},
};

/// Overview, which is part of the first load; none where it is another page.
fn first_parts(page: Page) -> Option<&'static PageSpec> {
    (page == Page::Overview).then_some(&pages::OVERVIEW)
}

/// Finds what a page shows.
type Find = fn(Page) -> &'static PageSpec;

lazy! {
    /// Finds what any page shows.
    fn find_page() -> Find = find;
}

fn find() -> Find {
    pages::of
}

lazy! {
    /// Starts loading the files that a page needs.
    fn load_needs(files: Files, needs: Vec<Need>) -> () = load;
}

fn load(files: Files, needs: Vec<Need>) {
    for need in needs {
        load_need(files, need);
    }
}

fn load_need(files: Files, need: Need) {
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
    let page = ErasedMemo::new(move |_| state.view.read().page);
    let find = PageSignal::new(None::<Result<Find, Error>>);
    let parts = ErasedMemo::new(move |_| match first_parts(page.get()) {
        Some(parts) => Some(Ok(parts)),
        None => find.get().map(|find| find.map(|find| find(page.get()))),
    });
    effect(move || {
        if first_parts(page.get()).is_none() && !matches!(find.get_untracked(), Some(Ok(_))) {
            lazy::call(move || Box::pin(find_page()), move |found| find.set(Some(found)));
        }
    });
    effect(move || {
        let Some(Ok(parts)) = parts.get() else { return };
        let needs = (parts.needs)(&state);
        if !needs.is_empty() {
            lazy::call(move || Box::pin(load_needs(state.files, needs.clone())), |_| {});
        }
    });
    move || match parts.get() {
        None => view! { <Waiting what="the page" /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(parts)) => {
            let sentence = ErasedMemo::new(move |_| state.files.settled((parts.answer)(&state)));
            view! {
                <Answer sentence />
                {rows(state, parts.rows)}
            }
            .into_any()
        }
    }
}
