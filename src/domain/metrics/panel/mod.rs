//! Panel: many instruments against one benchmark.
//!
//! All of them are computed in one pass, four side by side; only the newest row of each is kept, and
//! only the sessions that it looks back on are read. Each definition stands in its own file.

mod levels_on;
pub mod momentum;
mod panel_row;
pub mod ratio_score;
pub mod trailing_beta;

pub(in crate::domain::metrics) use levels_on::levels_on;
pub use panel_row::{PanelRow, panel};
