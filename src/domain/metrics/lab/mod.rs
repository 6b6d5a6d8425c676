//! Backtests: what a rule that moves money between both legs and cash would have made.
//!
//! A rule is a column of [`Weights`] here, one a session, each decided on the close of its session
//! and traded on the close of the next; where it comes from does not matter. One metric a file.

pub mod backtest;
pub mod break_even_cost;
pub mod cost_drag;
pub mod deflated_sharpe;
mod ledger;
pub mod overfitting;
mod plan;
pub mod plateau;
pub mod shift_chance;
pub mod sweep;
mod sweep_total;
pub mod turnover;
pub mod walk_forward;

pub use backtest::{Backtest, Trade, backtest};
pub use plan::{Market, Plan, Schedule, Weights};
pub use rotascope_kernels::{Moments, PowerSums};
pub use sweep::{CrossGrid, Sweep};
pub use sweep_total::SweepTotal;
