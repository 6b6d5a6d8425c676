//! Sentences, written from figures: headlines, captions and the lines on cards.
//!
//! A sentence is made of phrases with a tone, so that a page can colour what belongs to a leg; as
//! text it reads the same without colour. Nothing here computes a metric: the figures come in, the
//! words go out. A figure that is absent is said to be absent.

mod card;
mod century;
mod concentration;
mod key_data;
mod names;
mod overview;
mod performance;
mod period;
mod rates;
mod sentence;
mod streak;
mod valuation;

pub use card::CardWords;
pub use century::{century_caption, likeness_words};
pub use concentration::concentration_words;
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
pub(in crate::domain) use sentence::capitalised;
pub use sentence::{Phrase, Sentence, Tone};
pub use streak::{StreakStudy, chance_in_words, streak_words};
pub use valuation::{PeGap, valuation_gap, valuation_words};
