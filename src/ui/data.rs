//! Loading the snapshot's files, each checked against the manifest before it is read.

use std::{ops::Deref, sync::Arc};

use leptos::{prelude::*, task::spawn_local};

use super::arrival::{Fetched, checked_bytes, load, parsed};
use crate::{
    domain::{
        Error, Symbol,
        snapshot::{
            ClaimsFile, ConcentrationFacts, FactsKind, InstrumentFacts, MacroFile, MacroId,
            Manifest, PolicyFacts, PriceFile, ValuationFacts,
        },
    },
    platform::fetch::{self, Freshness},
};

const MANIFEST: &str = "data/manifest.json";

/// A loaded file: cheap to clone, and equal only to itself, so that no memo compares prices.
pub struct Shared<T: ?Sized>(Arc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T: ?Sized> From<Arc<T>> for Shared<T> {
    fn from(value: Arc<T>) -> Self {
        Self(value)
    }
}

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: ?Sized> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: ?Sized> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A file that was loaded, or why it could not be.
pub type Loaded<T> = Result<Shared<T>, Error>;

/// The facts beside the prices; nothing where they are still on their way.
#[derive(Clone, Default)]
pub struct FactFiles {
    /// Index weights.
    pub concentration: Option<Loaded<ConcentrationFacts>>,
    /// Funds and stocks.
    pub instruments: Option<Loaded<InstrumentFacts>>,
    /// Policy decisions and meetings.
    pub policy: Option<Loaded<PolicyFacts>>,
    /// Quoted price-earnings ratios.
    pub valuation: Option<Loaded<ValuationFacts>>,
}

/// Files by what they are of; nothing where one is still on its way.
type Shelf<K, T> = Vec<(K, Option<Loaded<T>>)>;

/// What has been loaded so far; copies are handles to the same files.
#[derive(Clone, Copy)]
pub struct Files {
    /// The snapshot's table of contents.
    pub manifest: RwSignal<Option<Loaded<Manifest>>>,
    /// The facts beside the prices.
    pub facts: RwSignal<FactFiles>,
    /// The price files asked for.
    prices: RwSignal<Shelf<Symbol, PriceFile>>,
    /// The economic series asked for.
    series: RwSignal<Shelf<MacroId, MacroFile>>,
    /// The files of claims asked for, by their paths.
    claims: RwSignal<Shelf<String, ClaimsFile>>,
}

impl Files {
    /// Starts loading the manifest, and then the facts and what has been asked for.
    pub fn open() -> Self {
        let files = Self {
            manifest: RwSignal::new(None),
            facts: RwSignal::new(FactFiles::default()),
            prices: RwSignal::new(Vec::new()),
            series: RwSignal::new(Vec::new()),
            claims: RwSignal::new(Vec::new()),
        };
        spawn_local(async move {
            let bytes = fetch::bytes(MANIFEST, Freshness::Revalidated).await;
            let manifest = bytes.and_then(|bytes| Manifest::parse(&bytes));
            let manifest = manifest.map_err(|error| error.in_file(MANIFEST)).map(Shared::new);
            files.manifest.set(Some(manifest));
            for symbol in asked(files.prices) {
                files.load_prices(&symbol);
            }
            for id in asked(files.series) {
                files.load_series(id);
            }
            files.load_facts();
        });
        files
    }

    /// The prices of a symbol; nothing while they load.
    pub fn prices(self, symbol: &Symbol) -> Option<Loaded<PriceFile>> {
        self.prices.read().iter().find(|(other, _)| other == symbol)?.1.clone()
    }

    /// An economic series; nothing while it loads.
    pub fn series(self, id: MacroId) -> Option<Loaded<MacroFile>> {
        self.series.read().iter().find(|(other, _)| *other == id)?.1.clone()
    }

    /// The claims that the snapshot comes with, in the order of their files; nothing while they load.
    pub fn claims(self) -> Option<Result<Vec<Shared<ClaimsFile>>, Error>> {
        if let Err(error) = self.manifest.get()? {
            return Some(Err(error));
        }
        let files: Option<Vec<Loaded<ClaimsFile>>> =
            self.claims.read().iter().map(|(_, file)| file.clone()).collect();
        Some(files?.into_iter().collect())
    }

    /// Starts loading every file of claims, unless that has been done; asks the manifest first.
    pub fn want_claims(self) {
        let Some(Ok(manifest)) = self.manifest.get() else { return };
        for (entry, _) in manifest.claims() {
            let path = entry.path.clone();
            if self.claims.read_untracked().iter().any(|(other, _)| *other == path) {
                continue;
            }
            self.claims.update(|claims| claims.push((path.clone(), None)));
            load(Some(entry), String::new(), move |file| {
                let loaded = parsed(file, ClaimsFile::parse);
                self.claims.update(|claims| put(claims, &path, loaded));
            });
        }
    }

    /// Starts loading the prices of a symbol, unless that has been done.
    pub fn want_prices(self, symbol: &Symbol) {
        if !self.prices.read_untracked().iter().any(|(other, _)| other == symbol) {
            self.prices.update(|prices| prices.push((symbol.clone(), None)));
            self.load_prices(symbol);
        }
    }

    /// Does nothing before the manifest is there, which then loads what was asked for.
    fn load_prices(self, symbol: &Symbol) {
        let manifest = match self.manifest.get_untracked() {
            None => return,
            Some(Ok(manifest)) => manifest,
            Some(Err(error)) => {
                return self.prices.update(|prices| put(prices, symbol, Err(error)));
            }
        };
        let symbol = symbol.clone();
        let absent = format!("this snapshot holds no prices of {symbol}");
        load(manifest.prices(&symbol), absent, move |file| {
            let loaded = parsed(file, PriceFile::parse);
            self.prices.update(|prices| put(prices, &symbol, loaded));
        });
    }

    /// Starts loading an economic series, unless that has been done.
    pub fn want_series(self, id: MacroId) {
        if !self.series.read_untracked().iter().any(|(other, _)| *other == id) {
            self.series.update(|series| series.push((id, None)));
            self.load_series(id);
        }
    }

    /// Does nothing before the manifest is there, which then loads what was asked for.
    fn load_series(self, id: MacroId) {
        let manifest = match self.manifest.get_untracked() {
            None => return,
            Some(Ok(manifest)) => manifest,
            Some(Err(error)) => {
                return self.series.update(|series| put(series, &id, Err(error)));
            }
        };
        let absent = format!("this snapshot lacks the series {}", id.code());
        load(manifest.macro_series(id), absent, move |file| {
            let loaded = parsed(file, MacroFile::parse);
            self.series.update(|series| put(series, &id, loaded));
        });
    }

    /// A file as it was published, fetched again and checked.
    ///
    /// # Errors
    /// When the snapshot does not list it, or its bytes cannot be had as they were published.
    pub async fn original(self, path: &str) -> Result<String, Error> {
        let manifest = self.manifest.get_untracked().and_then(Result::ok);
        let entry = manifest.and_then(|it| it.files.iter().find(|file| file.path == path).cloned());
        let unlisted = || {
            Error::unavailable("this snapshot does not list it", "reload the page").in_file(path)
        };
        let bytes = checked_bytes(&entry.ok_or_else(unlisted)?).await?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    fn load_facts(self) {
        let manifest = match self.manifest.get_untracked() {
            None => return,
            Some(Ok(manifest)) => manifest,
            Some(Err(error)) => {
                let fail = |facts: &mut FactFiles, kind| facts.put(kind, Err(error.clone()));
                return self
                    .facts
                    .update(|facts| FactsKind::ALL.iter().for_each(|&kind| fail(facts, kind)));
            }
        };
        for &kind in FactsKind::ALL {
            let absent = format!("this snapshot lacks the facts of {}", kind.code());
            load(manifest.facts(kind), absent, move |file| {
                self.facts.update(|facts| facts.put(kind, file));
            });
        }
    }
}

impl FactFiles {
    fn put(&mut self, kind: FactsKind, file: Result<Fetched, Error>) {
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

fn asked<K: Clone, T>(shelf: RwSignal<Shelf<K, T>>) -> Vec<K>
where
    Shelf<K, T>: Send + Sync + 'static,
{
    shelf.with_untracked(|shelf| shelf.iter().map(|(key, _)| key.clone()).collect())
}

fn put<K: PartialEq, T>(shelf: &mut Shelf<K, T>, key: &K, loaded: Loaded<T>) {
    if let Some((_, place)) = shelf.iter_mut().find(|(other, _)| other == key) {
        *place = Some(loaded);
    }
}
