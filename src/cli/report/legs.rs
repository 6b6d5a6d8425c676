//! The prices of a leg: a series of the snapshot, or a file of one's own.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::args::PairArgs;
use crate::{
    cli::{answers::Answers, io_error::io_error, snapshot_folder::SnapshotFolder, workbook},
    domain::{
        Day, Error, PriceSeries, Symbol,
        checks::{Known, Sessions, compare, findings},
        formats::Choices,
        library::Library as _,
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
enum Source<'a> {
    /// A series of the snapshot.
    Listed(&'a Symbol),
    /// A file, with the name of the leg by which answers are for it.
    Own(&'a Path, &'static str),
}

/// Both legs; without any, those that the snapshot shows first.
pub(super) fn legs(args: &PairArgs, library: &SnapshotFolder) -> Result<(Leg, Leg), Error> {
    let own = |file: &'static str, path: Option<&'_ PathBuf>| path.map(|path| (path.clone(), file));
    let named = [
        (args.small.as_ref(), own("small", args.small_csv.as_ref())),
        (args.large.as_ref(), own("large", args.large_csv.as_ref())),
    ];
    let is_open = named.iter().all(|(symbol, file)| symbol.is_none() && file.is_none());
    let defaults = library.contents().filter(|_| is_open).map(|manifest| &manifest.defaults);
    let read =
        |(symbol, file): &(Option<&Symbol>, Option<(PathBuf, &'static str)>), name, default| {
            let source = match (file, symbol.or(default)) {
                (Some((path, leg)), _) => Source::Own(path, leg),
                (None, Some(symbol)) => Source::Listed(symbol),
                (None, None) => {
                    let problem = format!("the {name} leg is missing");
                    let remedy = format!("name it with --{name} or --{name}-csv");
                    return Err(Error::invalid(problem, remedy));
                }
            };
            leg(library, source, &args.answers)
        };
    let [small, large] = &named;
    let small = read(small, "small", defaults.map(|pair| &pair.small))?;
    Ok((small, read(large, "large", defaults.map(|pair| &pair.large))?))
}

/// The prices of a leg.
fn leg(library: &SnapshotFolder, source: Source<'_>, answers: &Answers) -> Result<Leg, Error> {
    match source {
        Source::Own(file, name) => own(library, file, name, answers),
        Source::Listed(symbol) => {
            Ok(Leg { series: library.named(symbol)?.series.clone(), notes: Vec::new() })
        }
    }
}

/// The prices of a file under the symbol that it has, or is named after.
fn own(
    library: &SnapshotFolder,
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
    let found = findings(&series, &Sessions::of([&series]), Known::default());
    notes.extend(found.into_iter().map(|finding| match finding.split {
        Some(split) => {
            format!("{}; apply it with --split {}={}", finding.words, split.day, split.factor)
        }
        None => finding.words,
    }));
    let listed = library.prices(series.symbol()).and_then(Result::ok);
    notes.extend(listed.and_then(|listed| compare(&series, &listed.series)));
    let notes = notes.into_iter().map(|note| format!("{shown}: {note}")).collect();
    Ok(Leg { series, notes })
}
