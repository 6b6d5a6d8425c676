//! Histogram: how often values occur, as it is to be drawn, and [`layout`].
//!
//! A value that is not finite is counted in no bin. Bins that are empty, crossed or not finite are
//! left out.

mod bins;
mod layout;
mod overlay;
mod spec;
mod table;

pub use bins::{Bin, bins};
pub use layout::{HistogramLayout, layout};
pub use spec::{Histogram, ValueMark};
