//! The loaded files as studies read them: tracked, so that what rests on a file is computed again when
//! it arrives.

use leptos::prelude::*;

use super::state::AppState;
use crate::{
    domain::{
        Day, Error, Shared, Symbol,
        facts::{
            ConcentrationFacts, InstrumentFacts, MacroId, PolicyFacts, RecessionFacts,
            ValuationFacts,
        },
        library::{GroupFiles, Library, Load},
        snapshot::{MacroFile, Manifest, PriceFile},
    },
    pages,
};

impl Library for AppState {
    fn as_of(&self) -> Option<Day> {
        pages::as_of(self)
    }

    fn manifest(&self) -> Load<Shared<Manifest>> {
        self.files.manifest.get()
    }

    fn prices(&self, symbol: &Symbol) -> Load<Shared<PriceFile>> {
        self.files.prices(symbol)
    }

    fn macro_file(&self, id: MacroId) -> Load<Shared<MacroFile>> {
        self.files.series(id)
    }

    fn group(&self, id: &str) -> Load<Shared<GroupFiles>> {
        self.files.group(id)
    }

    fn user_series(&self) -> Option<Vec<Result<Shared<PriceFile>, Error>>> {
        self.files.user_series.get()
    }

    fn concentration(&self) -> Load<Shared<ConcentrationFacts>> {
        self.files.facts.read().concentration.clone()
    }

    fn instruments(&self) -> Load<Shared<InstrumentFacts>> {
        self.files.facts.read().instruments.clone()
    }

    fn policy(&self) -> Load<Shared<PolicyFacts>> {
        self.files.facts.read().policy.clone()
    }

    fn recessions(&self) -> Load<Shared<RecessionFacts>> {
        self.files.facts.read().recessions.clone()
    }

    fn valuation(&self) -> Load<Shared<ValuationFacts>> {
        self.files.facts.read().valuation.clone()
    }
}

/// Library of the same files that tells of arrivals in growing batches.
#[derive(Clone, Copy)]
pub struct Batched(pub AppState);

impl Batched {
    fn in_batches<T>(self, read: impl FnOnce(&AppState) -> T) -> T {
        // A memo that is only tracked is never computed.
        self.0.batches.get();
        untrack(|| read(&self.0))
    }
}

impl Library for Batched {
    fn as_of(&self) -> Option<Day> {
        self.0.as_of()
    }

    fn manifest(&self) -> Load<Shared<Manifest>> {
        self.0.manifest()
    }

    fn prices(&self, symbol: &Symbol) -> Load<Shared<PriceFile>> {
        self.in_batches(|state| state.prices(symbol))
    }

    fn macro_file(&self, id: MacroId) -> Load<Shared<MacroFile>> {
        self.in_batches(|state| state.macro_file(id))
    }

    fn group(&self, id: &str) -> Load<Shared<GroupFiles>> {
        self.0.group(id)
    }

    fn user_series(&self) -> Option<Vec<Result<Shared<PriceFile>, Error>>> {
        self.0.user_series()
    }

    fn concentration(&self) -> Load<Shared<ConcentrationFacts>> {
        self.0.concentration()
    }

    fn instruments(&self) -> Load<Shared<InstrumentFacts>> {
        self.0.instruments()
    }

    fn policy(&self) -> Load<Shared<PolicyFacts>> {
        self.0.policy()
    }

    fn recessions(&self) -> Load<Shared<RecessionFacts>> {
        self.0.recessions()
    }

    fn valuation(&self) -> Load<Shared<ValuationFacts>> {
        self.0.valuation()
    }
}
