//! An answer of any kind, held against what the snapshot has.

use super::{
    guard::{self, PricesUpdate, Reason, ReasonKind, SeriesUpdate},
    moment::Moment,
    plan::{Item, Keep, Revisions},
    providers::{self, FetchedPrices, Figures, Source},
    tasks::{Old, Task},
};
use crate::domain::{
    Observation,
    facts::{Index, MacroColumn},
    formats::Holdings,
    snapshot::MacroFile,
};

/// What becomes of a file, or of a part of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Update {
    Prices(PricesUpdate),
    Series(Vec<(MacroColumn, SeriesUpdate)>),
    Holdings(Holdings, Index),
}

/// How strictly an answer is held against the past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// It must fit the past.
    Fits,
    /// The owner has looked, and the answer takes the place of the past.
    Accepted,
}

/// What an answer makes of a task, with what is left out of it.
///
/// # Errors
/// Everything that speaks against the answer.
pub fn judge(
    task: &Task<'_>,
    source: &Source,
    at: Moment,
    body: &[u8],
    measure: Measure,
) -> Result<(Update, Vec<Reason>), Vec<Reason>> {
    let refused = |words: String| vec![Reason { kind: ReasonKind::Answer, words }];
    let figures = providers::read(task.item, source, at, body);
    let figures = figures.map_err(|error| refused(error.to_string()))?;
    match (figures, task.item, &task.old) {
        (Figures::Prices(found), Item::Prices(item), Old::Prices(old)) => {
            let old = old.as_ref().filter(|_| measure == Measure::Fits);
            let update = match old {
                Some(old) => guard::extend_prices(&old.series, &found, item.kind),
                None => guard::first_prices(&found),
            };
            Ok((Update::Prices(update?), left_out(&found)))
        }
        (Figures::Series(columns), item, Old::Series(old)) => {
            let rule = match item {
                Item::Series(series) => (series.revisions, series.keep),
                _ => (Revisions::Replace, Keep::All),
            };
            let old = old.as_deref().filter(|_| measure == Measure::Fits);
            let update = columns.into_iter().map(|(name, found)| {
                let past = past(old, name);
                let updated = if source.vintage.is_some() {
                    guard::extend_series(&[], &since(&past, found), rule, at)
                } else {
                    guard::extend_series(&past, &found, rule, at)
                };
                updated.map(|updated| (name, updated))
            });
            Ok((Update::Series(update.collect::<Result<_, _>>()?), Vec::new()))
        }
        (Figures::Holdings(found), _, Old::Holdings(old)) => {
            let known = old.as_ref().map_or(&[][..], |facts| &facts.indices);
            let index = guard::check_holdings(known, &found).map_err(|reason| vec![reason])?;
            Ok((Update::Holdings(found, index), Vec::new()))
        }
        _ => Err(refused("the answer has figures of another kind".to_owned())),
    }
}

fn left_out(found: &FetchedPrices) -> Vec<Reason> {
    let words =
        |day| format!("its bar of {day} is of a session that was not over, and is left out");
    let kind = ReasonKind::Unfinished;
    found.unfinished.map(|day| Reason { kind, words: words(day) }).into_iter().collect()
}

/// The observations of the newest vintage.
fn past(old: Option<&MacroFile>, column: MacroColumn) -> Vec<Observation> {
    let newest = old.and_then(|file| file.vintages().last());
    let series = newest.and_then(|vintage| vintage.column(column));
    series.map(|series| series.all().to_vec()).unwrap_or_default()
}

/// A vintage begins where the newest does.
fn since(past: &[Observation], found: Vec<Observation>) -> Vec<Observation> {
    let first = past.first().map(|one| one.period_end);
    found.into_iter().filter(|one| first.is_none_or(|first| first <= one.period_end)).collect()
}
