//! Series that cannot be wrong, and two of them joined: what every metric is handed.
//!
//! A value that does not exist is an [`Absence`] with its reason, never NaN and never zero.

mod absence;
mod basis;
pub(in crate::domain) mod coded_enum;
mod dividend;
pub mod exchange;
mod join;
mod macro_series;
mod pair;
mod price_series;
mod reach;
mod symbol;

pub use absence::{Absence, Value};
pub use basis::Basis;
pub(in crate::domain) use coded_enum::coded_enum;
pub use dividend::Dividend;
pub use macro_series::{MacroSeries, Observation, PublicationLag};
pub use pair::{Pair, PairView};
pub use price_series::PriceSeries;
pub use reach::{base_in_reach, reaches};
pub use symbol::Symbol;
