//! Everything that the snapshot holds, as far as it has been loaded.

use crate::{
    domain::{
        Day, Error, Shared,
        checks::{Finding, Sessions, findings},
        library::Load,
        snapshot::{
            FactsKind, FileEntry, FileKind, MacroFile, MacroId, Manifest, PriceFile, Provenance,
        },
        wording::data::DataState,
    },
    pages::{Context, Memo},
};

/// The files of the snapshot with what was made of them.
pub struct Inventory {
    /// The table of contents.
    pub manifest: Shared<Manifest>,
    /// The files of prices.
    pub prices: Vec<Listed<PriceFile>>,
    /// The economic series.
    pub series: Vec<Listed<MacroFile>>,
    /// The facts, of which no more than the origin is shown.
    pub facts: Vec<(FileEntry, FactsKind, Load<Provenance>)>,
    /// The files of claims, with what they are about.
    pub claims: Vec<(FileEntry, String)>,
    /// What the checks found in each file of prices, once all of them have arrived.
    checked: Option<Vec<Checked>>,
    /// The day on the reader's calendar, where there is one.
    pub today: Option<Day>,
}

/// What was found in a file of prices that could be read.
#[derive(Clone)]
pub struct Checked {
    /// Its path.
    pub path: String,
    /// The sessions that it lacks and others have.
    pub gaps: usize,
    /// What the checks found.
    pub findings: Vec<Finding>,
}

/// The inventory of the page, taken anew with every batch of files that arrives.
const INVENTORY: Memo<Load<Shared<Inventory>>> =
    Memo::new("inventory", |cx, _| Some(Inventory::take(cx)?.map(Shared::new)));

/// A file of the manifest; nothing loaded while it is on its way.
pub struct Listed<T> {
    /// What the manifest says of it.
    pub entry: FileEntry,
    /// What was read.
    pub loaded: Load<Shared<T>>,
}

impl Inventory {
    /// What has been loaded so far; nothing while the manifest loads.
    pub fn read(cx: &dyn Context) -> Load<Shared<Self>> {
        INVENTORY.get(cx)
    }

    fn take(cx: &dyn Context) -> Load<Self> {
        let manifest = match cx.library().manifest()? {
            Ok(manifest) => manifest,
            Err(error) => return Some(Err(error)),
        };
        let (mut prices, mut series) = (Vec::new(), Vec::new());
        let (mut facts, mut claims) = (Vec::new(), Vec::new());
        for entry in manifest.files.iter().cloned() {
            match entry.kind.clone() {
                FileKind::Prices { symbol, .. } => {
                    prices.push(Listed { entry, loaded: cx.library_in_batches().prices(&symbol) });
                }
                FileKind::Macro { id, .. } => {
                    series.push(Listed { entry, loaded: cx.library_in_batches().macro_file(id) });
                }
                FileKind::Claims { title } => claims.push((entry, title)),
                FileKind::Facts(kind) => facts.push((entry, kind, origin(cx, kind))),
            }
        }
        let (checked, today) = (checked(&prices), cx.today());
        Some(Ok(Self { manifest, prices, series, facts, claims, checked, today }))
    }

    /// What the checks found in each file that could be read; nothing until all have arrived.
    pub fn checked(&self) -> Option<&[Checked]> {
        self.checked.as_deref()
    }

    /// What they found in one file.
    pub fn checked_at(&self, path: &str) -> Option<&Checked> {
        self.checked()?.iter().find(|checked| checked.path == path)
    }

    /// Every file that could not be used, and why.
    pub fn refused(&self) -> Vec<Error> {
        self.outcomes().into_iter().flatten().filter_map(Result::err).collect()
    }

    /// The state of the whole snapshot; nothing while a file is on its way.
    pub fn state(&self) -> Option<DataState> {
        let outcomes: Option<Vec<Result<(), Error>>> = self.outcomes().into_iter().collect();
        let outcomes = outcomes?;
        Some(DataState {
            as_of: self.manifest.as_of,
            today: self.today,
            files: outcomes.len(),
            refused: outcomes.iter().filter(|outcome| outcome.is_err()).count(),
            findings: self.checked()?.iter().map(|checked| checked.findings.len()).sum(),
        })
    }

    /// Whether each file could be used; nothing for those on their way.
    fn outcomes(&self) -> Vec<Option<Result<(), Error>>> {
        let mut outcomes: Vec<Option<Result<(), Error>>> = Vec::new();
        outcomes.extend(self.prices.iter().map(Listed::outcome));
        outcomes.extend(self.series.iter().map(Listed::outcome));
        let facts = self.facts.iter().map(|(_, _, origin)| origin.as_ref());
        outcomes
            .extend(facts.map(|origin| Some(origin?.as_ref().map(|_| ()).map_err(Error::clone))));
        outcomes
    }

    /// Where every file that was read comes from, with what it is called.
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

impl<T> Listed<T> {
    fn outcome(&self) -> Option<Result<(), Error>> {
        Some(self.loaded.as_ref()?.as_ref().map(|_| ()).map_err(Error::clone))
    }
}

/// Checks all files of prices against each other; nothing until all have arrived.
fn checked(prices: &[Listed<PriceFile>]) -> Option<Vec<Checked>> {
    let mut read = Vec::new();
    for file in prices {
        if let Ok(found) = file.loaded.as_ref()? {
            read.push((file.entry.path.clone(), &found.series));
        }
    }
    let sessions = Sessions::of(read.iter().map(|(_, series)| *series));
    let checked = read.into_iter().map(|(path, series)| Checked {
        path,
        gaps: sessions.missing_in(series).len(),
        findings: findings(series, &sessions),
    });
    Some(checked.collect())
}

/// Where facts come from; nothing while they load.
fn origin(cx: &dyn Context, kind: FactsKind) -> Load<Provenance> {
    let library = cx.library();
    match kind {
        FactsKind::Concentration => Some(library.concentration()?.map(|it| it.provenance.clone())),
        FactsKind::Instruments => Some(library.instruments()?.map(|it| it.provenance.clone())),
        FactsKind::Policy => Some(library.policy()?.map(|it| it.provenance.clone())),
        FactsKind::Valuation => Some(library.valuation()?.map(|it| it.provenance.clone())),
    }
}

/// The name of a series beside its code.
pub fn series_name(id: MacroId, file: Option<&MacroFile>) -> String {
    file.map_or_else(|| id.code().to_owned(), |file| file.provenance.name.clone())
}
