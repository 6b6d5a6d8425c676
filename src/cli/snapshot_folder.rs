//! The files of a snapshot's folder as a library: each is read once, and held against its entry.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use super::{io_error::io_error, snapshot_place};
use crate::domain::{
    Day, Error, Shared, Symbol,
    facts::{
        ConcentrationFacts, InstrumentFacts, MacroId, PolicyFacts, RecessionFacts, ValuationFacts,
    },
    library::{GroupFiles, Library, Load},
    snapshot::{BreadthFile, FactsKind, FileEntry, MacroFile, Manifest, PriceFile, RankingFile},
};

/// A file that was read, or why it cannot be had.
type Read<T> = Result<Shared<T>, Error>;

/// A folder with a manifest; without one, a library in which nothing is listed.
pub(super) struct SnapshotFolder {
    folder: PathBuf,
    manifest: Option<Shared<Manifest>>,
    as_of: Option<Day>,
    prices: RefCell<BTreeMap<Symbol, Read<PriceFile>>>,
    series: RefCell<BTreeMap<MacroId, Read<MacroFile>>>,
    facts: RefCell<Facts>,
}

#[derive(Default)]
struct Facts {
    concentration: Option<Read<ConcentrationFacts>>,
    instruments: Option<Read<InstrumentFacts>>,
    policy: Option<Read<PolicyFacts>>,
    recessions: Option<Read<RecessionFacts>>,
    valuation: Option<Read<ValuationFacts>>,
}

/// The manifest of a folder, which is restored first where a command was killed.
pub(super) fn manifest_bytes(folder: &Path) -> Result<Vec<u8>, Error> {
    snapshot_place::restore(folder)?;
    let path = folder.join(Manifest::PATH);
    fs::read(&path).map_err(|error| io_error("read the manifest", &path, &error))
}

impl SnapshotFolder {
    /// The snapshot of a folder.
    ///
    /// # Errors
    /// When the manifest cannot be read.
    pub(super) fn open(folder: &Path) -> Result<Self, Error> {
        let manifest = Manifest::parse(&manifest_bytes(folder)?)?;
        let as_of = Some(manifest.as_of);
        Ok(Self { manifest: Some(Shared::new(manifest)), as_of, ..Self::without(folder) })
    }

    /// A folder that lists nothing.
    pub(super) fn without(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            manifest: None,
            as_of: None,
            prices: RefCell::default(),
            series: RefCell::default(),
            facts: RefCell::default(),
        }
    }

    /// The same, looked at as of a day.
    pub(super) fn looked_at(self, as_of: Day) -> Self {
        Self { as_of: Some(as_of), ..self }
    }

    /// The table of contents, where there is one.
    pub(super) fn contents(&self) -> Option<&Manifest> {
        self.manifest.as_deref()
    }

    /// The prices of a symbol that somebody named.
    ///
    /// # Errors
    /// When the snapshot does not list it, or its file cannot be read.
    pub(super) fn named(&self, symbol: &Symbol) -> Result<Shared<PriceFile>, Error> {
        let Some(manifest) = self.contents() else {
            return Err(Error::invalid("there is no snapshot", "name a file for the leg"));
        };
        if manifest.prices(symbol).is_none() {
            let listings = manifest.listings();
            let known: Vec<String> = listings.map(|listing| listing.symbol.to_string()).collect();
            let remedy = format!("choose one of {}", known.join(", "));
            let problem = format!("the snapshot holds no prices of {symbol}");
            return Err(Error::invalid(problem, remedy).in_file(Manifest::PATH));
        }
        self.price_file(symbol)
    }

    /// Where a file of the manifest lies.
    pub(super) fn path(&self, entry: &FileEntry) -> PathBuf {
        self.folder.join(&entry.path)
    }

    fn price_file(&self, symbol: &Symbol) -> Read<PriceFile> {
        let entry = |manifest: &'_ Manifest| manifest.prices(symbol).cloned();
        let read = || self.read(entry, &format!("prices of {symbol}"), PriceFile::parse);
        self.prices.borrow_mut().entry(symbol.clone()).or_insert_with(read).clone()
    }

    /// Reads a file and holds it against its entry; one that is not listed is absent.
    fn read<T>(
        &self,
        entry: impl FnOnce(&Manifest) -> Option<FileEntry>,
        what: &str,
        parse: fn(&str, &[u8]) -> Result<T, Error>,
    ) -> Read<T> {
        let entry = self.contents().and_then(entry).ok_or_else(|| {
            let remedy = "build it into the snapshot";
            Error::unavailable(format!("the snapshot holds no {what}"), remedy)
        })?;
        let path = self.folder.join(&entry.path);
        // A file that is listed is not absent, whatever keeps it from being read.
        let unreadable = |error: &std::io::Error| {
            let problem = format!("cannot read the file: {error}");
            let shown = path.display().to_string();
            Error::invalid(problem, "check the path and its permissions").in_file(shown)
        };
        let bytes = fs::read(&path).map_err(|error| unreadable(&error))?;
        entry.check(&bytes)?;
        parse(&entry.path, &bytes).map(Shared::new)
    }

    fn facts<T>(
        &self,
        place: fn(&mut Facts) -> &mut Option<Read<T>>,
        kind: FactsKind,
        parse: fn(&str, &[u8]) -> Result<T, Error>,
    ) -> Read<T> {
        let entry = |manifest: &'_ Manifest| manifest.facts(kind).cloned();
        let read = || self.read(entry, kind.code(), parse);
        place(&mut self.facts.borrow_mut()).get_or_insert_with(read).clone()
    }
}

