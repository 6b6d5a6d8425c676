//! Parts of plots over sessions: frame, axes, lines, areas, names.

pub(super) mod annotations;
mod areas;
pub(super) mod end_labels;
pub(super) mod frame;
pub mod label_placement;
pub(super) mod legend;
pub(super) mod lines;
pub(super) mod series;
pub(super) mod time_axis;
pub(super) mod value_axis;

pub use annotations::{EventMark, ShadedSpan};
pub use series::{Band, Fill, LinePath, LineSeries, LineWeight};
