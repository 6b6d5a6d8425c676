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
    view! {
        <header>
            <h2>{tables.title.clone()}</h2>
            <p>{state.marker.text(tables.subtitle.clone())}</p>
        </header>
        {each(tables.grids.clone(), grid)}
        <p class="caption">{state.marker.text(tables.caption.clone())}</p>
    }
    .into_any()
}
