//! A context that stands still: the default snapshot, a view, and a day on the calendar.

use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

use rotascope::{
    domain::{
        Day, Error, Shared, Symbol,
        claims::ClaimsFile,
        library::{Library, Load},
        snapshot::{
            ConcentrationFacts, FileEntry, InstrumentFacts, MacroFile, MacroId, Manifest,
            PolicyFacts, PriceFile, ValuationFacts,
        },
        view::{History, ViewState},
    },
    pages::{self, Context, Erased, Make},
};

use crate::support::{Snapshot, default_snapshot};

/// The files of the default snapshot, each read once.
pub struct Fixed {
    snapshot: Snapshot,
    manifest: Shared<Manifest>,
    prices: RefCell<BTreeMap<Symbol, Result<Shared<PriceFile>, Error>>>,
    series: RefCell<BTreeMap<MacroId, Result<Shared<MacroFile>, Error>>>,
    own: RefCell<Vec<Shared<PriceFile>>>,
    concentration: Shared<ConcentrationFacts>,
    instruments: Shared<InstrumentFacts>,
    policy: Shared<PolicyFacts>,
    valuation: Shared<ValuationFacts>,
    view: RefCell<Arc<ViewState>>,
    memos: RefCell<BTreeMap<&'static str, Erased>>,
    today: Option<Day>,
}

impl Fixed {
    /// The default view on a day of the calendar.
    pub fn on(today: &str) -> Self {
        let snapshot = default_snapshot();
        let manifest = Shared::new(Manifest::parse(&snapshot.bytes(Manifest::PATH)).unwrap());
        Self {
            manifest,
            prices: RefCell::default(),
            series: RefCell::default(),
            own: RefCell::default(),
            concentration: Shared::new(snapshot.concentration()),
            instruments: Shared::new(snapshot.instruments()),
            policy: Shared::new(snapshot.policy()),
            valuation: Shared::new(snapshot.valuation()),
            view: RefCell::default(),
            memos: RefCell::default(),
            today: Some(today.parse().unwrap()),
            snapshot,
        }
    }

    /// Shows what a link shows.
    pub fn show(&self, fragment: &str) {
        let (view, notices) = ViewState::from_fragment(fragment);
        assert!(notices.is_empty(), "{fragment}: {notices:?}");
        *self.view.borrow_mut() = Arc::new(view);
        self.memos.borrow_mut().clear();
    }

    fn parsed<T>(
        &self,
        entry: Option<&FileEntry>,
        absent: String,
        parse: fn(&str, &[u8]) -> Result<T, Error>,
    ) -> Result<Shared<T>, Error> {
        let none = || Error::unavailable(absent, "choose another, or build it into the snapshot");
        let entry = entry.ok_or_else(none)?;
        parse(&entry.path, &self.snapshot.bytes(&entry.path)).map(Shared::new)
    }
}

impl Library for Fixed {
    fn as_of(&self) -> Option<Day> {
        pages::as_of(self)
    }

    fn manifest(&self) -> Load<Shared<Manifest>> {
        Some(Ok(self.manifest.clone()))
    }

    fn prices(&self, symbol: &Symbol) -> Load<Shared<PriceFile>> {
        if let Some(own) = self.own.borrow().iter().find(|own| own.series.symbol() == symbol) {
            return Some(Ok(own.clone()));
        }
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

    fn user_series(&self) -> Option<Vec<Result<Shared<PriceFile>, Error>>> {
        Some(self.own.borrow().iter().cloned().map(Ok).collect())
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

    fn valuation(&self) -> Load<Shared<ValuationFacts>> {
        Some(Ok(self.valuation.clone()))
    }
}

impl Context for Fixed {
    fn library(&self) -> &dyn Library {
        self
    }

    fn library_in_batches(&self) -> &dyn Library {
        self
    }

    fn claims(&self) -> Load<Vec<Shared<ClaimsFile>>> {
        let files = self.manifest.claims();
        Some(
            files
                .map(|(entry, _)| self.parsed(Some(entry), String::new(), ClaimsFile::parse))
                .collect(),
        )
    }

    fn view(&self) -> Arc<ViewState> {
        self.view.borrow().clone()
    }

    fn change_view(&self, _: History, change: &mut dyn FnMut(&mut ViewState)) {
        change(Arc::make_mut(&mut self.view.borrow_mut()));
        self.memos.borrow_mut().clear();
    }

    fn remember(&self, name: &'static str, make: Make) -> Erased {
        if let Some(known) = self.memos.borrow().get(name) {
            return known.clone();
        }
        let made = make(self, None);
        self.memos.borrow_mut().insert(name, made.clone());
        made
    }

    fn is_playing(&self) -> bool {
        false
    }

    fn today(&self) -> Option<Day> {
        self.today
    }
}