impl Library for SnapshotFolder {
    fn as_of(&self) -> Option<Day> {
        self.as_of
    }

    fn manifest(&self) -> Load<Shared<Manifest>> {
        let none = || Error::unavailable("there is no snapshot", "name its folder");
        Some(self.manifest.clone().ok_or_else(none))
    }

    fn prices(&self, symbol: &Symbol) -> Load<Shared<PriceFile>> {
        Some(self.price_file(symbol))
    }

    fn macro_file(&self, id: MacroId) -> Load<Shared<MacroFile>> {
        let entry = |manifest: &'_ Manifest| manifest.macro_series(id).cloned();
        let read = || self.read(entry, id.code(), MacroFile::parse);
        Some(self.series.borrow_mut().entry(id).or_insert_with(read).clone())
    }

    fn group(&self, id: &str) -> Load<Shared<GroupFiles>> {
        let [breadth, ranking] = self.contents().map(|it| it.group(id)).unwrap_or_default();
        let what = format!("group {id}");
        let breadth = self.read(|_| breadth.cloned(), &what, BreadthFile::parse);
        let ranking = self.read(|_| ranking.cloned(), &what, RankingFile::parse);
        let both = breadth.and_then(|breadth| GroupFiles::new(breadth, ranking?));
        Some(both.map(Shared::new))
    }

    fn user_series(&self) -> Option<Vec<Result<Shared<PriceFile>, Error>>> {
        Some(Vec::new())
    }

    fn concentration(&self) -> Load<Shared<ConcentrationFacts>> {
        let parse = ConcentrationFacts::parse;
        Some(self.facts(|facts| &mut facts.concentration, FactsKind::Concentration, parse))
    }

    fn instruments(&self) -> Load<Shared<InstrumentFacts>> {
        let parse = InstrumentFacts::parse;
        Some(self.facts(|facts| &mut facts.instruments, FactsKind::Instruments, parse))
    }

    fn policy(&self) -> Load<Shared<PolicyFacts>> {
        let parse = PolicyFacts::parse;
        Some(self.facts(|facts| &mut facts.policy, FactsKind::Policy, parse))
    }

    fn recessions(&self) -> Load<Shared<RecessionFacts>> {
        let parse = RecessionFacts::parse;
        Some(self.facts(|facts| &mut facts.recessions, FactsKind::Recessions, parse))
    }

    fn valuation(&self) -> Load<Shared<ValuationFacts>> {
        let parse = ValuationFacts::parse;
        Some(self.facts(|facts| &mut facts.valuation, FactsKind::Valuation, parse))
    }
}
