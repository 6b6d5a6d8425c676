//! The figures of four series against a benchmark, at every session.
//!
//! Each is a column that is written once; a caller that needs only the newest rows hands the same
//! [`Columns`] to the next group, so that nothing is kept which is not shown. A variation that
//! rounding alone explains is none, and what is divided by it is missing.

mod benchmark;
mod columns;
mod figures;
mod lane_numbers;
mod levels;
mod regression;
mod returns;
mod score;

pub use benchmark::Benchmark;
pub use columns::{AVERAGE_WINDOW, BETA_WINDOW, Columns, MOMENTUM_LAG, Z_SCORE_WINDOW};
pub use figures::figures;
