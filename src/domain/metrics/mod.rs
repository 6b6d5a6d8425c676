//! What is computed of a pair: one metric a file, each with its [`Definition`] for the reader.
//!
//! A metric takes what it needs ([`PairView`](crate::domain::PairView), levels, decisions) and
//! returns plain values. Where it needs a base, that is the first session of the view it is handed;
//! as-of is the last. It never joins, truncates or words anything, and it knows no page. Returns
//! are shares of one. A figure that does not exist is an [`Absence`](crate::domain::Absence) with
//! its reason; a series holds `None` there.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.
//! Columns of other numbers cause no panic, but figures that mean nothing.

pub mod autocorrelation;
pub mod base_rate;
mod bootstrap;
pub mod calendar_years;
pub mod concentration;
mod definition;
pub mod easing_cycles;
pub mod geometric_excess;
pub mod high_low;
pub mod hit_rate;
pub mod holding_cost;
pub mod leadership;
pub mod mansfield;
pub mod month_heatmap;
mod moves;
mod normal;
pub mod opening_streaks;
pub mod panel;
pub mod performance_spread;
mod period;
pub mod price_relative;
mod random;
pub mod rates;
pub mod ratio_average;
pub mod ratio_standing;
pub mod rebased_performance;
pub mod relative_drawdown;
pub mod relative_momentum;
pub mod resample;
pub mod risk;
pub mod rolling_excess;
pub mod rotation;
pub mod rule_regime;
pub mod runs_test;
pub mod same_count;
pub mod size_factor;
pub mod start_sensitivity;
mod stats;
pub mod streaks;
pub mod trailing_yield;
pub mod valuation;
pub mod valuation_gap;
pub mod what_followed;

pub use definition::{Definition, LETTERS};
pub use period::Span;
pub use random::Seed;

/// Sessions in a year, by which daily figures are annualised.
pub const SESSIONS_PER_YEAR: f64 = 252.0;

/// Every definition, by key.
pub const ALL: &[&Definition] = &[
    &risk::annual_return::DEFINITION,
    &autocorrelation::DEFINITION,
    &base_rate::DEFINITION,
    &concentration::basket::DEFINITION,
    &risk::beta::DEFINITION,
    &panel::breadth::DEFINITION,
    &calendar_years::DEFINITION,
    &risk::calmar::DEFINITION,
    &risk::capture::DEFINITION,
    &rotation::clockwise::DEFINITION,
    &risk::conditional_beta::DEFINITION,
    &concentration::contribution::DEFINITION,
    &risk::correlation::DEFINITION,
    &rates::cut_scenario::DEFINITION,
    &valuation::decomposition::DEFINITION,
    &risk::dividend_share::DEFINITION,
    &risk::downside_deviation::DEFINITION,
    &rotation::dual_ema::DEFINITION,
    &valuation::earnings_yield::DEFINITION,
    &easing_cycles::DEFINITION,
    &rates::effective_changes::DEFINITION,
    &concentration::equal_weight::DEFINITION,
    &rates::event_study::DEFINITION,
    &risk::ewma_volatility::DEFINITION,
    &geometric_excess::DEFINITION,
    &concentration::herfindahl::DEFINITION,
    &high_low::DEFINITION,
    &hit_rate::DEFINITION,
    &holding_cost::DEFINITION,
    &valuation::index_pe::DEFINITION,
    &risk::information_ratio::DEFINITION,
    &risk::kurtosis::DEFINITION,
    &leadership::DEFINITION,
    &mansfield::DEFINITION,
    &risk::maximum_drawdown::DEFINITION,
    &month_heatmap::DEFINITION,
    &opening_streaks::DEFINITION,
    &valuation::partial_parity::DEFINITION,
    &rates::payrolls::DEFINITION,
    &valuation::percentile::DEFINITION,
    &performance_spread::DEFINITION,
    &rates::policy_path::DEFINITION,
    &price_relative::DEFINITION,
    &rates::rate_beta::DEFINITION,
    &ratio_average::DEFINITION,
    &panel::ratio_score::DEFINITION,
    &ratio_standing::DEFINITION,
    &rebased_performance::DEFINITION,
    &relative_drawdown::DEFINITION,
    &relative_momentum::DEFINITION,
    &rolling_excess::DEFINITION,
    &risk::rolling_volatility::DEFINITION,
    &rotation::rotation_map::DEFINITION,
    &rule_regime::DEFINITION,
    &runs_test::DEFINITION,
    &same_count::DEFINITION,
    &risk::sharpe::DEFINITION,
    &size_factor::DEFINITION,
    &risk::skew::DEFINITION,
    &risk::sortino::DEFINITION,
    &start_sensitivity::DEFINITION,
    &streaks::DEFINITION,
    &concentration::top_weight::DEFINITION,
    &risk::tracking_error::DEFINITION,
    &panel::trailing_beta::DEFINITION,
    &trailing_yield::DEFINITION,
    &risk::ulcer::DEFINITION,
    &valuation_gap::DEFINITION,
    &valuation::scenario::DEFINITION,
    &valuation::sensitivity::DEFINITION,
    &risk::volatility::DEFINITION,
    &what_followed::DEFINITION,
    &rotation::z_score_14::DEFINITION,
];
