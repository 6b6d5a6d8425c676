//! Navigator: the whole of a history in little, with the stretch that a chart shows.

mod range;
mod with_navigator;

pub use range::{Grip, RangeLayout, RangeNavigator, layout};
pub(super) use with_navigator::with_navigator;
