//! Streaks: runs of sessions on which the small leg beat the large one, and what chance makes of
//! them.
//!
//! One metric a file.

pub mod autocorrelation;
pub mod base_rate;
pub mod forward_returns;
pub mod hit_rate;
pub mod opening_streaks;
pub mod peer_streaks;
pub mod streak;
pub mod wald_wolfowitz;
