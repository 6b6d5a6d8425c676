//! Counts over many series, session by session.
//!
//! Four series at a time are counted into the same rows, so that a universe of any size needs the
//! memory of four series and of one row a session. A series is counted where it has what the figure
//! looks back on; a missing value leaves it out and nothing else.

mod above_average;
mod advances;
mod ahead;
mod extremes;
mod medians;
mod spread;
mod tally;

pub use above_average::count_above_average;
pub use advances::count_advances;
pub use ahead::{count_ahead, write_ratios};
pub use extremes::count_extremes;
pub use medians::median_leads;
pub use spread::Spread;
pub use tally::Tally;

use crate::lanes::Lanes;

const ZERO: Lanes = Lanes::splat(0.0);
const ONE: Lanes = Lanes::splat(1.0);
