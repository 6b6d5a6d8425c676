//! Every metric against a naive oracle, and the rules that hold for all.

mod concentration;
mod invariants;
mod panel;
mod performance;
mod probes;
mod rates;
mod registry;
mod risk;
mod rotation;
mod story;
mod streaks;
mod trend_story;
mod universe;
mod valuation;
