//! The facts beside the prices, which are few and always loaded.

use super::{
    failure::failure,
    fetched::{Fetched, parsed},
};
use crate::domain::{
    Error, Shared,
    facts::{ConcentrationFacts, InstrumentFacts, PolicyFacts, ValuationFacts},
    library::Load,
    snapshot::FactsKind,
};

/// The facts beside the prices; nothing where they are still on their way.
#[derive(Clone, Default)]
pub struct FactFiles {
    /// Index weights.
    pub concentration: Load<Shared<ConcentrationFacts>>,
    /// Funds and stocks.
    pub instruments: Load<Shared<InstrumentFacts>>,
    /// Policy decisions and meetings.
    pub policy: Load<Shared<PolicyFacts>>,
    /// Quoted price-earnings ratios.
    pub valuation: Load<Shared<ValuationFacts>>,
}

impl FactFiles {
    /// Why files could not be had.
    pub fn failures(&self) -> Vec<Error> {
        let all = [
            failure(self.concentration.as_ref()),
            failure(self.instruments.as_ref()),
            failure(self.policy.as_ref()),
            failure(self.valuation.as_ref()),
        ];
        all.into_iter().flatten().collect()
    }

    /// Puts a file in its place.
    pub fn put(&mut self, kind: FactsKind, file: Result<Fetched, Error>) {
        match kind {
            FactsKind::Concentration => {
                self.concentration = Some(parsed(file, ConcentrationFacts::parse));
            }
            FactsKind::Instruments => self.instruments = Some(parsed(file, InstrumentFacts::parse)),
            FactsKind::Policy => self.policy = Some(parsed(file, PolicyFacts::parse)),
            FactsKind::Valuation => self.valuation = Some(parsed(file, ValuationFacts::parse)),
        }
    }
}
