//! Performance of the legs, one against the other and year by year.
//!
//! One metric a file. Bases are the first session of the view that is handed in; see
//! [`metrics`](super).

pub mod calendar_years;
pub mod geometric_excess;
pub mod high_low;
pub mod highest_since;
pub mod holding_cost;
pub mod month_heatmap;
pub mod performance_spread;
pub mod price_relative;
pub mod rebased_performance;
pub mod relative_drawdown;
pub mod relative_rank;
pub mod rolling_excess;
pub mod seasonal_path;
pub mod size_factor;
pub mod start_sensitivity;
