//! The page that is open: its answer and its rows.

use leptos::prelude::*;

use super::{
    answer::{Answer, PageAnswer},
    effect::effect,
    embed::embedded,
    erased_memo::ErasedMemo,
    lazy::{self, lazy},
    page_signal::PageSignal,
    panels::{Failure, PageFailure, Waiting},
    render,
    state::AppState,
};
use crate::{
    domain::{Error, view::Page},
    pages::{self, Need, PageRow, PageSpec},
};

/// What a page shows, and the code that shows its rows.
#[derive(Clone, Copy)]
struct Shown {
    spec: &'static PageSpec,
    rows: fn(AppState, &'static [PageRow], PageAnswer) -> Vec<AnyView>,
}

/// One page is shown by one code.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.spec == other.spec
    }
}

/// Overview, which is part of the first load; none where it is another page.
fn first_shown(page: Page) -> Option<Shown> {
    (page == Page::Overview).then_some(Shown { spec: &pages::OVERVIEW, rows: render::first_rows })
}

/// Finds what a page shows.
type Find = fn(Page) -> Shown;

lazy! {
    /// Finds what any page shows.
    fn find_page() -> Find = find;
}

fn find() -> Find {
    |page| Shown { spec: pages::of(page), rows: render::rows }
}

lazy! {
    /// Starts loading and computing what a page needs.
    fn load_needs(state: AppState, needs: Vec<Need>) -> () = load;
}

fn load(state: AppState, needs: Vec<Need>) {
    for need in needs {
        load_need(state, need);
    }
}

fn load_need(state: AppState, need: Need) {
    match need {
        Need::Claims => state.files.want_claims(),
        Need::Prices(symbol) => state.files.want_prices(&symbol),
        Need::Group(id) => state.files.want_group(id),
        Need::Series(id) => state.files.want_series(id),
        Need::Work(work) => state.trials.want(&work),
    }
}

/// The page that is open.
#[component]
pub(crate) fn PageView() -> impl IntoView {
    let state = expect_context::<AppState>();
    let page = ErasedMemo::new(move |_| state.view.read().page);
    let find = PageSignal::new(None::<Result<Find, Error>>);
    let shown = ErasedMemo::new(move |_| match first_shown(page.get()) {
        Some(shown) => Some(Ok(shown)),
        None => find.get().map(|find| find.map(|find| find(page.get()))),
    });
    effect(move || {
        if first_shown(page.get()).is_none() && !matches!(find.get_untracked(), Some(Ok(_))) {
            lazy::call(move || Box::pin(find_page()), move |found| find.set(Some(found)));
        }
    });
    effect(move || {
        let Some(Ok(Shown { spec, .. })) = shown.get() else { return };
        let needs = (spec.needs)(&state);
        if !needs.is_empty() {
            lazy::call(move || Box::pin(load_needs(state, needs.clone())), |_| {});
        }
    });
    move || match shown.get() {
        None => view! { <Waiting what="the page" /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(Shown { spec, rows })) => {
            if let Some(number) = state.view.read_untracked().embed {
                return lazy::view(move || Box::pin(embedded(state, spec, number)));
            }
            let sentence = ErasedMemo::new(move |_| state.files.settled((spec.answer)(&state)));
            // Nothing stands below an answer that is still to grow, or it would move.
            let is_answered = ErasedMemo::new(move |before: Option<&bool>| {
                before == Some(&true) || sentence.get().is_some()
            });
            provide_context(PageFailure(ErasedMemo::new(move |_| sentence.get()?.err())));
            view! {
                <Answer sentence />
                {move || is_answered.get().then(|| rows(state, spec.rows, sentence))}
            }
            .into_any()
        }
    }
}
