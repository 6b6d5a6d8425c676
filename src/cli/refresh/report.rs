//! What a refresh changed, as text and as JSON.

use std::fmt::Write as _;

use serde::Serialize;

use super::super::fetch::{Outcome, SeriesUpdate, Taken, Task, Update};
use crate::domain::{Day, Error, facts::MacroColumn, format, snapshot::Manifest};

/// How many single values are named in a line of the text.
const NAMED: usize = 3;

/// Everything that a refresh has to say.
#[derive(Serialize)]
pub(super) struct Report {
    /// The snapshot before; none where there was none.
    old: Option<Ends>,
    /// The snapshot that took its place; none where nothing changed.
    pub(super) new: Option<Ends>,
    changes: Vec<Change>,
    refused: Vec<Refused>,
    /// What the checks find in the new snapshot and did not find in the old.
    pub(super) findings: Vec<String>,
}

/// Which snapshot it is.
#[derive(Serialize)]
pub(super) struct Ends {
    id: String,
    as_of: String,
}

/// What changed in a file, or in a part of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Change {
    name: String,
    provider: &'static str,
    /// Sessions or periods that are new.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    added: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    splits: Vec<SplitLine>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dividends: Vec<Revised>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    revised: Vec<Revised>,
    /// Facts, in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct SplitLine {
    day: String,
    factor: f64,
}

/// A value with what it was before, if it was there.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Revised {
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<&'static str>,
    day: String,
    old: Option<f64>,
    new: f64,
}

/// An answer that was not taken, or not whole.
#[derive(Serialize)]
struct Refused {
    name: String,
    provider: &'static str,
    url: String,
    reason: &'static str,
    words: String,
    /// Who was taken instead; none where the old figures stay.
    taken_from: Option<&'static str>,
}

impl Ends {
    pub(super) fn of(manifest: &Manifest) -> Self {
        Self { id: manifest.id.to_string(), as_of: manifest.as_of.to_string() }
    }
}

impl Change {
    /// What an answer changes; none where all is as it was.
    pub(super) fn of(name: String, taken: &Taken) -> Option<Self> {
        let this = Self { name, provider: taken.source.provider.title(), ..Self::default() };
        let text = |day: Day| day.to_string();
        let this = match &taken.update {
            Update::Prices(update) => {
                let split = |split: &crate::domain::checks::Split| SplitLine {
                    day: text(split.day),
                    factor: split.factor,
                };
                let dividends = update.dividends.iter().map(|change| Revised {
                    column: None,
                    day: text(change.ex_date),
                    old: change.old,
                    new: change.new,
                });
                Self {
                    added: update.added.iter().map(ToString::to_string).collect(),
                    splits: update.splits.iter().map(split).collect(),
                    dividends: dividends.collect(),
                    ..this
                }
            }
            Update::Series(columns) => of_series(this, columns),
            Update::Holdings(holdings, index) => {
                let percent = |value: Option<f64>| {
                    value.map_or_else(|| "not known".to_owned(), |value| format!("{value:.1} %"))
                };
                let words = format!(
                    "{index} on {}: {} lines, top 10 {}, Magnificent 7 {}",
                    holdings.as_of,
                    format::count(holdings.lines.len()),
                    percent(Some(holdings.top10_percent())),
                    percent(holdings.magnificent7_percent())
                );
                Self { facts: vec![words], ..this }
            }
        };
        let is_new = !(this.added.is_empty()
            && this.splits.is_empty()
            && this.dividends.is_empty()
            && this.revised.is_empty()
            && this.facts.is_empty());
        is_new.then_some(this)
    }

    fn words(&self) -> String {
        let mut parts = Vec::new();
        match self.added.as_slice() {
            [] => {}
            [only] => parts.push(format!("{only} is new")),
            [first, .., last] => {
                let count = format::count(self.added.len());
                parts.push(format!("{count} new, {first} to {last}"));
            }
        }
        let split = |one: &SplitLine| format!("split of {} for 1 on {}", one.factor, one.day);
        parts.extend(self.splits.iter().map(split));
        parts.extend(listed("dividend", &self.dividends));
        parts.extend(listed("value", &self.revised));
        parts.extend(self.facts.iter().cloned());
        format!("{} ({})", parts.join("; "), self.provider)
    }
}

