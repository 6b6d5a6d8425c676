//! Studies: what a page, a report section and a claim need of the loaded files, computed once.
//!
//! A study takes a [`Library`](super::library::Library) or what was read from it, and returns figures.
//! It words nothing and draws nothing.

pub mod concentration;
pub mod data;
pub mod funds;
mod further_legs;
mod indices;
pub mod instruments;
mod key_figures;
pub mod lab;
mod pairs;
pub mod performance;
pub mod rates;
mod ratio_average;
pub mod risk;
pub mod rotation;
mod scope;
mod seed;
pub mod signals;
pub mod size_factor;
pub mod streaks;
pub mod sweep;
mod symbol_options;
pub mod turns;
pub mod universe;
pub mod valuation;
pub mod verdict;
pub mod verdicts;

pub use further_legs::{FurtherLeg, FurtherLegs, LeftOut};
pub use indices::{LegIndices, tracked};
pub use key_figures::KeyFigures;
pub use pairs::Pairs;
pub use performance::PairReturns;
pub use ratio_average::RatioAverage;
pub use scope::{Scope, Stretch};
pub use seed::SEED;
pub use streaks::StreakStudy;
pub use symbol_options::{OptionGroup, SymbolOption, symbol_options};
pub use verdict::Verdict;
