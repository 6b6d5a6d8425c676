//! The next snapshot: every file of the last, with what was fetched.

use std::{collections::BTreeMap, fs};

use super::{
    super::{
        build::{catalogue, facts, feed_of},
        fetch::{Item, Outcome, Plan, Taken, Task, Update},
        io_error,
        snapshot_files::SnapshotFiles,
        snapshot_folder::SnapshotFolder,
    },
    prices,
    report::Change,
    series,
};
use crate::domain::{
    Day, Error, PriceSeries, Symbol, exchange,
    facts::{
        Adjustment, Concentration, ConcentrationFacts, DatedFact, InstrumentFacts, MacroId,
        Provenance,
    },
    format,
    library::Library as _,
    snapshot::{Defaults, FactsKind, FileKind, MacroFile, Manifest, PriceFile, writer},
};

/// The files of the next snapshot, and what they change.
pub(super) struct NextSnapshot {
    /// The manifest and the text of every file; none where nothing changed.
    pub(super) files: Option<(Manifest, Vec<(String, String)>)>,
    pub(super) changes: Vec<Change>,
}

/// Files that are others than before.
#[derive(Default)]
struct Updated {
    prices: BTreeMap<Symbol, PriceFile>,
    series: BTreeMap<MacroId, MacroFile>,
    concentration: Option<ConcentrationFacts>,
    changes: Vec<Change>,
    /// The newest day on which something was answered.
    day: Option<Day>,
}

impl NextSnapshot {
    pub(super) fn new(
        plan: &Plan,
        snapshot: &SnapshotFolder,
        tasks: &[Task<'_>],
        outcomes: &[Outcome],
    ) -> Result<Self, Error> {
        let mut updated = Updated::default();
        let described = snapshot.instruments().transpose().ok().flatten();
        for (task, outcome) in tasks.iter().zip(outcomes) {
            let Some(taken) = &outcome.taken else { continue };
            updated.add(snapshot, described.as_deref(), task, taken)?;
        }
        if updated.changes.is_empty() {
            return Ok(Self { files: None, changes: Vec::new() });
        }
        let Updated { changes, day, .. } = &updated;
        let (changes, day) = (changes.clone(), *day);
        let (files, series) = updated.files(snapshot)?;
        Ok(Self { files: Some(with_manifest(plan, files, &series, day)?), changes })
    }
}

impl Updated {
    fn add(
        &mut self,
        snapshot: &SnapshotFolder,
        described: Option<&InstrumentFacts>,
        task: &Task<'_>,
        taken: &Taken,
    ) -> Result<(), Error> {
        let change = Change::of(task.name(), taken);
        let Some(day) = taken.record.at.day() else { return Ok(()) };
        match (&taken.update, task.item) {
            _ if change.is_none() => return Ok(()),
            (Update::Prices(update), Item::Prices(item)) => {
                let old = snapshot.prices(&item.symbol).transpose().ok().flatten();
                let described = described.and_then(|facts| facts.get(&item.symbol));
                let file = prices::file(old.as_deref(), described, (item, update), (taken, day));
                self.prices.insert(item.symbol.clone(), file);
            }
            (Update::Series(columns), item) => {
                let id = match item {
                    Item::Series(series) => series.id,
                    _ => MacroId::SizeFactor,
                };
                let old = snapshot.macro_file(id).transpose().ok().flatten();
                let old = self.series.get(&id).or(old.as_deref());
                let file = series::file(old, item, (taken, day), columns)?;
                self.series.insert(id, file);
            }
            (Update::Holdings(holdings, _), _) => {
                let known = snapshot.concentration().transpose().ok().flatten();
                let known = self.concentration.take().or_else(|| known.as_deref().cloned());
                let added = facts::of_holdings(holdings);
                if known.as_ref().is_some_and(|known| has(known, &added)) {
                    self.concentration = known;
                    return Ok(());
                }
                self.concentration = Some(with_portfolio(known, added, day)?);
            }
            (Update::Prices(_), _) => return Ok(()),
        }
        self.day = self.day.max(Some(day));
        self.changes.extend(change);
        Ok(())
    }

