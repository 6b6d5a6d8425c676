//! Words of the Lab.
//!
//! A rule is handed over in words of its own, "IWM while the ratio stands above its mean, else SPY".

mod cards;
mod headline;
mod progress;
mod sweep;
mod titles;

pub(crate) use cards::{break_even_words, holds_words};
pub use headline::headline;
pub use progress::*;
pub use sweep::*;
pub(crate) use titles::*;
