//! Statistics that metrics share: sums and moments, moves, chance, and bars of a longer span.
//!
//! Values are finite; a value that is not makes the result not finite, and nothing here panics.

pub(in crate::domain::metrics) mod bootstrap;
pub(in crate::domain::metrics) mod moves;
pub(in crate::domain::metrics) mod normal;
pub(in crate::domain::metrics) mod period;
pub(in crate::domain::metrics) mod random;
pub mod resample;
mod sums;

pub use period::Span;
pub use random::Seed;
pub(in crate::domain::metrics) use sums::{
    comoment, finite, mean, median, quantile, rounding_of, sample_deviation, share_positive, sum,
};
