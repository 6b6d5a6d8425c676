//! Facts, series, metrics, the snapshot format, view state and wording.
//!
//! Everything here takes values and returns values. There is no clock, no input or output, no
//! browser, no global state and no panic on any input. A figure that does not exist is an
//! [`Absence`] with its reason, never NaN and never zero. An as-of date is a truncation: metrics
//! are handed a [`PairView`] that ends there and cannot see what came later.

pub mod checks;
pub mod claims;
mod error;
pub mod facts;
pub mod format;
pub mod formats;
pub mod lab;
pub mod library;
mod market;
pub mod metrics;
pub mod screener;
pub mod signals;
pub mod snapshot;
pub mod study;
mod time;
pub mod user_series;
pub mod view;
pub mod wording;

pub(crate) use error::excerpt;
pub use error::{Error, ErrorPlace, quoted, shown_lines, shown_name};
pub use library::Shared;
pub use market::{
    Absence, Basis, Dividend, MacroSeries, Observation, Pair, PairView, PriceSeries,
    PublicationLag, Symbol, Value, base_in_reach, exchange, reaches,
};
pub use time::{Base, DateRange, Day, Month, Reach, Spacing, Weekday};
