//! Newest quotes of two indices, basis by basis.

use crate::domain::{
    Absence, Day, Value,
    facts::{Index, PeBasis, PeMeasure, PeQuote, PointInTime, ValuationFacts},
    metrics::valuation::valuation_gap::{discount, upside_to_parity},
};

/// Both price-earnings ratios on one basis, as an as-of day knows them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PeGap<'a> {
    /// The ratio of the small leg's index.
    pub small: PointInTime<'a, PeQuote>,
    /// The ratio of the large leg's index.
    pub large: PointInTime<'a, PeQuote>,
}

/// The newest quotes of both indices on one basis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuotedPair<'a> {
    /// Which earnings the ratios divide by.
    pub measure: PeMeasure,
    /// Which companies they count.
    pub basis: PeBasis,
    /// The ratio of the small index, or why there is none.
    pub small: Value<PointInTime<'a, PeQuote>>,
    /// The ratio of the large index, or why there is none.
    pub large: Value<PointInTime<'a, PeQuote>>,
}

impl QuotedPair<'_> {
    /// The ratios of two indices on one basis, as an as-of day knows them.
    pub fn of<'a>(
        facts: &'a ValuationFacts,
        (small, large): (&Index, &Index),
        (measure, basis): (PeMeasure, PeBasis),
        as_of: Day,
    ) -> QuotedPair<'a> {
        let newest = |index| facts.latest(index, measure, basis, as_of);
        QuotedPair { measure, basis, small: newest(small), large: newest(large) }
    }
}

impl<'a> QuotedPair<'a> {
    /// Both ratios.
    ///
    /// # Errors
    /// Where either has not been quoted; the gap is known from the day on which the later of the two is.
    pub fn both(self) -> Value<PeGap<'a>> {
        match (self.small, self.large) {
            (Ok(small), Ok(large)) => Ok(PeGap { small, large }),
            (Err(Absence::NotKnownYet { first }), Err(Absence::NotKnownYet { first: other })) => {
                Err(Absence::NotKnownYet { first: first.max(other) })
            }
            (Ok(_), Err(absence)) | (Err(absence), Ok(_)) => Err(absence),
            _ => Err(Absence::NotInSnapshot),
        }
    }
}

impl PeGap<'_> {
    /// How far the small leg's ratio stands below the large one's, a share of one.
    pub fn discount(self) -> Value {
        discount(self.small.fact.value, self.large.fact.value)
    }

    /// The gain on the large leg at which both would cost the same, a share of one.
    pub fn upside_to_parity(self) -> Value {
        upside_to_parity(self.small.fact.value, self.large.fact.value)
    }
}

/// Every basis, in the order in which a reader sees them.
const BASES: [(PeMeasure, PeBasis); 5] = [
    (PeMeasure::Trailing, PeBasis::ExNegative),
    (PeMeasure::Trailing, PeBasis::Aggregate),
    (PeMeasure::Trailing, PeBasis::Unstated),
    (PeMeasure::Forward, PeBasis::Aggregate),
    (PeMeasure::Forward, PeBasis::Unstated),
];

/// The latest trailing ratios of two indices with loss-makers left out, as index funds publish them.
///
/// No value where either has not been quoted by `as_of`.
pub fn pe_gap<'a>(
    facts: &'a ValuationFacts,
    small: &Index,
    large: &Index,
    as_of: Day,
) -> Value<PeGap<'a>> {
    let on = (PeMeasure::Trailing, PeBasis::ExNegative);
    QuotedPair::of(facts, (small, large), on, as_of).both()
}

/// Both indices on every basis on which either was ever quoted.
pub(crate) fn quoted_pairs<'a>(
    facts: &'a ValuationFacts,
    small: &Index,
    large: &Index,
    as_of: Day,
) -> Vec<QuotedPair<'a>> {
    let pair = |&(measure, basis): &(PeMeasure, PeBasis)| {
        let is_quoted = |index| facts.of(index, measure, basis).next().is_some();
        (is_quoted(small) || is_quoted(large))
            .then(|| QuotedPair::of(facts, (small, large), (measure, basis), as_of))
    };
    BASES.iter().filter_map(pair).collect()
}
