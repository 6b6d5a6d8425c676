//! Bars up and down from zero, one or a few to a group: what is to be drawn, and [`layout`].
//!
//! A group is a session of a streak, or a calendar year with one bar for each leg. A value that is
//! missing or not finite has no bar.

mod grouped;
mod labels;
mod layout;
mod overlay;
mod sessions;
mod spec;

pub use grouped::GroupedBars;
pub use layout::{BarLayout, layout};
pub use sessions::SessionBars;
pub use spec::{Axes, Bar, BarChart, BarGroup, BarWeight};
