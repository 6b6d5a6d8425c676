//! Reading a file of the reader's and keeping its series.

use leptos::prelude::*;

use crate::{
    domain::{
        Day, Error, Symbol,
        checks::{Known, Sessions, compare, findings},
        format,
        formats::{Choices, Stop},
        user_series::{UserSeries, import},
    },
    platform::clock,
    ui::state::AppState,
};

/// A file of the reader's, and what the reader has said of it so far.
#[derive(Clone, Debug)]
pub struct Pending {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Answers of the reader.
    pub choices: Choices,
}

/// Notes on a series that was taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The series.
    pub symbol: Symbol,
    /// Decisions and findings.
    pub words: String,
    /// The split that would mend it.
    pub split: Option<(Day, f64)>,
    /// The name of its file.
    pub file: String,
}

/// Reads a file as the reader says, under a symbol that the snapshot does not have.
pub fn read(state: AppState, file: &Pending) -> Result<UserSeries, Stop> {
    let manifest = state.files.manifest.get_untracked().and_then(Result::ok);
    let listings = manifest.iter().flat_map(|manifest| manifest.listings());
    let taken: Vec<Symbol> = listings.map(|listing| listing.symbol.clone()).collect();
    let today = clock::today().or_else(|| Some(manifest.as_ref()?.as_of));
    let Some(today) = today else {
        let error = Error::unavailable("the day of today is not known", "load the page again");
        return Err(error.into());
    };
    import(&file.name, &file.bytes, &file.choices, today, &taken)
}

/// Remembers a file whose series is kept, in the place of one of the same name.
fn remember(taken: RwSignal<Vec<Pending>>, file: &Pending) {
    taken.update(|taken| {
        taken.retain(|other| other.name != file.name);
        taken.push(file.clone());
    });
}

/// Keeps a series that was read, and remembers its file and what is to be noted of it.
pub async fn keep(
    state: AppState,
    own: UserSeries,
    file: &Pending,
    taken: RwSignal<Vec<Pending>>,
    notes: RwSignal<Vec<Note>>,
) {
    let found = notes_of(state, &own, &file.name);
    match state.files.keep_series(own.file).await {
        Ok(()) => {
            remember(taken, file);
            notes.update(|notes| {
                notes.retain(|note| note.file != file.name);
                notes.extend(found);
            });
        }
        Err(error) => state.troubles.set(vec![error]),
    }
}

/// Notes: what was decided while a series was read, what the checks find in it, and how it compares with the
/// snapshot's series of the same symbol, where that is loaded.
pub(crate) fn notes_of(state: AppState, own: &UserSeries, file: &str) -> Vec<Note> {
    let series = &own.file.series;
    let note = |words: String, split| Note {
        symbol: series.symbol().clone(),
        words,
        split,
        file: file.to_owned(),
    };
    let mut notes: Vec<Note> =
        own.decisions.iter().map(|(_, words)| note(format::capitalised(words), None)).collect();
    let found = findings(series, &Sessions::of([series]), Known::default());
    notes.extend(found.into_iter().map(|finding| {
        let split = finding.split.map(|split| (split.day, split.factor));
        note(format::capitalised(&finding.words), split)
    }));
    let manifest = state.files.manifest.get_untracked().and_then(Result::ok);
    let is_listed = manifest.is_some_and(|manifest| manifest.prices(&own.symbol).is_some());
    let listed = untrack(|| state.files.prices(&own.symbol)).filter(|_| is_listed);
    let compared = listed.and_then(|listed| compare(series, &listed.ok()?.series));
    notes.extend(compared.map(|words: String| note(format::capitalised(&words), None)));
    notes
}
