//! Scales: values, sessions and steps to positions and back, with their round numbers.

pub mod ticks;
mod time;
mod value;
mod visible_range;
mod x_axis;

pub use time::TimeScale;
pub use value::{Projection, Scale};
pub use visible_range::VisibleRange;
pub(super) use x_axis::day_name;
pub use x_axis::{EventSteps, NameForm, StepUnit, XAxis};
