//! Gaps, scenarios and yields, each reckoned a second way.

mod scenario;
mod trailing_yield;
mod valuation_gap;
