//! Rates: the policy rate, Treasury yields and jobs, beside the lead of the small leg.
//!
//! One figure a file. Economic observations are ascending and finite, as
//! [`MacroSeries`](crate::domain::MacroSeries) warrants, and those that were published by as-of;
//! levels are positive and finite. Nothing here says that one thing causes another: a figure comes
//! with its error band, or it does not come alone.

pub mod cut_scenario;
pub mod easing_cycles;
pub mod effective_changes;
pub mod event_sets;
mod event_step;
pub mod event_study;
pub mod payrolls;
pub mod policy_path;
pub mod rate_beta;
mod regression;
pub mod weekly_moves;

pub use regression::Estimate;
