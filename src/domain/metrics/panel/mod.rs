//! Panel: many instruments against one benchmark.
//!
//! All of them are computed in one pass, four side by side; only the newest row of each is kept, so
//! that a panel takes little more memory than its prices. Each definition stands in its own file.

pub mod breadth;
mod panel_row;
pub mod ratio_score;
pub mod trailing_beta;

pub use panel_row::{Panel, PanelRow, panel};
