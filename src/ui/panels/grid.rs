//! Tables as views.

use leptos::prelude::*;

use super::dot::dot;
use crate::{
    pages::{Act, Cell, Grid},
    ui::{acts::act, state::AppState, views::each},
};

fn content(cell: Cell) -> AnyView {
    if !cell.line.is_empty() {
        return view! {
            <svg viewBox="0 0 80 20" aria-hidden="true"><polyline points=cell.line /></svg>
        }
        .into_any();
    }
    match cell.act {
        Some((says, Act::Open(to))) => {
            view! { <a href=format!("#{to}") aria-label=says>{cell.text}</a> }.into_any()
        }
        Some((says, run)) => button(cell.text, says, run),
        None if cell.class == "number" => cell.text.into_any(),
        None => expect_context::<AppState>().marker.text(cell.text),
    }
}

fn button(text: String, says: String, run: Act) -> AnyView {
    let state = expect_context::<AppState>();
    view! {
        <button type="button" class="link" aria-label=says on:click=move |_| act(state, &run)>
            {text}
        </button>
    }
    .into_any()
}

/// A table, in a frame that scrolls sideways where the page is too narrow.
pub fn grid(mut grid: Grid) -> AnyView {
    let rows = std::mem::take(&mut grid.rows);
    frame(grid, view! { <tbody>{each(rows, row)}</tbody> }.into_any())
}

/// The same around the bodies of a table whose rows are shown apart.
pub(super) fn frame(grid: Grid, bodies: AnyView) -> AnyView {
    let Grid { label, class, head, foot, .. } = grid;
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label=label>
            <table class=class>
                <thead><tr>{each(head, column)}</tr></thead>
                {bodies}
                <tfoot>{each(foot, row)}</tfoot>
            </table>
        </div>
    }
    .into_any()
}

fn column(cell: Cell) -> impl IntoAny {
    let (class, sorted) = (cell.class, cell.sorted);
    view! { <th scope="col" class=class aria-sort=sorted>{content(cell)}</th> }
}

fn value(mut cell: Cell) -> impl IntoAny {
    let (class, note) = (cell.class, std::mem::take(&mut cell.note));
    let note = (!note.is_empty()).then(|| view! { <span class="note">{note}</span> });
    view! { <td class=class>{content(cell)} {note}</td> }
}

/// A row of a table, whose first cell names it.
pub fn row(cells: Vec<Cell>) -> AnyView {
    let mut cells = cells.into_iter();
    let mut name = cells.next().unwrap_or_default();
    let (class, note) = (name.class, std::mem::take(&mut name.note));
    let dot = name.ink.map(|ink| dot(expect_context(), ink));
    view! {
        <tr>
            <th scope="row" class=class>{dot}{content(name)} " " <span class="note">{note}</span></th>
            {each(cells, value)}
        </tr>
    }
    .into_any()
}
