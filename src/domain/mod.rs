//! Facts, series, metrics, the snapshot format, view state and wording.
//!
//! Everything here takes values and returns values. There is no clock, no input or output, no
//! browser, no global state and no panic on any input. A figure that does not exist is an
//! [`Absence`] with its reason, never NaN and never zero. An as-of date is a truncation: metrics
//! are handed a [`PairView`] that ends there and cannot see what came later.

mod absence;
mod basis;
pub mod checks;
pub mod claims;
mod day;
mod error;
pub mod export;
pub mod format;
pub mod formats;
mod glossary;
mod macro_series;
pub mod metrics;
pub mod own_data;
mod pair;
mod range;
pub mod screener;
mod series;
pub mod snapshot;
pub mod statements;
mod symbol;
pub mod view;
pub mod wording;

pub use absence::{Absence, Figure};
pub use basis::Basis;
pub use day::{Day, Month, Weekday};
pub use error::{Error, Place};
pub use glossary::{Glossary, GlossaryEntry, GlossaryStatement};
pub use macro_series::{MacroSeries, Observation, PublicationLag};
pub use pair::{Pair, PairView};
pub use range::{Base, Range, Reach};
pub use series::{Dividend, PriceSeries};
pub use symbol::Symbol;
