//! Price-earnings ratios of both legs with their origin.

use super::PeGap;
use crate::domain::{
    Day, Value,
    facts::{Index, PeQuote, PointInTime},
    metrics::valuation::{
        earnings_yield::{from_pe, yield_gap},
        partial_parity::upside_to_discount,
        valuation_gap::{discount, upside_to_parity},
    },
};

/// Both price-earnings ratios of a comparison, on one basis.
#[derive(Clone, Debug, PartialEq)]
pub struct PeSides {
    /// The ratio of the small leg; a multiple.
    pub small: f64,
    /// The ratio of the large leg; a multiple.
    pub large: f64,
    /// Where they come from.
    pub origin: PeOrigin,
}

/// Where both ratios come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeOrigin {
    /// The reader, who may name a source.
    Own {
        /// The source.
        source: Option<String>,
    },
    /// Quotes of the snapshot, loss-makers left out in both.
    Quoted {
        /// The quote of the small leg's index.
        small: QuoteOrigin,
        /// The quote of the large leg's index.
        large: QuoteOrigin,
    },
}

/// Who quoted a ratio of an index, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteOrigin {
    /// The index.
    pub index: Index,
    /// The day of the quotation.
    pub day: Day,
    /// Calendar days from then to the as-of day.
    pub age_days: i32,
    /// Who quoted it.
    pub source: String,
}

impl PeSides {
    /// Two quotes on one basis.
    pub fn quoted(gap: PeGap<'_>) -> Self {
        let origin = |known: PointInTime<'_, PeQuote>| QuoteOrigin {
            index: known.fact.subject.clone(),
            day: known.fact.as_of,
            age_days: known.age_days,
            source: known.fact.source.clone(),
        };
        Self {
            small: gap.small.fact.value,
            large: gap.large.fact.value,
            origin: PeOrigin::Quoted { small: origin(gap.small), large: origin(gap.large) },
        }
    }

    /// Two figures of the reader's own.
    pub fn own(small: f64, large: f64, source: Option<&str>) -> Self {
        Self { small, large, origin: PeOrigin::Own { source: source.map(str::to_owned) } }
    }

    /// How far the small leg's ratio stands below the large one's, a share of one.
    pub fn discount(&self) -> Value {
        discount(self.small, self.large)
    }

    /// The earnings yield of the small leg less that of the large one.
    pub fn yield_gap(&self) -> Value {
        yield_gap(from_pe(self.small), from_pe(self.large))
    }

    /// The gain on the large leg at which both would cost the same, a share of one.
    pub fn upside_to_parity(&self) -> Value {
        upside_to_parity(self.small, self.large)
    }

    /// The gain on the large leg at which half the discount would be left, a share of one.
    pub(crate) fn upside_to_half(&self) -> Value {
        upside_to_discount(self.small, self.large, self.discount()? / 2.0)
    }

    /// The small leg's ratio over the large one's, a multiple.
    pub fn relative_pe(&self) -> Value {
        Ok(1.0 - self.discount()?)
    }
}
