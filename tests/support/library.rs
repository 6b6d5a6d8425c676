//! A library that stands still: the files of the default snapshot, each read once.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use rotascope::domain::{
    Day, Error, Shared, Symbol,
    facts::{
        ConcentrationFacts, InstrumentFacts, MacroId, PolicyFacts, RecessionFacts, ValuationFacts,
    },
    library::{GroupFiles, Library, Load},
    snapshot::{FileEntry, MacroFile, Manifest, PriceFile},
};

use super::{Snapshot, pinned_snapshot};

/// The files of the default snapshot, looked at as of a day.
pub struct FixedLibrary {
    snapshot: Snapshot,
    manifest: Shared<Manifest>,
    as_of: Cell<Option<Day>>,
    prices: RefCell<BTreeMap<Symbol, Result<Shared<PriceFile>, Error>>>,
    series: RefCell<BTreeMap<MacroId, Result<Shared<MacroFile>, Error>>>,
    groups: RefCell<BTreeMap<String, Shared<GroupFiles>>>,
    concentration: Shared<ConcentrationFacts>,
    instruments: Shared<InstrumentFacts>,
    policy: Shared<PolicyFacts>,
    recessions: Shared<RecessionFacts>,
    valuation: Shared<ValuationFacts>,
}

impl FixedLibrary {
    /// The default snapshot, as of its last day.
    pub fn new() -> Self {
        let snapshot = pinned_snapshot();
        let manifest = Manifest::parse(&snapshot.bytes(Manifest::PATH)).unwrap();
        Self {
            as_of: Cell::new(Some(manifest.as_of)),
            manifest: Shared::new(manifest),
            prices: RefCell::default(),
            series: RefCell::default(),
            groups: RefCell::default(),
            concentration: Shared::new(snapshot.concentration()),
            instruments: Shared::new(snapshot.instruments()),
            policy: Shared::new(snapshot.policy()),
            recessions: Shared::new(snapshot.recessions()),
            valuation: Shared::new(snapshot.valuation()),
            snapshot,
        }
    }

    /// The default snapshot as of a day.
    pub fn as_of(day: &str) -> Self {
        let library = Self::new();
        library.look_from(day.parse().ok());
        library
    }

    /// Looks from a day; from none while it is not known.
    pub fn look_from(&self, as_of: Option<Day>) {
        self.as_of.set(as_of);
    }

    /// Holds a file of a reader's.
    pub fn hold(&self, own: PriceFile) {
        let symbol = own.series.symbol().clone();
        self.prices.borrow_mut().insert(symbol, Ok(Shared::new(own)));
    }

    /// Holds a group by its identifier; the manifest does not list it.
    pub fn hold_group(&self, id: &str, group: GroupFiles) {
        self.groups.borrow_mut().insert(id.to_owned(), Shared::new(group));
    }

    /// A file by its entry, each time anew.
    pub fn parsed<T>(
        &self,
        entry: Option<&FileEntry>,
        absent: String,
        parse: fn(&str, &[u8]) -> Result<T, Error>,
    ) -> Result<Shared<T>, Error> {
        let remedy = "choose another, or ask the sender of the link for its file and add it on the Data page";
        let none = || Error::unavailable(absent, remedy);
        let entry = entry.ok_or_else(none)?;
        parse(&entry.path, &self.snapshot.bytes(&entry.path)).map(Shared::new)
    }
}

impl Library for FixedLibrary {
    fn as_of(&self) -> Option<Day> {
        self.as_of.get()
    }

    fn manifest(&self) -> Load<Shared<Manifest>> {
        Some(Ok(self.manifest.clone()))
    }

    fn prices(&self, symbol: &Symbol) -> Load<Shared<PriceFile>> {
        let mut prices = self.prices.borrow_mut();
        let read = || {
            let absent = format!("this snapshot holds no prices of {symbol}");
            self.parsed(self.manifest.prices(symbol), absent, PriceFile::parse)
        };
        Some(prices.entry(symbol.clone()).or_insert_with(read).clone())
    }

    fn macro_file(&self, id: MacroId) -> Load<Shared<MacroFile>> {
        let mut series = self.series.borrow_mut();
        let read = || {
            let absent = format!("this snapshot lacks the series {}", id.code());
            self.parsed(self.manifest.macro_series(id), absent, MacroFile::parse)
        };
        Some(series.entry(id).or_insert_with(read).clone())
    }

    fn group(&self, id: &str) -> Load<Shared<GroupFiles>> {
        let groups = self.groups.borrow();
        let absent =
            || Error::unavailable(format!("this snapshot holds no group {id}"), "choose another");
        Some(groups.get(id).cloned().ok_or_else(absent))
    }

    fn user_series(&self) -> Option<Vec<Result<Shared<PriceFile>, Error>>> {
        Some(Vec::new())
    }

    fn concentration(&self) -> Load<Shared<ConcentrationFacts>> {
        Some(Ok(self.concentration.clone()))
    }

    fn instruments(&self) -> Load<Shared<InstrumentFacts>> {
        Some(Ok(self.instruments.clone()))
    }

    fn policy(&self) -> Load<Shared<PolicyFacts>> {
        Some(Ok(self.policy.clone()))
    }

    fn recessions(&self) -> Load<Shared<RecessionFacts>> {
        Some(Ok(self.recessions.clone()))
    }

    fn valuation(&self) -> Load<Shared<ValuationFacts>> {
        Some(Ok(self.valuation.clone()))
    }
}
