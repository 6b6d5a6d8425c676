//! Valuation: gaps, scenarios of their closing, yields, and ratios in their own history.
//!
//! One figure a file; the gap as it is today is [`valuation_gap`]. Inputs are plain numbers of the
//! reader's choosing, so every function checks them: what is not positive where it must be, or not
//! finite, gives an absence. No forecast is made here: every outcome follows from assumptions that
//! the page shows beside it.

pub mod decomposition;
pub mod earnings_yield;
pub mod index_pe;
mod inputs;
pub mod partial_parity;
pub mod percentile;
pub mod scenario;
pub mod sensitivity;
pub mod trailing_yield;
pub mod valuation_gap;
