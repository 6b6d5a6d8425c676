//! Signals: what followed when something was true of a pair.
//!
//! A signal is a column of true, false or unknown, one a session; where it comes from does not
//! matter here. One metric a file.

pub mod after;
pub mod base_rate;
pub mod chance;
mod distribution;
pub mod events;
