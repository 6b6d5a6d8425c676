//! Quoted price-earnings ratios.

use super::{DatedFact, Index, PointInTime, Provenance, latest, point_in_time::check_order};
use crate::domain::{Day, Error, Value, market::coded_enum};

coded_enum! {
    /// Which earnings a price-earnings ratio divides by.
    pub enum PeMeasure("a measure of P/E") {
        /// Expected earnings of the next twelve months.
        Forward = "pe_forward",
        /// Reported earnings of the last twelve months.
        Trailing = "pe",
    }
}

coded_enum! {
    /// Which companies a price-earnings ratio counts; two bases are never compared.
    pub enum PeBasis("a basis of P/E") {
        /// All: the sum of market values over the sum of earnings.
        Aggregate = "aggregate",
        /// Loss-makers left out, as index funds publish it.
        ExNegative = "ex_negative",
        /// The source does not say.
        Unstated = "unstated",
    }
}

/// A price-earnings ratio as somebody quoted it.
#[derive(Clone, Debug, PartialEq)]
pub struct PeQuote {
    /// The day of the quotation.
    pub as_of: Day,
    /// The index it is about.
    pub subject: Index,
    /// Which earnings.
    pub measure: PeMeasure,
    /// Which companies.
    pub basis: PeBasis,
    /// The ratio; positive.
    pub value: f64,
    /// Who quoted it.
    pub source: String,
}

impl DatedFact for PeQuote {
    fn known_on(&self) -> Day {
        self.as_of
    }
}

/// All quoted price-earnings ratios of the snapshot.
#[derive(Clone, Debug, PartialEq)]
pub struct ValuationFacts {
    /// Where the facts come from.
    pub provenance: Provenance,
    /// The quotations, oldest first.
    pub quotes: Vec<PeQuote>,
}

impl ValuationFacts {
    /// Quotations in the order of their days.
    ///
    /// # Errors
    /// When a fact is older than the one before, a ratio is not positive and finite.
    pub fn new(provenance: Provenance, quotes: Vec<PeQuote>) -> Result<Self, Error> {
        for PeQuote { value, subject, as_of, .. } in &quotes {
            if !(value.is_finite() && 0.0 < *value) {
                return Err(Error::invalid(
                    format!("the P/E {value} of {subject} on {as_of} is not a positive number"),
                    "leave it out where earnings are negative",
                )
                .at_field("value"));
            }
        }
        check_order(&quotes, "quotes")?;
        Ok(Self { provenance, quotes })
    }

    /// The quotations of one index on one measure and basis, oldest first.
    pub fn of(
        &self,
        subject: &Index,
        measure: PeMeasure,
        basis: PeBasis,
    ) -> impl Iterator<Item = &PeQuote> + Clone {
        self.quotes.iter().filter(move |quote| {
            &quote.subject == subject && quote.measure == measure && quote.basis == basis
        })
    }

    /// The latest quotation not after `as_of`.
    ///
    /// # Errors
    /// As [`latest`].
    pub fn latest(
        &self,
        subject: &Index,
        measure: PeMeasure,
        basis: PeBasis,
        as_of: Day,
    ) -> Value<PointInTime<'_, PeQuote>> {
        latest(self.of(subject, measure, basis), as_of)
    }
}
