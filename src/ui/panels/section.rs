//! A part of a page made of tables.

use leptos::{html, prelude::*};

use super::{Explained, Failure, Waiting, grid};
use crate::{
    domain::{Shared, library::Load},
    pages::Tables,
    ui::{erased_memo::ErasedMemo, state::AppState, views::each},
};

/// The tables of a part, as they follow the view.
pub(crate) type FollowedTables = ErasedMemo<Load<Shared<Tables>>>;

/// A part of a page made of tables, with the definitions behind them.
#[component]
pub fn Section(
    /// The place of its element.
    place: NodeRef<html::Section>,
    /// The class of the part: `panel` or `card`.
    class: &'static str,
    /// The keys of the definitions behind them.
    method: &'static [&'static str],
    /// Controls of the part's own, above the tables.
    controls: AnyView,
    /// The tables and the words around them.
    tables: AnyView,
) -> impl IntoView {
    let how = (!method.is_empty()).then(|| view! { <Explained method /> });
    view! { <section class=class node_ref=place>{controls} {tables} {how}</section> }
}

/// Tables that are shown anew whenever they differ; `what` is awaited until they are there.
pub fn tables(state: AppState, what: &'static str, content: FollowedTables) -> AnyView {
    let shown = move || settled(what, content.get(), |tables| show(state, &tables));
    view! { {move || shown()} }.into_any()
}

/// A view of tables, or words in their place.
pub(super) fn settled(
    what: &'static str,
    content: Load<Shared<Tables>>,
    show: impl FnOnce(Shared<Tables>) -> AnyView,
) -> AnyView {
    match content {
        None => view! { <Waiting what /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(tables)) => show(tables),
    }
}

pub(super) fn show(state: AppState, tables: &Tables) -> AnyView {
    let marked = |words: &String| state.marker.text(words.clone());
    let words =
        [tables.title.clone().into_any(), marked(&tables.subtitle), marked(&tables.caption)];
    between(words, each(tables.grids.clone(), grid))
}

/// Tables between their title with what stands below it, and their caption.
pub(super) fn between([title, subtitle, caption]: [AnyView; 3], grids: AnyView) -> AnyView {
    view! {
        <header><h2>{title}</h2><p>{subtitle}</p></header>
        {grids}
        <p class="caption">{caption}</p>
    }
    .into_any()
}
