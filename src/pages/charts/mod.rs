//! The charts of the pages as values: from a pair and its metrics to what is to be drawn.
//!
//! One figure a file. A figure chooses series, scale, inks and spans; it computes no metric of its
//! own and knows nothing of the page that shows it.

mod basket;
mod event_paths;
mod fund_ratio;
mod index_pe;
mod labels;
mod parity_bars;
mod pe_bars;
mod policy_path;
mod race;
mod rate_beta;
mod ratio;
mod regimes;
mod rotation_map;
mod scenario_grid;
mod series_lines;
mod spans;
mod streak_bars;

pub use basket::{basket, basket_weight};
pub use event_paths::event_paths;
pub use fund_ratio::fund_ratio;
pub use index_pe::index_pe;
pub use labels::Labels;
pub use parity_bars::parity_bars;
pub use pe_bars::{PeGroup, pe_bars};
pub use policy_path::policy_path;
pub use race::race;
pub use rate_beta::rate_beta;
pub use ratio::ratio;
pub use regimes::regimes;
pub use rotation_map::{MapLegs, rotation_map};
pub use scenario_grid::scenario_grid;
pub use series_lines::{SeriesLine, series_lines};
pub use spans::easing_spans;
pub use streak_bars::streak_bars;