/// A line for each change, or for several that are the same.
fn lines(changes: &[Change]) -> Vec<String> {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for change in changes {
        let words = change.words();
        match groups.iter_mut().find(|(known, _)| *known == words) {
            Some((_, names)) => names.push(&change.name),
            None => groups.push((words, vec![&change.name])),
        }
    }
    groups.into_iter().map(|(words, names)| format!("{}: {words}", names.join(", "))).collect()
}

fn of_series(this: Change, columns: &[(MacroColumn, SeriesUpdate)]) -> Change {
    let is_one = columns.len() == 1;
    let revised = columns.iter().flat_map(|(column, update)| {
        update.revised.iter().map(|change| Revised {
            column: (!is_one).then(|| column.code()),
            day: change.period_end.to_string(),
            old: Some(change.old),
            new: change.new,
        })
    });
    let longest = columns.iter().map(|(_, update)| &update.added).max_by_key(|days| days.len());
    let added = longest.into_iter().flatten().map(ToString::to_string).collect();
    Change { added, revised: revised.collect(), ..this }
}

/// Some values in words, and how many more there are.
fn listed(noun: &str, values: &[Revised]) -> Vec<String> {
    let one = |value: &Revised| {
        let column = value.column.map_or_else(String::new, |column| format!(" {column}"));
        let change = match value.old {
            Some(old) => format!("{old} became {}", value.new),
            None => value.new.to_string(),
        };
        format!("{noun}{column} of {}: {change}", value.day)
    };
    let rest = values.len().saturating_sub(NAMED);
    let more = (0 < rest).then(|| format!("{} {noun}s more", format::count(rest)));
    values.iter().rev().take(NAMED).map(one).chain(more).collect()
}

impl Report {
    pub(super) fn new(
        tasks: &[Task<'_>],
        outcomes: &[Outcome],
        changes: Vec<Change>,
        old: Option<Ends>,
    ) -> Self {
        let refused = tasks.iter().zip(outcomes).flat_map(|(task, outcome)| {
            let taken = outcome.taken.as_ref().map(|taken| taken.source.provider.title());
            outcome.refusals.iter().map(move |refusal| Refused {
                name: task.name(),
                provider: refusal.source.provider.title(),
                url: refusal.source.url.clone(),
                reason: refusal.reason.kind.code(),
                words: refusal.reason.words.clone(),
                taken_from: taken,
            })
        });
        Self { old, new: None, changes, refused: refused.collect(), findings: Vec::new() }
    }

    /// True where nothing was refused and nothing new was found.
    pub(super) fn is_clean(&self) -> bool {
        self.refused.is_empty() && self.findings.is_empty()
    }

    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let mut line = |words: String| writeln!(text, "{words}").unwrap_or_default();
        lines(&self.changes).into_iter().for_each(&mut line);
        for one in &self.refused {
            let then = match one.taken_from {
                Some(taken) => format!("taken from {taken}"),
                None => "what was there stays".to_owned(),
            };
            line(format!("{}: refused {}: {}; {then}", one.name, one.provider, one.words));
        }
        self.findings.iter().for_each(|finding| line(format!("new finding: {finding}")));
        line(match (&self.old, &self.new) {
            (Some(old), Some(new)) => {
                let (from, to) = (&old.as_of, &new.as_of);
                format!("from {from} to {to}, id {} became {}", old.id, new.id)
            }
            (None, Some(new)) => format!("a first snapshot to {}, id {}", new.as_of, new.id),
            (Some(old), None) => format!("nothing changed since {}, id {}", old.as_of, old.id),
            (None, None) => "nothing was taken, and there is no snapshot".to_owned(),
        });
        text
    }

    /// The report with its keys in their order.
    pub(super) fn json(&self) -> Result<String, Error> {
        let text = serde_json::to_string_pretty(self);
        let text = text.map_err(|error| {
            Error::invalid(format!("the report cannot be written: {error}"), "run again")
        });
        Ok(text? + "\n")
    }
}
