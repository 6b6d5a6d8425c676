//! Metrics of a pair: one a file, each with its [`Definition`] for the reader.
//!
//! A metric takes what it needs ([`PairView`](crate::domain::PairView), levels, decisions) and
//! returns plain values. Where it needs a base, that is the first session of the view it is handed;
//! as-of is the last. It never joins, truncates or words anything, and it knows no page. Returns
//! are shares of one. A figure that does not exist is an [`Absence`](crate::domain::Absence) with
//! its reason; a series holds `None` there.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.
//! Columns of other numbers cause no panic, but figures that mean nothing.
//!
//! A new metric takes four steps:
//!
//! 1. A file in the folder of its subject: `DEFINITION`, the function, an example.
//! 2. A line in [`ALL`], by its key.
//! 3. `rotascope glossary`, which writes the definition for the page.
//! 4. A naive oracle in `tests/domain/metrics`, in the folder of the same subject.

pub mod concentration;
mod definition;
pub mod lab;
pub mod panel;
pub mod performance;
pub mod rates;
mod registry;
pub mod risk;
pub mod rotation;
pub mod signals;
pub mod stats;
pub mod streaks;
pub mod universe;
pub mod valuation;

pub use definition::{Definition, LETTERS};
pub use registry::ALL;
pub use stats::{Seed, Span};
