//! Readers' and providers' files of prices, values and portfolios, read by what they hold.
//!
//! A file is read in steps, each a pure function with its own evidence: its text (`text`) and
//! separator (`rows`), the table in it (`table`), what its columns hold (`columns`), how days
//! (`days`) and numbers (`numbers`) are written, and what closes are adjusted for (`adjust`).
//! Whole columns decide; headers only name columns, and a list of providers only names the source.
//! What cannot be decided is a [`Question`] whose answer is one of the [`Choices`]; everything that
//! was decided is said in [`Decisions`]. A bad row is an error with its line and the whole file is
//! refused: nothing is half-read, filled in or guessed.
//!
//! A new name of a column goes to `column_names`, a new provider to `provider`. `export` writes
//! what the plain form reads back.

mod adjust;
mod bar;
mod cells;
mod cents;
mod choices;
mod column_names;
mod columns;
mod days;
mod events;
mod export;
mod file_name;
mod grouping;
mod header;
mod holdings;
mod numbers;
mod portfolio;
mod portfolio_day;
mod provider;
mod question;
mod reading;
mod refusals;
mod rows;
mod series_table;
mod split;
mod table;
mod text;
mod unread_names;

pub use choices::{About, AdjustedFor, Choices, DateOrder, DecimalMark};
pub use export::{prices_csv, series_csv};
pub use file_name::symbol_of;
pub use portfolio::{Holding, Holdings};
pub use provider::{PROVIDERS, Provider};
pub use question::{Decisions, Question, Stop};
pub use reading::has_day;
pub use reading::{FileContent, Reading, opening, read};
pub use series_table::SeriesTable;

#[cfg(test)]
use reading::read_text;
