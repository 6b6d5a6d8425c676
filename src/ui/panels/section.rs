//! A part of a page made of tables.

use leptos::{html, prelude::*};

use super::{Explained, Failure, Waiting, grid};
use crate::{
    domain::{Shared, library::Load},
    pages::Tables,
    ui::{erased_memo::ErasedMemo, state::AppState, views::each},
};

/// A part of a page made of tables, with the definitions behind them.
#[component]
pub fn Section(
    state: AppState,
    /// Name of what is awaited until the tables are there.
    what: &'static str,
    content: ErasedMemo<Load<Shared<Tables>>>,
    /// The place of its element.
    place: NodeRef<html::Section>,
    /// The class of the part: `panel` or `card`.
    class: &'static str,
    /// The keys of the definitions behind them.
    method: &'static [&'static str],
    /// Controls of the part's own, above the tables.
    controls: AnyView,
) -> impl IntoView {
    let shown = move || match content.get() {
        None => view! { <Waiting what /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(tables)) => show(state, Tables::clone(&tables)),
    };
    let how = (!method.is_empty()).then(|| view! { <Explained method /> });
    view! { <section class=class node_ref=place>{controls} {move || shown()} {how}</section> }
}

fn show(state: AppState, tables: Tables) -> AnyView {
    view! {
        <header>
            <h2>{tables.title}</h2>
            <p>{state.marker.text(tables.subtitle)}</p>
        </header>
        {each(tables.grids, grid)}
        <p class="caption">{state.marker.text(tables.caption)}</p>
    }
    .into_any()
}
