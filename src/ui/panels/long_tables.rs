//! Tables of many rows: those out of sight wait while the view moves.

use leptos::prelude::*;

use super::{
    grid::{frame, row},
    section::{FollowedTables, settled},
};
use crate::{
    domain::{Shared, library::Load},
    pages::{Grid, Tables},
    ui::{erased_memo::ErasedMemo, state::AppState, views::each},
};

/// Rows that follow the view together; those of a table of no more than `MOST_ROWS` all do.
const ROWS: usize = 16;
const MOST_ROWS: usize = 40;

/// Tables whose frames stay while only their words and rows differ.
pub(crate) fn long_tables(state: AppState, what: &'static str, content: FollowedTables) -> AnyView {
    let frames = ErasedMemo::new(move |before: Option<&Load<Shared<Tables>>>| {
        let now = content.get();
        match (before, &now) {
            (Some(Some(Ok(before))), Some(Ok(tables))) if has_same_frames(before, tables) => {
                Some(Ok(before.clone()))
            }
            _ => now,
        }
    });
    let shown = move || settled(what, frames.get(), |tables| show(state, content, &tables));
    view! { {move || shown()} }.into_any()
}

/// True where tables differ in their words and rows alone.
fn has_same_frames(one: &Tables, other: &Tables) -> bool {
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

fn show(state: AppState, content: FollowedTables, tables: &Tables) -> AnyView {
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
fn body(
    state: AppState,
    content: FollowedTables,
    at: usize,
    first: usize,
    count: usize,
) -> AnyView {
    let place = NodeRef::new();
    let content = state.rest.content(place, move || content.get());
    let rows = move || {
        let tables = content.get()?.ok()?;
        Some(tables.grids.get(at)?.rows.iter().skip(first).take(count).cloned().collect::<Vec<_>>())
    };
    view! { <tbody node_ref=place>{move || each(rows().unwrap_or_default(), row)}</tbody> }
        .into_any()
}
