//! Many small line charts in a grid, all on one vertical axis, so that they can be compared: what is
//! to be drawn, and [`layout`].
//!
//! Values that are missing, not finite, or not positive on a logarithmic scale leave gaps.

mod layout;
mod overlay;
mod spec;
mod table;

pub use layout::{MultiplesLayout, best_height_css, layout};
pub use spec::{Panel, SmallMultiples};
