//! The rotation page in sentences: its answer, its cards, and the captions of its charts.
//!
//! Positions come in; nothing is placed on a map here.

mod caption;
mod cards;
mod headline;
mod left_out;
mod pairs;
mod regimes;
mod titles;

pub use caption::{compass, map_caption, map_subtitle, map_title};
pub use cards::{formula_words, lag_words, turning_words};
pub use headline::headline;
pub(crate) use headline::quadrant_name;
pub(in crate::domain::wording) use left_out::left_out_of;
pub use left_out::left_out_words;
pub use pairs::*;
pub(crate) use regimes::regime_state;
pub use regimes::{regimes_caption, regimes_title};
pub use titles::*;
