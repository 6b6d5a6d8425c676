//! Tables: one shape for all of them, so that they read alike.

use leptos::prelude::*;

use crate::{
    domain::Value,
    ui::{state::AppState, views::list},
};

/// What a cell does when it is pressed, as plain data.
#[derive(Clone, Debug)]
pub struct Act {
    /// What is done.
    pub run: fn(AppState, &str),
    /// To what it is done: a symbol, a path, a column.
    pub on: String,
}

/// A cell: its text, a quiet note after it, and the classes that align and colour it.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    text: String,
    note: String,
    class: &'static str,
    /// What it does when it is pressed, with the words that say so.
    act: Option<(String, Act)>,
    /// The points of a line the size of a word.
    line: String,
    /// In the head: which way the table is sorted by the column.
    sorted: Option<&'static str>,
}

impl Cell {
    /// A cell of words.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A cell of figures, which stand under each other.
    pub fn number(text: impl Into<String>) -> Self {
        Self { text: text.into(), class: "number", ..Self::default() }
    }

    /// A cell that does something when it is pressed; `says` what, for screen readers.
    pub fn act(text: impl Into<String>, says: impl Into<String>, act: Act) -> Self {
        Self { text: text.into(), act: Some((says.into(), act)), ..Self::default() }
    }

    /// A cell with a line through points, as [`polyline`](crate::chart::polyline) writes them.
    pub fn line(points: String) -> Self {
        Self { line: points, class: "line", ..Self::default() }
    }

    /// The same head with the order of its column: `ascending`, `descending` or `none`.
    #[must_use]
    pub fn sorted(self, order: &'static str) -> Self {
        Self { sorted: Some(order), ..self }
    }

    /// A cell of a figure, or of the reason why there is none.
    pub fn figure(figure: Value, write: impl Fn(f64) -> String) -> Self {
        match figure {
            Ok(value) => Self::number(write(value)),
            Err(absence) => Self::words(absence.to_string()).class("absent"),
        }
    }

    /// The same cell with other classes.
    #[must_use]
    pub fn class(self, class: &'static str) -> Self {
        Self { class, ..self }
    }

    /// The same cell with a quiet note after its text.
    #[must_use]
    pub fn note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }

    /// What stands in the cell.
    fn content(self) -> AnyView {
        if !self.line.is_empty() {
            return view! {
                <svg viewBox="0 0 80 20" aria-hidden="true"><polyline points=self.line /></svg>
            }
            .into_any();
        }
        let Some((says, Act { run, on })) = self.act else { return self.text.into_any() };
        let state = expect_context::<AppState>();
        view! {
            <button type="button" class="link" aria-label=says on:click=move |_| run(state, &on)>
                {self.text}
            </button>
        }
        .into_any()
    }
}

/// A table whose first column names the rows.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// What the table holds, for screen readers.
    pub label: String,
    /// The class of the table.
    pub class: &'static str,
    /// The names of the columns; without any the table has no head.
    pub head: Vec<Cell>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// Rows that sum up the others.
    pub foot: Vec<Vec<Cell>>,
}

impl Grid {
    /// The table, in a frame that scrolls sideways where the page is too narrow.
    pub fn view(self) -> AnyView {
        let Self { label, class, head, rows, foot } = self;
        view! {
            <div class="scroller" tabindex="0" role="region" aria-label=label>
                <table class=class>
                    <thead><tr>{list(head, column)}</tr></thead>
                    <tbody>{list(rows, row)}</tbody>
                    <tfoot>{list(foot, row)}</tfoot>
                </table>
            </div>
        }
        .into_any()
    }
}

fn column(cell: Cell) -> impl IntoAny {
    let (class, sorted) = (cell.class, cell.sorted);
    view! { <th scope="col" class=class aria-sort=sorted>{cell.content()}</th> }
}

fn value(mut cell: Cell) -> impl IntoAny {
    let (class, note) = (cell.class, std::mem::take(&mut cell.note));
    let note = (!note.is_empty()).then(|| view! { <span class="note">{note}</span> });
    view! { <td class=class>{cell.content()} {note}</td> }
}

/// A row of a table, whose first cell names it.
pub fn row(cells: Vec<Cell>) -> AnyView {
    let mut cells = cells.into_iter();
    let mut name = cells.next().unwrap_or_default();
    let (class, note) = (name.class, std::mem::take(&mut name.note));
    view! {
        <tr>
            <th scope="row" class=class>{name.content()} " " <span class="note">{note}</span></th>
            {list(cells, value)}
        </tr>
    }
    .into_any()
}
