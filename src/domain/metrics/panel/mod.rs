//! Where many instruments stand against one benchmark.
//!
//! All of them are computed in one pass, four side by side; only the newest row of each is kept, so
//! that a panel takes little more memory than its prices. Each definition stands in its own file.

pub mod breadth;
pub mod ratio_score;
mod standing;
pub mod trailing_beta;

pub use standing::{Panel, Standing, panel};
