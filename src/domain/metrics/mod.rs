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

pub mod concentration;
mod definition;
pub mod panel;
pub mod performance;
pub mod rates;
pub mod risk;
pub mod rotation;
pub mod stats;
pub mod streaks;
pub mod valuation;

pub use definition::{Definition, LETTERS};
pub use stats::{Seed, Span};

/// Sessions in a year, by which daily figures are annualised.
pub const SESSIONS_PER_YEAR: f64 = 252.0;

/// Every definition, by key.
pub const ALL: &[&Definition] = &[
    &risk::annual_return::DEFINITION,
    &streaks::autocorrelation::DEFINITION,
    &streaks::base_rate::DEFINITION,
    &concentration::basket::DEFINITION,
    &risk::beta::DEFINITION,
    &panel::breadth::DEFINITION,
    &performance::calendar_years::DEFINITION,
    &risk::calmar::DEFINITION,
    &risk::capture::DEFINITION,
    &rotation::turning::DEFINITION,
    &risk::conditional_beta::DEFINITION,
    &concentration::contribution::DEFINITION,
    &risk::correlation::DEFINITION,
    &rates::cut_scenario::DEFINITION,
    &valuation::decomposition::DEFINITION,
    &risk::dividend_share::DEFINITION,
    &risk::downside_deviation::DEFINITION,
    &rotation::dual_ema::DEFINITION,
    &valuation::earnings_yield::DEFINITION,
    &rates::easing_cycles::DEFINITION,
    &rates::effective_changes::DEFINITION,
    &concentration::equal_weight::DEFINITION,
    &rates::event_study::DEFINITION,
    &risk::ewma_volatility::DEFINITION,
    &performance::geometric_excess::DEFINITION,
    &concentration::herfindahl::DEFINITION,
    &performance::high_low::DEFINITION,
    &streaks::hit_rate::DEFINITION,
    &performance::holding_cost::DEFINITION,
    &valuation::index_pe::DEFINITION,
    &risk::information_ratio::DEFINITION,
    &risk::kurtosis::DEFINITION,
    &rotation::leadership::DEFINITION,
    &rotation::mansfield::DEFINITION,
    &risk::maximum_drawdown::DEFINITION,
    &performance::month_heatmap::DEFINITION,
    &streaks::opening_streaks::DEFINITION,
    &valuation::partial_parity::DEFINITION,
    &rates::payrolls::DEFINITION,
    &valuation::percentile::DEFINITION,
    &performance::performance_spread::DEFINITION,
    &rates::policy_path::DEFINITION,
    &performance::price_relative::DEFINITION,
    &rates::rate_beta::DEFINITION,
    &rotation::ratio_average::DEFINITION,
    &panel::ratio_score::DEFINITION,
    &performance::relative_rank::DEFINITION,
    &performance::rebased_performance::DEFINITION,
    &performance::relative_drawdown::DEFINITION,
    &rotation::relative_momentum::DEFINITION,
    &performance::rolling_excess::DEFINITION,
    &risk::rolling_volatility::DEFINITION,
    &rotation::rotation_map::DEFINITION,
    &rotation::trend_regime::DEFINITION,
    &streaks::wald_wolfowitz::DEFINITION,
    &streaks::peer_streaks::DEFINITION,
    &risk::sharpe::DEFINITION,
    &performance::size_factor::DEFINITION,
    &risk::skew::DEFINITION,
    &risk::sortino::DEFINITION,
    &performance::start_sensitivity::DEFINITION,
    &streaks::streak::DEFINITION,
    &concentration::top_weight::DEFINITION,
    &risk::tracking_error::DEFINITION,
    &panel::trailing_beta::DEFINITION,
    &valuation::trailing_yield::DEFINITION,
    &risk::ulcer::DEFINITION,
    &valuation::valuation_gap::DEFINITION,
    &valuation::scenario::DEFINITION,
    &valuation::sensitivity::DEFINITION,
    &risk::volatility::DEFINITION,
    &streaks::forward_returns::DEFINITION,
    &rotation::z_score_14::DEFINITION,
];
