//! Sentences, written from figures: headlines, captions and the lines on cards.
//!
//! A sentence is made of phrases with a tone, so that a page can colour what belongs to a leg; as
//! text it reads the same without colour. Nothing here computes a metric: the figures come in, the
//! words go out. A figure that is absent is said to be absent.

mod card;
mod century;
mod concentration;
mod concentration_page;
mod data;
mod instruments;
mod key_data;
mod names;
mod overview;
mod performance;
mod period;
mod rates;
mod rotation;
mod sentence;
mod streak;
mod streaks;
mod valuation;

pub use card::CardWords;
pub use century::{century_caption, likeness_words};
pub use concentration::concentration_words;
pub use concentration_page::{
    WeightRow, basket_caption, basket_weight_caption, breadth_caption, concentration_headline,
    contribution_caption, weight_rows,
};
pub use data::{DataState, data_headline, size_words, staleness};
pub use instruments::{costs_caption, instruments_headline, style_caption};
pub use key_data::{KeyDatum, key_data};
pub use names::{LegName, LegNames};
pub use overview::{
    aftermath, overview_headline, ratio_title, standing, total_returns, years_title,
};
pub use performance::{
    drawdown_caption, heatmap_caption, performance_headline, race_caption, ratio_caption,
    rolling_caption, sensitivity_caption, spread_caption,
};
pub use period::{day_span, range_words};
pub use rates::rates_words;
pub use rotation::{
    LeftOut, MapMember, MapStudy, compass, formula_words, lag_words, left_out_words, map_caption,
    map_subtitle, quadrant_name, regime_state, regimes_caption, regimes_title, rotation_headline,
    turning_words,
};
pub(in crate::domain) use sentence::capitalised;
pub use sentence::{Phrase, Sentence, Tone};
pub use streak::{StreakStudy, chance_in_words, streak_words};
pub use streaks::{
    count_caption, followed_caption, followed_subtitle, followed_title, hit_rates_caption,
    lengths_caption, opening_chance_words, opening_words, openings_caption, openings_headline,
    order_words, others_caption, others_title, sessions_caption, streak_chance_words,
    streaks_headline,
};
pub use valuation::{PeGap, valuation_gap, valuation_words};
