//! A part of a page made of tables.

use std::ops::Range;

use leptos::{html, prelude::*};

use super::{
    Explained, Failure, Waiting,
    grid::{frame, row},
};
use crate::{
    domain::{Error, Shared, library::Load},
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
    let shape = ErasedMemo::new(move |_| {
        content.with(|content| {
            Some(content.as_ref()?.as_ref().map(|it| Shape::of(it)).map_err(Error::clone))
        })
    });
    let shown = move || match shape.get() {
        None => view! { <Waiting what /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(shape)) => show(state, content, shape),
    };
    let how = (!method.is_empty()).then(|| view! { <Explained method /> });
    view! { <section class=class node_ref=place>{controls} {move || shown()} {how}</section> }
}

/// Tables without their rows, of which it has the numbers: what stays while the figures change.
#[derive(Clone, PartialEq)]
struct Shape(Vec<(Grid, usize)>);

impl Shape {
    fn of(tables: &Tables) -> Self {
        let without_rows = |grid: &Grid| Grid {
            label: grid.label.clone(),
            class: grid.class,
            head: grid.head.clone(),
            rows: Vec::new(),
            foot: grid.foot.clone(),
        };
        Self(tables.grids.iter().map(|grid| (without_rows(grid), grid.rows.len())).collect())
    }
}

/// Rows that follow the view together; those of a table of no more than `MOST_ROWS` all do.
const ROWS: usize = 16;
const MOST_ROWS: usize = 40;

fn show(state: AppState, content: Content, Shape(grids): Shape) -> AnyView {
    let words = ErasedMemo::new(move |_| {
        read(content, |Tables { title, subtitle, caption, .. }| {
            Some([title, subtitle, caption].map(String::clone))
        })
        .unwrap_or_default()
    });
    let marked = move |at: usize| {
        words.with(|words| words.get(at).map(|words| state.marker.text(words.clone())))
    };
    let table = |(at, (grid, count)): (usize, (Grid, usize))| {
        let step = if count <= MOST_ROWS { count.max(1) } else { ROWS };
        let bodies =
            each((0..count).step_by(step), |first| body(state, content, at, first..first + step));
        frame(grid, bodies)
    };
    view! {
        <header>
            <h2>{move || words.with(|[title, ..]| title.clone())}</h2>
            <p>{move || marked(1)}</p>
        </header>
        {each(grids.into_iter().enumerate(), table)}
        <p class="caption">{move || marked(2)}</p>
    }
    .into_any()
}

/// Rows of the table at a place, which wait while they are out of sight and the view moves.
fn body(state: AppState, content: Content, at: usize, rows: Range<usize>) -> AnyView {
    let place = NodeRef::new();
    let shown = state.rest.content(place, move || {
        read(content, |tables| {
            let all = &tables.grids.get(at)?.rows;
            Some(all.iter().skip(rows.start).take(rows.len()).cloned().collect::<Vec<_>>())
        })
    });
    view! { <tbody node_ref=place>{move || each(shown.get().unwrap_or_default(), row)}</tbody> }
        .into_any()
}

/// Something of the tables, where they are there.
fn read<T>(content: Content, pick: impl FnOnce(&Tables) -> Option<T>) -> Option<T> {
    content.with(|content| pick(content.as_ref()?.as_ref().ok()?))
}
