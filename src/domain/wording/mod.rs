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
mod gallery;
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

pub use card::{CardWords, absence_words};
pub use century::{century_caption, century_drawdown_caption, likeness_words};
pub use concentration::concentration_words;
pub use concentration_page::{
    WeightRow, basket_caption, basket_weight_caption, breadth_caption, concentration_headline,
    contribution_caption, weight_rows,
};
pub use data::{DataState, data_headline, size_words, staleness};
pub use gallery::gallery_headline;
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
pub use period::range_words;
pub use rates::{
    CalendarRow, EventWords, ahead_caption, ahead_rows, beta_caption, event_caption, events_words,
    jobs_caption, jobs_verdict_words, policy_caption, policy_since, rates_headline, rates_words,
    scenario_caption, unemployment_caption, verdict_words, vintage_short, vintage_words,
    yields_caption,
};
pub use rotation::{
    LeftOut, MapMember, MapStudy, compass, formula_words, lag_words, left_out_words, map_caption,
    map_subtitle, map_title, quadrant_name, regime_state, regimes_caption, regimes_title,
    rotation_headline, turning_words,
};
pub use sentence::{Phrase, Sentence, Tone};
pub use streak::{StreakStudy, chance_in_words, streak_words};
pub use streaks::{
    count_caption, followed_caption, followed_subtitle, followed_title, hit_rates_caption,
    lengths_caption, opening_chance_words, opening_words, openings_caption, openings_headline,
    order_words, others_caption, others_title, sessions_caption, streak_chance_words,
    streaks_headline,
};
pub use valuation::{
    PeGap, PeSides, QuoteRow, QuotedPair, RelativeLevels, ScenarioWords, SourcesOfReturn,
    exit_discount_words, gap_caption, growth_gap_words, index_pe_caption, no_gap, parity_caption,
    quote_history_words, quote_rows, quoted_pairs, scenario_words,
    sensitivity_caption as scenario_grid_caption, sources_of_return, valuation_gap,
    valuation_headline, valuation_words, years_words, yield_caption,
};
