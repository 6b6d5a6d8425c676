//! Lines over sessions: what is to be drawn, and [`layout`], which lays it out.
//!
//! Sessions, or steps from an event, are equally far apart, so that weekends leave no gaps. A value that is missing, not
//! finite, or not positive on a logarithmic scale is left out and leaves a gap.

mod chart;
mod layout;
mod overlay;
mod spec;
mod table;

pub use super::plot::{Band, EventMark, Fill, LinePath, LineSeries, LineWeight, ShadedSpan};
pub use layout::{LineLayout, layout};
pub use overlay::Hit;
pub use spec::LineChart;