    /// All files, those that did not change byte by byte; and all prices.
    fn files(
        mut self,
        snapshot: &SnapshotFolder,
    ) -> Result<(SnapshotFiles, Vec<PriceSeries>), Error> {
        let mut files = SnapshotFiles::default();
        let mut series = Vec::new();
        for entry in snapshot.contents().iter().flat_map(|manifest| &manifest.files) {
            match &entry.kind {
                FileKind::Prices { symbol, .. } => {
                    if let Some(file) = self.prices.remove(symbol) {
                        files.add_prices(&file)?;
                        series.push(file.series);
                        continue;
                    }
                    series.push(snapshot.named(symbol)?.series.clone());
                }
                FileKind::Macro { id, .. } => {
                    if let Some(file) = self.series.remove(id) {
                        files.add_macro(&file)?;
                        continue;
                    }
                }
                FileKind::Facts(FactsKind::Concentration) => {
                    if let Some(facts) = self.concentration.take() {
                        files.add(
                            entry.path.clone(),
                            entry.kind.clone(),
                            writer::concentration(&facts)?,
                        );
                        continue;
                    }
                }
                FileKind::Facts(_)
                | FileKind::Claims { .. }
                | FileKind::Breadth { .. }
                | FileKind::Ranking { .. } => {}
            }
            let path = snapshot.path(entry);
            let text = fs::read_to_string(&path);
            let text = text.map_err(|error| io_error("read the file", &path, &error))?;
            entry.check(text.as_bytes())?;
            files.add(entry.path.clone(), entry.kind.clone(), text);
        }
        for file in self.prices.into_values() {
            files.add_prices(&file)?;
            series.push(file.series);
        }
        self.series.values().try_for_each(|file| files.add_macro(file))?;
        if let Some(facts) = self.concentration {
            let kind = FactsKind::Concentration;
            let text = writer::concentration(&facts)?;
            files.add(format!("facts/{kind}.json"), FileKind::Facts(kind), text);
        }
        Ok((files, series))
    }
}

/// True where the weights of an index on a day are there already.
fn has(known: &ConcentrationFacts, added: &Concentration) -> bool {
    known.indices.iter().any(|one| one.subject == added.subject && one.as_of == added.as_of)
}

/// What is known with the weights of one more portfolio, read on a day.
fn with_portfolio(
    known: Option<ConcentrationFacts>,
    added: Concentration,
    retrieved: Day,
) -> Result<ConcentrationFacts, Error> {
    let (mut indices, weights, provenance) = match known {
        Some(known) => {
            (known.indices, known.magnificent7, Provenance { retrieved, ..known.provenance })
        }
        None => (Vec::new(), Vec::new(), facts_provenance(retrieved)),
    };
    indices.push(added);
    indices.sort_by_key(DatedFact::known_on);
    ConcentrationFacts::new(provenance, indices, weights)
}

fn facts_provenance(retrieved: Day) -> Provenance {
    let context = catalogue::Context {
        retrieved,
        source: None,
        plain_adjustment: Adjustment::None,
        vintages: Vec::new(),
        provisional: Vec::new(),
    };
    catalogue::facts(FactsKind::Concentration, &context)
}

fn with_manifest(
    plan: &Plan,
    mut files: SnapshotFiles,
    series: &[PriceSeries],
    day: Option<Day>,
) -> Result<(Manifest, Vec<(String, String)>), Error> {
    let last = series.iter().filter_map(|series| series.days().last().copied()).max();
    let Some(as_of) = last else {
        let remedy = "see what was refused above, and run again";
        return Err(Error::unavailable("there are no prices to build from", remedy));
    };
    let (small, large) = plan.legs.clone();
    let defaults = Defaults { small, large };
    files.texts.extend(feed_of(series, &defaults, as_of)?);
    let title = format!("{} to {}", plan.title, format::day_long(as_of));
    let built = day.unwrap_or(as_of).max(as_of);
    let mut manifest = Manifest::new(title, as_of, built, defaults, files.entries)?;
    manifest.stale_from = Some(exchange::stale_from(as_of));
    files.texts.push((Manifest::PATH.to_owned(), writer::manifest(&manifest)?));
    Ok((manifest, files.texts))
}
