//! The charts of the pages as values: from a pair and its metrics to what is to be drawn.
//!
//! One figure a file. A figure chooses series, scale, inks and spans; it computes no metric of its
//! own and knows nothing of the page that shows it.

mod event_paths;
mod followed_bars;
mod fund_ratio;
mod labels;
mod race;
mod ratio;
mod recessions;
mod spans;
mod streak_bars;

pub(crate) use event_paths::event_paths;
pub(crate) use followed_bars::{Followed, followed_bars};
pub(crate) use fund_ratio::fund_ratio;
pub use labels::Labels;
pub use race::race;
pub use ratio::ratio;
pub(crate) use recessions::with_recessions;
pub(crate) use spans::easing_spans;
pub(crate) use streak_bars::streak_bars;
