//! Performance in words: headline, titles, captions, and the century of the size factor.

mod captions;
mod century;
mod further_legs;
mod season;
mod titles;

pub use captions::headline;
pub(crate) use captions::{
    average_caption, drawdown_caption, heatmap_caption, race_caption, ratio_caption,
    rolling_caption, sensitivity_caption, spread_caption,
};
pub(crate) use century::{century_caption, century_drawdown_caption, is_alike, likeness_words};
pub use further_legs::{ADD_LEG_LABEL, FURTHER_LABEL, LEGS_ARE_FULL, NOT_SHOWN_TITLE};
pub(crate) use further_legs::{
    leg_detail, legs_left_out, race_of_others, race_title, ratio_of_others, ratio_title,
    ratio_what, remove_leg,
};
pub(crate) use season::{SEASON_START, mean_year, season_caption, season_subtitle, season_title};
pub use titles::*;
