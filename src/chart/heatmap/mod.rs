//! Cells in rows and columns, inked by their values: what is to be drawn, and [`layout`].
//!
//! Ink goes in nine steps from the large leg over none to the small leg. A value that is missing or
//! not finite has an empty cell, which is not the same as a cell of zero.

mod layout;
mod overlay;
mod spec;
mod table;

pub use layout::{HeatmapLayout, layout};
pub use spec::{Cell, HeatmapChart, HeatmapRow};
