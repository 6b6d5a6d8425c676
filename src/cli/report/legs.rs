//! The prices of a leg: a series of the snapshot, or a file of one's own.

use std::{fs, path::Path};

use super::{
    inputs::{Snapshot, checked},
    io_error,
};
use crate::{
    cli::{answers::Answers, workbook},
    domain::{
        Day, Error, PriceSeries, Spacing, Symbol,
        checks::{Sessions, compare, findings},
        formats::Choices,
        snapshot::{Manifest, PriceFile},
        user_series::import,
    },
};

/// A leg, and what a reader should know of how its file was read.
pub(super) struct Leg {
    pub(super) series: PriceSeries,
    pub(super) notes: Vec<String>,
}

/// Where a leg comes from.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    /// A series of the snapshot.
    Listed(&'a Symbol),
    /// A file, with the name of the leg by which answers are for it.
    Own(&'a Path, &'static str),
}

/// The prices of a leg.
pub(super) fn leg(
    snapshot: Option<&Snapshot>,
    source: Source<'_>,
    answers: &Answers,
) -> Result<Leg, Error> {
    match (source, snapshot) {
        (Source::Own(file, name), _) => own(snapshot, file, name, answers),
        (Source::Listed(symbol), Some(snapshot)) => {
            Ok(Leg { series: listed(snapshot, symbol)?, notes: Vec::new() })
        }
        (Source::Listed(_), None) => {
            Err(Error::invalid("there is no snapshot", "name a file for the leg"))
        }
    }
}

/// The prices of a file under the symbol that it has, or is named after.
fn own(
    snapshot: Option<&Snapshot>,
    path: &Path,
    leg: &'static str,
    answers: &Answers,
) -> Result<Leg, Error> {
    let shown = path.display().to_string();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    let bytes = fs::read(path).map_err(|error| io_error("read the file", path, &error))?;
    let bytes = workbook::as_csv(bytes).map_err(|error| error.in_file(&shown))?;
    let choices: Choices = answers.of_file(&[leg, &name])?;
    // The day of reading is of no account to figures.
    let today = Day::from_epoch_days(0).ok_or_else(|| Error::invalid("no day", "report this"))?;
    let read = import(&name, &bytes, &choices, today, &[]);
    let own = read.map_err(|stop| stop.in_file(&shown).into_error())?;
    let series = own.file.series;
    let mut notes: Vec<String> = own.decisions.iter().map(|(_, words)| words.to_owned()).collect();
    let spacing = Spacing::of(series.days());
    notes.push(format!("{} closes, {} a year", spacing.word(), spacing.periods_a_year()));
    let found = findings(&series, &Sessions::of([&series]));
    notes.extend(found.into_iter().map(|finding| match finding.split {
        Some(split) => {
            format!("{}; apply it with --split {}={}", finding.words, split.day, split.factor)
        }
        None => finding.words,
    }));
    let listed = snapshot.and_then(|snapshot| listed(snapshot, series.symbol()).ok());
    notes.extend(listed.and_then(|listed| compare(&series, &listed)));
    let notes = notes.into_iter().map(|note| format!("{shown}: {note}")).collect();
    Ok(Leg { series, notes })
}

/// The prices of a symbol of the snapshot.
pub(super) fn listed(snapshot: &Snapshot, symbol: &Symbol) -> Result<PriceSeries, Error> {
    let Some(entry) = snapshot.manifest.prices(symbol) else {
        let listings = snapshot.manifest.listings();
        let known: Vec<String> = listings.map(|listing| listing.symbol.to_string()).collect();
        let remedy = format!("choose one of {}", known.join(", "));
        let problem = format!("the snapshot holds no prices of {symbol}");
        return Err(Error::invalid(problem, remedy).in_file(Manifest::PATH));
    };
    Ok(PriceFile::parse(&entry.path, &checked(&snapshot.folder, entry)?)?.series)
}
