//! Tables of many rows: those out of sight wait while the view moves.

use leptos::prelude::*;

use super::{
    grid::{frame, row},
    section::{FollowedTables, between, settled, show},
};
use crate::{
    domain::{Shared, library::Load},
    pages::{Grid, Tables},
    ui::{erased_memo::ErasedMemo, state::AppState, views::each},
};

/// Rows that follow the view together.
const ROWS: usize = 16;
/// Tables of no more rows are shown anew as a whole.
const MOST_ROWS: usize = 40;

/// Tables of which the frames of long ones stay while only their words and rows differ.
pub(crate) fn long_tables(state: AppState, what: &'static str, content: FollowedTables) -> AnyView {
    let frames = ErasedMemo::new(move |before: Option<&Load<Shared<Tables>>>| {
        let now = content.get();
        match (before, &now) {
            (Some(Some(Ok(before))), Some(Ok(tables)))
                if is_long(tables) && has_same_frames(before, tables) =>
            {
                Some(Ok(before.clone()))
            }
            _ => now,
        }
    });
    let shown = move || {
        settled(what, frames.get(), |tables| {
            if is_long(&tables) { show_long(state, content, &tables) } else { show(state, &tables) }
        })
    };
    view! { {move || shown()} }.into_any()
}

fn is_long(tables: &Tables) -> bool {
    tables.grids.iter().any(|grid| MOST_ROWS < grid.rows.len())
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

fn show_long(state: AppState, content: FollowedTables, tables: &Tables) -> AnyView {
    let words = move |pick: fn(&Tables) -> &String| {
        content.with(|content| Some(pick(content.as_ref()?.as_ref().ok()?).clone()))
    };
    let marked = move |pick| words(pick).map(|words| state.marker.text(words));
    let table = |(at, grid): (usize, &Grid)| {
        let firsts = (0..grid.rows.len()).step_by(ROWS);
        frame(grid.clone(), each(firsts, |first| body(state, content, at, first)))
    };
    let words = [
        (move || words(|tables| &tables.title)).into_any(),
        (move || marked(|tables| &tables.subtitle)).into_any(),
        (move || marked(|tables| &tables.caption)).into_any(),
    ];
    between(words, each(tables.grids.iter().enumerate(), table))
}

/// Some rows of the table at a place, which wait while they are out of sight and the view moves.
fn body(state: AppState, content: FollowedTables, at: usize, first: usize) -> AnyView {
    let place = NodeRef::new();
    let content = state.rest.content(place, move || content.get());
    let rows = move || {
        let tables = content.get()?.ok()?;
        Some(tables.grids.get(at)?.rows.iter().skip(first).take(ROWS).cloned().collect::<Vec<_>>())
    };
    view! { <tbody node_ref=place>{move || each(rows().unwrap_or_default(), row)}</tbody> }
        .into_any()
}
