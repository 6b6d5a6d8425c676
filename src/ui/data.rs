//! Loading the snapshot's files, each checked against the manifest before it is read.

use std::{collections::BTreeMap, ops::Deref, sync::Arc};

use leptos::{prelude::*, task::spawn_local};

use crate::{
    domain::{
        Error, Symbol,
        snapshot::{
            ConcentrationFacts, FactsKind, FileEntry, InstrumentFacts, MacroFile, MacroId,
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

/// What has been loaded so far; copies are handles to the same files.
#[derive(Clone, Copy)]
pub struct Files {
    /// The snapshot's table of contents.
    pub manifest: RwSignal<Option<Loaded<Manifest>>>,
    /// The facts beside the prices.
    pub facts: RwSignal<FactFiles>,
    /// The price files asked for; nothing where one is still on its way.
    prices: RwSignal<BTreeMap<Symbol, Option<Loaded<PriceFile>>>>,
    /// The economic series asked for; nothing where one is still on its way.
    series: RwSignal<BTreeMap<MacroId, Option<Loaded<MacroFile>>>>,
}

impl Files {
    /// Starts loading the manifest, and then the facts and what has been asked for.
    pub fn open(after: impl FnOnce(Self) + 'static) -> Self {
        let files = Self {
            manifest: RwSignal::new(None),
            facts: RwSignal::new(FactFiles::default()),
            prices: RwSignal::new(BTreeMap::new()),
            series: RwSignal::new(BTreeMap::new()),
        };
        spawn_local(async move {
            files.manifest.set(Some(load_manifest().await));
            after(files);
            files.series.read_untracked().keys().for_each(|&id| files.load_series(id));
            files.load_facts().await;
        });
        files
    }

    /// The prices of a symbol; nothing while they load.
    pub fn prices(self, symbol: &Symbol) -> Option<Loaded<PriceFile>> {
        self.prices.read().get(symbol).cloned().flatten()
    }

    /// An economic series; nothing while it loads.
    pub fn series(self, id: MacroId) -> Option<Loaded<MacroFile>> {
        self.series.read().get(&id).cloned().flatten()
    }

    /// Starts loading the prices of a symbol, unless that has been done.
    pub fn want_prices(self, symbol: &Symbol) {
        let Some(Ok(manifest)) = self.manifest.get_untracked() else { return };
        if self.prices.read_untracked().contains_key(symbol) {
            return;
        }
        let symbol = symbol.clone();
        self.prices.update(|prices| drop(prices.insert(symbol.clone(), None)));
        spawn_local(async move {
            let loaded = load_prices(&manifest, &symbol).await;
            self.prices.update(|prices| drop(prices.insert(symbol, Some(loaded))));
        });
    }

    /// Starts loading an economic series, unless that has been done.
    pub fn want_series(self, id: MacroId) {
        if !self.series.read_untracked().contains_key(&id) {
            self.series.update(|series| drop(series.insert(id, None)));
            self.load_series(id);
        }
    }

    /// Does nothing before the manifest is there, which then loads what was asked for.
    fn load_series(self, id: MacroId) {
        let Some(Ok(manifest)) = self.manifest.get_untracked() else { return };
        spawn_local(async move {
            let loaded = load(manifest.macro_series(id), MacroFile::parse).await;
            self.series.update(|series| drop(series.insert(id, Some(loaded))));
        });
    }

    async fn load_facts(self) {
        let Some(Ok(manifest)) = self.manifest.get_untracked() else { return };
        let instruments = load(manifest.facts(FactsKind::Instruments), InstrumentFacts::parse);
        let instruments = instruments.await;
        self.facts.update(|facts| facts.instruments = Some(instruments));
        let policy = load(manifest.facts(FactsKind::Policy), PolicyFacts::parse).await;
        self.facts.update(|facts| facts.policy = Some(policy));
        let valuation = load(manifest.facts(FactsKind::Valuation), ValuationFacts::parse).await;
        self.facts.update(|facts| facts.valuation = Some(valuation));
        let weights = load(manifest.facts(FactsKind::Concentration), ConcentrationFacts::parse);
        let weights = weights.await;
        self.facts.update(|facts| facts.concentration = Some(weights));
    }
}

/// The manifest, always the server's newest.
async fn load_manifest() -> Loaded<Manifest> {
    let bytes = fetch::bytes(MANIFEST, Freshness::Revalidated).await?;
    Manifest::parse(&bytes).map(Shared::new).map_err(|error| error.in_file(MANIFEST))
}

async fn load_prices(manifest: &Manifest, symbol: &Symbol) -> Loaded<PriceFile> {
    let entry = manifest.prices(symbol).ok_or_else(|| {
        Error::unavailable(
            format!("this snapshot holds no prices of {symbol}"),
            "choose another leg",
        )
    })?;
    let bytes = checked_bytes(entry).await?;
    PriceFile::parse(&entry.path, &bytes).map(Shared::new)
}

async fn load<T>(
    entry: Option<&FileEntry>,
    parse: fn(&str, &[u8]) -> Result<T, Error>,
) -> Loaded<T> {
    let entry = entry.ok_or_else(|| {
        Error::unavailable("this snapshot lacks these figures", "build it again with them")
    })?;
    let bytes = checked_bytes(entry).await?;
    parse(&entry.path, &bytes).map(Shared::new)
}

/// The bytes that the manifest promises; a stored copy of another build is passed over once.
async fn checked_bytes(entry: &FileEntry) -> Result<Vec<u8>, Error> {
    let path = format!("data/{}", entry.path);
    let stored = fetch::bytes(&path, Freshness::Stored).await?;
    if entry.check(&stored).is_ok() {
        return Ok(stored);
    }
    let bytes = fetch::bytes(&path, Freshness::FromServer).await?;
    entry.check(&bytes)?;
    Ok(bytes)
}
