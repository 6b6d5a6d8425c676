//! Quotes of a snapshot with the indices of both legs.

use super::{
    PeGap, QuotedPair, RelativeLevels, SourcesOfReturn, pe_gap, quoted_pairs, sources_of_return,
};
use crate::domain::{
    Absence, Day, Shared, Symbol, Value,
    facts::{Index, PeBasis, PeMeasure, PeQuote, ValuationFacts},
    library::{Library, Load},
    study::LegIndices,
};

/// The quotes of the snapshot, and which of them are of the legs.
pub struct QuotedRatios {
    /// The quotes.
    pub facts: Shared<ValuationFacts>,
    /// The indices of both legs.
    pub indices: LegIndices,
    /// The day as of which they are looked at.
    pub as_of: Day,
}

impl QuotedRatios {
    /// The quotes for two legs; nothing while a file loads.
    ///
    /// # Errors
    /// When the quotes, or the facts of funds, cannot be had.
    pub fn read(library: &dyn Library, small: &Symbol, large: &Symbol) -> Load<Self> {
        let facts = library.valuation()?;
        let (indices, as_of) = (LegIndices::of(library, small, large)?, library.as_of()?);
        Some(facts.and_then(|facts| Ok(Self { facts, indices: indices?, as_of })))
    }

    /// The newest ratios with loss-makers left out.
    ///
    /// # Errors
    /// Where an index is not known, or has not been quoted by the day.
    pub fn gap(&self) -> Value<PeGap<'_>> {
        let (small, large) = self.indices.both()?;
        pe_gap(&self.facts, small, large, self.as_of)
    }

    /// The newest ratio of the small leg's index with loss-makers left out.
    ///
    /// # Errors
    /// Where the index is not known, or has not been quoted by the day.
    pub fn small(&self) -> Value<&PeQuote> {
        self.newest(self.indices.small.as_ref())
    }

    /// The same of the large leg's index.
    ///
    /// # Errors
    /// As for the small leg.
    pub fn large(&self) -> Value<&PeQuote> {
        self.newest(self.indices.large.as_ref())
    }

    fn newest(&self, index: Result<&Index, &Absence>) -> Value<&PeQuote> {
        let index = index.map_err(|absence| *absence)?;
        let newest =
            self.facts.latest(index, PeMeasure::Trailing, PeBasis::ExNegative, self.as_of)?;
        Ok(newest.fact)
    }

    /// The newest ratios on every basis that was ever quoted; none where an index is not known.
    pub fn pairs(&self) -> Vec<QuotedPair<'_>> {
        let pairs = |(small, large)| quoted_pairs(&self.facts, small, large, self.as_of);
        self.indices.both().map(pairs).unwrap_or_default()
    }

    /// Where the relative return between the first and the last day with both quotes came from.
    ///
    /// # Errors
    /// Where an index is not known, or there are no two such days with prices.
    pub fn sources(&self, levels: RelativeLevels<'_>) -> Value<SourcesOfReturn> {
        let (small, large) = self.indices.both()?;
        sources_of_return(&self.facts, small, large, levels, self.as_of)
    }
}
