//! The facts beside the prices, which are few and always loaded.

use super::{failure::failure, fetched::Fetched};
use crate::{
    domain::{
        Error, Shared,
        facts::{ConcentrationFacts, InstrumentFacts, PolicyFacts, RecessionFacts, ValuationFacts},
        library::Load,
        snapshot::FactsKind,
    },
    ui::{
        lazy::{self, lazy},
        page_signal::PageSignal,
    },
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
    /// Recessions.
    pub recessions: Load<Shared<RecessionFacts>>,
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
            failure(self.recessions.as_ref()),
            failure(self.valuation.as_ref()),
        ];
        all.into_iter().flatten().collect()
    }

    /// Says of a file why it cannot be had.
    fn refuse(&mut self, kind: FactsKind, error: Error) {
        match kind {
            FactsKind::Concentration => self.concentration = Some(Err(error)),
            FactsKind::Instruments => self.instruments = Some(Err(error)),
            FactsKind::Policy => self.policy = Some(Err(error)),
            FactsKind::Recessions => self.recessions = Some(Err(error)),
            FactsKind::Valuation => self.valuation = Some(Err(error)),
        }
    }

    fn put(&mut self, kind: FactsKind, file: &Fetched) {
        match kind {
            FactsKind::Concentration => {
                self.concentration = Some(file.read(ConcentrationFacts::parse));
            }
            FactsKind::Instruments => self.instruments = Some(file.read(InstrumentFacts::parse)),
            FactsKind::Policy => self.policy = Some(file.read(PolicyFacts::parse)),
            FactsKind::Recessions => self.recessions = Some(file.read(RecessionFacts::parse)),
            FactsKind::Valuation => self.valuation = Some(file.read(ValuationFacts::parse)),
        }
    }
}

/// Puts a file in its place once the code that reads facts is there: no first chart waits for it.
pub fn put(facts: PageSignal<FactFiles>, kind: FactsKind, file: Result<Fetched, Error>) {
    match file {
        Err(error) => facts.update(|facts| facts.refuse(kind, error)),
        Ok(file) => {
            let file = Shared::new(file);
            let read = move || Box::pin(lazy_read(facts, kind, file.clone())) as lazy::Call<()>;
            lazy::call(read, move |outcome| {
                if let Err(error) = outcome {
                    facts.update(|facts| facts.refuse(kind, error));
                }
            });
        }
    }
}

lazy! {
    in second:
    /// Reads a file of facts and puts it in its place.
    fn lazy_read(facts: PageSignal<FactFiles>, kind: FactsKind, file: Shared<Fetched>) -> () = read;
}

fn read(facts: PageSignal<FactFiles>, kind: FactsKind, file: Shared<Fetched>) {
    facts.update(|facts| facts.put(kind, &file));
}
