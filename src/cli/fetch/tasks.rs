//! What is to be had for a plan, and what the snapshot has of it already.

use super::{
    super::snapshot_folder::SnapshotFolder,
    plan::{Item, Plan},
    providers::{self, Source},
};
use crate::domain::{
    Error, Shared,
    facts::{ConcentrationFacts, MacroId},
    library::{Library as _, Load},
    snapshot::{MacroFile, Manifest, PriceFile},
};

/// One answer that is needed.
pub struct Task<'a> {
    pub item: &'a Item,
    /// Whom to ask, in this order; the first good answer is enough.
    pub sources: Vec<Source>,
    pub old: Old,
}

/// What the snapshot has; none where it has nothing of it yet.
pub enum Old {
    Prices(Option<Shared<PriceFile>>),
    Series(Option<Shared<MacroFile>>),
    Holdings(Option<Shared<ConcentrationFacts>>),
}

/// Everything that is needed for a plan, in its order; vintages that the snapshot has are not.
///
/// # Errors
/// When a file of the snapshot is there and cannot be read: nothing can be held against it then.
pub(crate) fn tasks<'a>(plan: &'a Plan, snapshot: &SnapshotFolder) -> Result<Vec<Task<'a>>, Error> {
    let mut tasks = Vec::new();
    for item in &plan.items {
        for sources in providers::sources(plan, item) {
            let old = old(item, snapshot)?;
            let vintage = sources.first().and_then(|source| source.vintage);
            let is_had = matches!(&old, Old::Series(Some(file))
                if file.vintages().iter().any(|one| vintage.is_some() && one.published == vintage));
            if !is_had {
                tasks.push(Task { item, sources, old });
            }
        }
    }
    Ok(tasks)
}

/// The snapshot of a plan; one that lists nothing where there is none yet.
pub fn snapshot(plan: &Plan) -> Result<SnapshotFolder, Error> {
    let folder = &plan.snapshot;
    match SnapshotFolder::open(folder) {
        Err(_) if !folder.join(Manifest::PATH).exists() => Ok(SnapshotFolder::without(folder)),
        opened => opened,
    }
}

fn old(item: &Item, snapshot: &SnapshotFolder) -> Result<Old, Error> {
    let series = |id: MacroId| if_there(snapshot.macro_file(id)).map(Old::Series);
    match item {
        Item::Prices(prices) => if_there(snapshot.prices(&prices.symbol)).map(Old::Prices),
        Item::Series(item) => series(item.id),
        Item::Factor { .. } => series(MacroId::SizeFactor),
        Item::Holdings { .. } => if_there(snapshot.concentration()).map(Old::Holdings),
    }
}

fn if_there<T>(file: Load<T>) -> Result<Option<T>, Error> {
    match file {
        Some(Err(error)) if error.is_unavailable() => Ok(None),
        file => file.transpose(),
    }
}

impl Task<'_> {
    /// What it is called in words for people.
    pub fn name(&self) -> String {
        let vintage = self.sources.first().and_then(|source| source.vintage);
        match (self.item, vintage) {
            (Item::Prices(prices), _) => prices.symbol.to_string(),
            (Item::Series(series), None) => series.id.to_string(),
            (Item::Series(series), Some(day)) => format!("{} as of {day}", series.id),
            (Item::Factor { .. }, _) => MacroId::SizeFactor.to_string(),
            (Item::Holdings { fund, .. }, _) => format!("portfolio of {fund}"),
        }
    }
}
