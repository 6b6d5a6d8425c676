//! Inventory of a snapshot: its files, as far as they have been loaded, and where they come from.

use crate::domain::{
    Day, Error, Shared,
    facts::Provenance,
    library::{Library, Load},
    snapshot::{FactsKind, FileEntry, FileKind, MacroFile, Manifest, PriceFile},
};

/// The files of the snapshot with what was made of them.
pub struct Inventory {
    /// The table of contents.
    pub manifest: Shared<Manifest>,
    /// The files of prices.
    pub prices: Vec<InventoryFile<PriceFile>>,
    /// The economic series.
    pub series: Vec<InventoryFile<MacroFile>>,
    /// The facts, of which no more than the origin is shown.
    pub facts: Vec<(FileEntry, FactsKind, Load<Provenance>)>,
    /// The files of claims and of groups.
    pub others: Vec<FileEntry>,
}

/// A file of the manifest; nothing loaded while it is on its way.
pub struct InventoryFile<T> {
    /// Its entry in the manifest.
    pub entry: FileEntry,
    /// What was read.
    pub loaded: Load<Shared<T>>,
}

/// The state of a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataState {
    /// The last session of the snapshot.
    pub as_of: Day,
    /// The day on the reader's calendar, where there is one.
    pub today: Option<Day>,
    /// Files of the snapshot.
    pub files: usize,
    /// Files that could not be used.
    pub refused: usize,
    /// Findings of the checks of prices.
    pub findings: usize,
}

impl Inventory {
    /// What has been loaded so far; nothing while the manifest loads.
    ///
    /// # Errors
    /// When the manifest cannot be had.
    pub fn read(library: &dyn Library) -> Load<Self> {
        let manifest = match library.manifest()? {
            Ok(manifest) => manifest,
            Err(error) => return Some(Err(error)),
        };
        let (mut prices, mut series) = (Vec::new(), Vec::new());
        let (mut facts, mut others) = (Vec::new(), Vec::new());
        for entry in manifest.files.iter().cloned() {
            match entry.kind.clone() {
                FileKind::Prices { symbol, .. } => {
                    prices.push(InventoryFile { entry, loaded: library.prices(&symbol) });
                }
                FileKind::Macro { id, .. } => {
                    series.push(InventoryFile { entry, loaded: library.macro_file(id) });
                }
                FileKind::Claims { .. } | FileKind::Breadth { .. } | FileKind::Ranking { .. } => {
                    others.push(entry);
                }
                FileKind::Facts(kind) => facts.push((entry, kind, origin(library, kind))),
            }
        }
        Some(Ok(Self { manifest, prices, series, facts, others }))
    }

    /// Every file that could not be used, and why.
    pub fn refused(&self) -> Vec<Error> {
        self.outcomes().into_iter().flatten().filter_map(Result::err).collect()
    }

    /// The state of the whole snapshot; nothing while a file is on its way.
    pub fn state(&self, findings: usize, today: Option<Day>) -> Option<DataState> {
        let outcomes: Option<Vec<Result<(), Error>>> = self.outcomes().into_iter().collect();
        let outcomes = outcomes?;
        Some(DataState {
            as_of: self.manifest.as_of,
            today,
            files: outcomes.len(),
            refused: outcomes.iter().filter(|outcome| outcome.is_err()).count(),
            findings,
        })
    }

    /// The outcome of reading each file; nothing for those on their way.
    fn outcomes(&self) -> Vec<Option<Result<(), Error>>> {
        let mut outcomes: Vec<Option<Result<(), Error>>> = Vec::new();
        outcomes.extend(self.prices.iter().map(InventoryFile::outcome));
        outcomes.extend(self.series.iter().map(InventoryFile::outcome));
        let facts = self.facts.iter().map(|(_, _, origin)| origin.as_ref());
        outcomes
            .extend(facts.map(|origin| Some(origin?.as_ref().map(|_| ()).map_err(Error::clone))));
        outcomes
    }

    /// The origin of every file that was read, with what it is called.
    pub fn origins(&self) -> Vec<(String, Provenance)> {
        let prices = self.prices.iter().filter_map(|file| {
            let file = file.loaded.as_ref()?.as_ref().ok()?;
            Some((file.series.symbol().to_string(), file.provenance.clone()))
        });
        let series = self.series.iter().filter_map(|file| {
            let file = file.loaded.as_ref()?.as_ref().ok()?;
            Some((file.id().code().to_owned(), file.provenance.clone()))
        });
        let facts = self.facts.iter().filter_map(|(_, kind, origin)| {
            Some((kind.code().to_owned(), origin.as_ref()?.as_ref().ok()?.clone()))
        });
        prices.chain(series).chain(facts).collect()
    }
}

impl<T> InventoryFile<T> {
    fn outcome(&self) -> Option<Result<(), Error>> {
        Some(self.loaded.as_ref()?.as_ref().map(|_| ()).map_err(Error::clone))
    }
}

/// The origin of facts; nothing while they load.
fn origin(library: &dyn Library, kind: FactsKind) -> Load<Provenance> {
    match kind {
        FactsKind::Concentration => Some(library.concentration()?.map(|it| it.provenance.clone())),
        FactsKind::Instruments => Some(library.instruments()?.map(|it| it.provenance.clone())),
        FactsKind::Policy => Some(library.policy()?.map(|it| it.provenance.clone())),
        FactsKind::Recessions => Some(library.recessions()?.map(|it| it.provenance.clone())),
        FactsKind::Valuation => Some(library.valuation()?.map(|it| it.provenance.clone())),
    }
}
