//! Tables: one shape for all of them, so that they read alike.

use leptos::prelude::*;

use crate::{
    domain::Figure,
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

    /// A cell of a figure, or of the reason why there is none.
    pub fn figure(figure: Figure, write: impl Fn(f64) -> String) -> Self {
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
    let class = cell.class;
    view! { <th scope="col" class=class>{cell.content()}</th> }
}

fn value(cell: Cell) -> impl IntoAny {
    let class = cell.class;
    view! { <td class=class>{cell.content()}</td> }
}

/// A row of a table, whose first cell names it.
pub fn row(cells: Vec<Cell>) -> AnyView {
    let mut cells = cells.into_iter();
    let name = cells.next().unwrap_or_default();
    view! {
        <tr>
            <th scope="row" class=name.class>{name.text} " " <span class="note">{name.note}</span></th>
            {list(cells, value)}
        </tr>
    }
    .into_any()
}
