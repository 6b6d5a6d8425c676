//! Quoted price-earnings ratios.

use serde::{Deserialize, Serialize};

use super::{
    DatedFact, Index, Known, Provenance,
    codes::coded_enum,
    dated::check_order,
    latest,
    provenance::ProvenanceWire,
    wire::{self, Schema, Text},
};
use crate::domain::{Day, Error, Figure};

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

    /// Reads `facts/valuation.json`.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, or a ratio is not positive.
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        let wire: ValuationWire = wire::read(path, bytes)?;
        let facts = wire.provenance.into_domain().and_then(|provenance| {
            Self::new(provenance, wire.quotes.into_iter().map(PeQuote::from).collect())
        });
        facts.map_err(|error| error.in_file(path))
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
    ) -> Figure<Known<'_, PeQuote>> {
        latest(self.of(subject, measure, basis), as_of)
    }
}

#[derive(Deserialize, Serialize)]
pub(super) struct ValuationWire {
    schema: Schema,
    provenance: ProvenanceWire,
    quotes: Vec<PeQuoteWire>,
}

#[derive(Deserialize, Serialize)]
struct PeQuoteWire {
    as_of: Text<Day>,
    subject: Text<Index>,
    measure: Text<PeMeasure>,
    basis: Text<PeBasis>,
    value: f64,
    source: String,
}

impl From<PeQuoteWire> for PeQuote {
    fn from(wire: PeQuoteWire) -> Self {
        Self {
            as_of: wire.as_of.0,
            subject: wire.subject.0,
            measure: wire.measure.0,
            basis: wire.basis.0,
            value: wire.value,
            source: wire.source,
        }
    }
}

impl From<&ValuationFacts> for ValuationWire {
    fn from(facts: &ValuationFacts) -> Self {
        let quote = |quote: &PeQuote| PeQuoteWire {
            as_of: Text(quote.as_of),
            subject: Text(quote.subject.clone()),
            measure: Text(quote.measure),
            basis: Text(quote.basis),
            value: quote.value,
            source: quote.source.clone(),
        };
        Self {
            schema: Schema,
            provenance: (&facts.provenance).into(),
            quotes: facts.quotes.iter().map(quote).collect(),
        }
    }
}
