//! Risk and reward of a leg, and of the choice of one leg over the other.
//!
//! One figure a file. Inputs are simple returns of sessions: the small leg's and the large leg's,
//! of one length. They are finite, because levels are positive and finite; a variation that
//! rounding alone explains counts as none.

pub mod annual_return;
pub mod beta;
pub mod calmar;
pub mod capture;
pub mod cash;
pub mod conditional_beta;
pub mod correlation;
pub mod dividend_share;
pub mod downside_deviation;
pub mod ewma_volatility;
pub mod information_ratio;
pub mod kurtosis;
pub mod maximum_drawdown;
mod returns;
pub mod rolling_beta;
pub mod rolling_volatility;
pub mod sharpe;
pub mod skew;
pub mod sortino;
mod summary;
pub mod tracking_error;
pub mod ulcer;
pub mod volatility;

pub use summary::{LegReward, LegRisk, PairRisk, leg_reward, leg_risk, pair_risk};
