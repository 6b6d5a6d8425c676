//! A part of a page made of tables.

use leptos::{html, prelude::*};

use super::{
    Explained, Failure, Waiting,
    grid::{frame, row},
};
use crate::{
    domain::{Shared, library::Load},
    pages::{Grid, Tables},
    ui::{erased_memo::ErasedMemo, state::AppState, views::each},
};

type Content = ErasedMemo<Load<Shared<Tables>>>;

/// A part of a page made of tables, with the definitions behind them.
#[component]
pub fn Section(
    state: AppState,
    /// Name of what is awaited until the tables are there.
    what: &'static str,
    content: Content,
    /// The place of its element.
    place: NodeRef<html::Section>,
    /// The class of the part: `panel` or `card`.
    class: &'static str,
    /// The keys of the definitions behind them.
    method: &'static [&'static str],
    /// Controls of the part's own, above the tables.
    controls: AnyView,
) -> impl IntoView {
    let frame = ErasedMemo::new(move |before: Option<&Load<Shared<Tables>>>| {
        let now = content.get();
        match (before, &now) {
            (Some(Some(Ok(before))), Some(Ok(tables))) if has_same_frame(before, tables) => {
                Some(Ok(before.clone()))
            }
            _ => now,
        }
    });
    let shown = move || match frame.get() {
        None => view! { <Waiting what /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(tables)) => show(state, content, &tables),
    };
    let how = (!method.is_empty()).then(|| view! { <Explained method /> });
    view! { <section class=class node_ref=place>{controls} {move || shown()} {how}</section> }
}

/// True where tables differ in their words and rows alone, so that what stands around these stays.
fn has_same_frame(one: &Tables, other: &Tables) -> bool {
    let is_same = |(one, other): (&Grid, &Grid)| {
        let mut heads = one.head.iter().zip(&other.head);
        one.label == other.label
            && one.head.len() == other.head.len()
            && one.rows.len() == other.rows.len()
            && heads.all(|(a, b)| a.text == b.text && a.sorted == b.sorted)
            && one.foot.is_empty()
            && other.foot.is_empty()
    };
    one.grids.len() == other.grids.len() && one.grids.iter().zip(&other.grids).all(is_same)
}

/// Rows that follow the view together; those of a table of no more than `MOST_ROWS` all do.
const ROWS: usize = 16;
const MOST_ROWS: usize = 40;

fn show(state: AppState, content: Content, tables: &Tables) -> AnyView {
    let words = move |pick: fn(&Tables) -> &String| {
        content.with(|content| Some(pick(content.as_ref()?.as_ref().ok()?).clone()))
    };
    let marked = move |pick| words(pick).map(|words| state.marker.text(words));
    let table = |(at, grid): (usize, &Grid)| {
        let count = grid.rows.len();
        let step = if count <= MOST_ROWS { count.max(1) } else { ROWS };
        let bodies = each((0..count).step_by(step), |first| body(state, content, at, first, step));
        frame(grid.clone(), bodies)
    };
    view! {
        <header>
            <h2>{move || words(|tables| &tables.title)}</h2>
            <p>{move || marked(|tables| &tables.subtitle)}</p>
        </header>
        {each(tables.grids.iter().enumerate(), table)}
        <p class="caption">{move || marked(|tables| &tables.caption)}</p>
    }
    .into_any()
}

/// So many rows of the table at a place, which wait while they are out of sight and the view moves.
fn body(state: AppState, content: Content, at: usize, first: usize, count: usize) -> AnyView {
    let place = NodeRef::new();
    let content = state.rest.content(place, move || content.get());
    let rows = move || {
        let tables = content.get()?.ok()?;
        Some(tables.grids.get(at)?.rows.iter().skip(first).take(count).cloned().collect::<Vec<_>>())
    };
    view! { <tbody node_ref=place>{move || each(rows().unwrap_or_default(), row)}</tbody> }
        .into_any()
}
