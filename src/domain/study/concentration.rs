//! Weights of indices, the largest seven against the rest, and the breadth of an index.

use super::{
    LegIndices,
    funds::{EQUAL_WEIGHT, LARGE_CAPS},
};
use crate::domain::{
    Basis, Day, Pair, PairView, PriceSeries, Shared, Symbol, Value,
    facts::{Concentration, ConcentrationFacts, Weight},
    library::{Library, Load},
    metrics::concentration::{
        basket::{Basket, Member},
        equal_weight::equal_weight_ratio,
    },
    snapshot::PriceFile,
};

/// Published weights, and the indices of both legs.
pub struct IndexWeights {
    /// The weights.
    pub facts: Shared<ConcentrationFacts>,
    /// The indices of both legs.
    pub indices: LegIndices,
    /// The day as of which they are looked at.
    pub as_of: Day,
}

impl IndexWeights {
    /// The weights for two legs; nothing while a file loads.
    ///
    /// # Errors
    /// When the weights, or the facts of funds, cannot be had.
    pub fn read(library: &dyn Library, small: &Symbol, large: &Symbol) -> Load<Self> {
        let facts = library.concentration()?;
        let (indices, as_of) = (LegIndices::of(library, small, large)?, library.as_of()?);
        Some(facts.and_then(|facts| Ok(Self { facts, indices: indices?, as_of })))
    }

    /// A figure of the small leg's index.
    pub fn small(&self, pick: fn(&Concentration) -> Option<f64>) -> Value {
        let index = self.indices.small.as_ref().map_err(|absence| *absence)?;
        Ok(self.facts.latest(index, pick, self.as_of)?.0)
    }

    /// A figure of the large leg's index.
    pub fn large(&self, pick: fn(&Concentration) -> Option<f64>) -> Value {
        let index = self.indices.large.as_ref().map_err(|absence| *absence)?;
        Ok(self.facts.latest(index, pick, self.as_of)?.0)
    }
}

/// The seven largest companies with their weights on one day, and the fund that holds their index.
pub struct Seven {
    /// The fund.
    pub fund: Shared<PriceFile>,
    /// The companies, each with its weight.
    pub members: Vec<(Weight, Shared<PriceFile>)>,
    /// The day of the weights.
    pub published: Day,
    /// The publisher of the weights.
    pub publisher: String,
    as_of: Day,
}

impl Seven {
    /// The latest weights by the as-of day, else the first that came later; nothing while a file
    /// loads, no value where no weights are known.
    ///
    /// # Errors
    /// When a file cannot be had.
    pub fn read(library: &dyn Library) -> Load<Value<Self>> {
        let facts = match library.concentration()? {
            Ok(facts) => facts,
            Err(error) => return Some(Err(error)),
        };
        let as_of = library.as_of()?;
        let (published, weights) = match facts.magnificent7_or_later(as_of) {
            Ok(found) => found,
            Err(absence) => return Some(Ok(Err(absence))),
        };
        let fund = match library.prices(&LARGE_CAPS.parse().ok()?)? {
            Ok(fund) => fund,
            Err(error) => return Some(Err(error)),
        };
        let mut members = Vec::new();
        for weight in weights {
            match library.prices(&weight.symbol)? {
                Ok(file) => members.push((weight.clone(), file)),
                Err(error) => return Some(Err(error)),
            }
        }
        let publisher = facts.provenance.source.clone();
        Some(Ok(Ok(Self { fund, members, published, publisher, as_of })))
    }

    /// The companies and their index as metrics take them.
    pub fn basket(&self) -> Basket<'_> {
        let members = self.members.iter().map(|(weight, file)| Member {
            series: &file.series,
            weight: weight.weight_percent / 100.0,
        });
        Basket {
            index: &self.fund.series,
            members: members.collect(),
            weights_on: self.published,
            as_of: self.as_of,
        }
    }
}

/// The fund of equal weights joined with one that weights by size.
pub struct EqualWeight {
    pair: Pair,
    /// The provider of the prices.
    pub source: String,
    /// The day to which the pair is read.
    pub as_of: Day,
}

impl EqualWeight {
    /// The pair against the prices of a fund; nothing while those of equal weights load.
    ///
    /// # Errors
    /// When the prices of the fund of equal weights cannot be had.
    pub fn read(library: &dyn Library, weighted: &PriceSeries, basis: Basis) -> Load<Self> {
        let equal = library.prices(&EQUAL_WEIGHT.parse().ok()?)?;
        let as_of = library.as_of()?;
        Some(equal.map(|equal| Self {
            pair: Pair::join(&equal.series, weighted, basis),
            source: equal.provenance.source.clone(),
            as_of,
        }))
    }

    /// Both funds to the day, the one of equal weights as the small leg.
    pub fn view(&self) -> PairView<'_> {
        self.pair.as_of(self.as_of)
    }

    /// The ratio of equal weights to weights by size, 100 at the first common session.
    pub fn ratio(&self) -> Vec<f64> {
        equal_weight_ratio(self.view())
    }
}
