//! Quoted price-earnings ratios of both legs' indices, and what they come to.
//!
//! Ratios on different bases are never compared: a gap is made of two quotes on one basis, or of two
//! figures of the reader's own.

mod history;
mod quoted;
mod quotes;
mod scenario;
mod sides;
mod sources;

pub use self::{
    history::IndexCost,
    quoted::QuotedRatios,
    quotes::{PeGap, QuotedPair, pe_gap, quoted_pairs},
    scenario::{ScenarioStudy, scenario, scenario_grid},
    sides::{PeOrigin, PeSides, QuoteOrigin},
    sources::{RelativeLevels, SourcesOfReturn, sources_of_return},
};
