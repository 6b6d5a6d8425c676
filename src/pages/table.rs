//! Tables as values: one shape for all of them, so that they read alike.

use super::Context;
use crate::{
    chart::Ink,
    domain::{Symbol, Value, screener::Direction, wording},
};

/// Tables and the words around them; what is empty is left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tables {
    /// What the tables say, or show.
    pub title: String,
    /// What the numbers are.
    pub subtitle: String,
    /// The tables.
    pub grids: Vec<Grid>,
    /// What they come to.
    pub caption: String,
}

/// A table whose first column names the rows.
#[derive(Clone, Debug, Default, PartialEq)]
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

/// A cell: its text, a quiet note after it, and the classes that align and colour it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// A quiet note after it.
    pub note: String,
    /// The classes of the cell.
    pub class: &'static str,
    /// What it does when it is pressed, with the words that say so.
    pub act: Option<(String, Act)>,
    /// The points of a line the size of a word.
    pub line: String,
    /// The ink of its line in charts, of which a dot stands before the text.
    pub ink: Option<Ink>,
    /// In the head: which way the table is sorted by the column.
    pub sorted: Option<&'static str>,
}

/// What a cell does when it is pressed.
#[derive(Clone, Debug)]
pub enum Act {
    /// Changes the view by the named thing: a symbol or a column.
    Change(fn(&dyn Context, &str), String),
    /// Opens another view by its fragment.
    Open(String),
    /// Forgets a series of the reader's.
    ForgetSeries(Symbol),
    /// Saves the file of a symbol or an economic series as comma-separated values.
    SaveCsv(String),
    /// Saves the file at a path of the snapshot as it was published.
    SaveOriginal(String),
}

/// Acts are compared by what they are done to: one table does one thing to a symbol.
impl PartialEq for Act {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::ForgetSeries(on), Self::ForgetSeries(other)) => on == other,
            (Self::Change(_, on), Self::Change(_, other))
            | (Self::Open(on), Self::Open(other))
            | (Self::SaveCsv(on), Self::SaveCsv(other))
            | (Self::SaveOriginal(on), Self::SaveOriginal(other)) => on == other,
            _ => false,
        }
    }
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
    pub(crate) fn act(text: impl Into<String>, says: impl Into<String>, act: Act) -> Self {
        Self { text: text.into(), act: Some((says.into(), act)), ..Self::default() }
    }

    /// The head of a column that sorts its table when it is pressed, and which way it is sorted by
    /// the column now.
    pub(crate) fn sorts(title: &str, act: Act, direction: Option<Direction>) -> Self {
        let (mark, sorted) = match direction {
            None => ("", "none"),
            Some(Direction::Ascending) => ("\u{a0}↑", "ascending"),
            Some(Direction::Descending) => ("\u{a0}↓", "descending"),
        };
        let head = Self::act(format!("{title}{mark}"), wording::sort_words(title), act);
        Self { sorted: Some(sorted), ..head }
    }

    /// A cell with a line through points, as [`polyline`](crate::chart::polyline) writes them.
    pub fn line(points: String) -> Self {
        Self { line: points, class: "line", ..Self::default() }
    }

    /// A cell of a figure, or of the word that says why there is none.
    pub fn figure(figure: Value, write: impl Fn(f64) -> String) -> Self {
        match figure {
            Ok(value) => Self::number(write(value)),
            Err(absence) => Self::words(absence.word()).class("absent"),
        }
    }

    /// The same cell with a dot in the ink of its line.
    #[must_use]
    pub(crate) fn ink(self, ink: Ink) -> Self {
        Self { ink: Some(ink), ..self }
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
}
