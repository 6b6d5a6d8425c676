//! Backtests: what a rule that moves money between both legs and cash would have made.
//!
//! A rule is a column of [`Weights`] here, one a session, each decided on the close of its session
//! and traded on the close of the next; where it comes from does not matter. One metric a file.

pub mod backtest;
pub mod break_even_cost;
pub mod cost_drag;
mod ledger;
mod plan;
pub mod turnover;

pub use backtest::{Backtest, Trade, backtest};
pub use plan::{Market, Plan, Schedule, Weights};
