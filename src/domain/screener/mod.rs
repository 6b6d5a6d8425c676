//! The screener: funds and stocks side by side, a column a figure.
//!
//! A column is an entry of [`COLUMNS`], the one list: its name, what it is computed from and how it
//! is written. A row is a [`Candidate`]; a figure that cannot be had is an absence with its reason and
//! stands below all others, whichever way a table is sorted. Nothing here knows a page.

mod candidate;
mod candidates;
mod codes;
mod columns;
mod facts;
mod measures;
mod rows;
mod sort;

pub use candidate::{Benchmarks, Candidate};
pub use candidates::candidates;
pub use codes::{CODES, code};
pub use columns::{COLUMNS, Column, column};
pub use measures::Measured;
pub use rows::{ScreenerRow, rows};
pub use sort::{Direction, Sort, by_figure};
