//! Streaks: runs of sessions on which the small leg beat the large one, and what chance makes of
//! them.
//!
//! One metric a file.

pub mod autocorrelation;
pub mod base_rate;
pub mod hit_rate;
pub mod opening_streaks;
pub mod runs_test;
pub mod same_count;
pub mod streak;
pub mod what_followed;
