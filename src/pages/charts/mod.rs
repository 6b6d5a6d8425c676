//! The charts of the pages as values: from a pair and its metrics to what is to be drawn.
//!
//! One figure a file. A figure chooses series, scale, inks and spans; it computes no metric of its
//! own and knows nothing of the page that shows it.

mod basket;
mod fund_ratio;
mod labels;
mod race;
mod ratio;
mod regimes;
mod rotation_map;
mod spans;
mod streak_bars;

pub use basket::{basket, basket_weight};
pub use fund_ratio::fund_ratio;
pub use labels::Labels;
pub use race::race;
pub use ratio::ratio;
pub use regimes::regimes;
pub use rotation_map::{MapLegs, rotation_map};
pub use spans::easing_spans;
pub use streak_bars::streak_bars;
