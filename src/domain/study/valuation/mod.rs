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

pub use history::{IndexCost, QuoteHistory};
pub use quoted::QuotedRatios;
pub(crate) use quotes::quoted_pairs;
pub use quotes::{PeGap, QuotedPair, pe_gap};
pub use scenario::{ScenarioStudy, scenario, scenario_grid};
pub use sides::{PeOrigin, PeSides, QuoteOrigin};
pub use sources::{RelativeLevels, SourcesOfReturn, sources_of_return};
