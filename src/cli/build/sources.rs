//! The files of a folder, each recognised by what it holds.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    super::{answers::Answers, io_error, progress, workbook},
    figures::{self, FactTables},
    macro_tables::{self, MacroSource},
    prices::PriceSource,
};
use crate::domain::{
    Error,
    facts::MacroId,
    formats::{self, About, Choices, FileContent, Holdings, Reading, SeriesTable, Stop},
    user_series::with_splits,
};

/// What a folder holds.
#[derive(Default)]
pub struct Sources {
    pub prices: Vec<PriceSource>,
    pub macros: Vec<MacroSource>,
    pub facts: FactTables,
    pub holdings: Vec<Holdings>,
    /// What a reader should know of how files were used.
    pub notes: Vec<String>,
}

/// Reads all CSV files of folders and of the folders in them, in the order of their paths.
pub fn read(folders: &[PathBuf], answers: &Answers) -> Result<Sources, Error> {
    let mut sources = Sources::default();
    for folder in folders {
        sources.add_folder(folder, answers)?;
    }
    Ok(sources)
}

impl Sources {
    fn add_folder(&mut self, folder: &Path, answers: &Answers) -> Result<(), Error> {
        let mut paths = Vec::new();
        list(folder, &mut paths)?;
        paths.sort();
        let bar = progress::bar(paths.len(), "reading");
        for path in paths {
            let shown = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
            bar.set_message(shown.clone());
            let bytes =
                fs::read(&path).map_err(|error| io_error("read the file", &path, &error))?;
            let bytes = workbook::as_csv(bytes).map_err(|error| error.in_file(&shown))?;
            self.add(&shown, &bytes, answers).map_err(|error| error.in_file(shown))?;
            bar.inc(1);
        }
        bar.finish_and_clear();
        Ok(())
    }
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), Error> {
    let unreadable = |error: &std::io::Error| io_error("read the folder", folder, error);
    for entry in fs::read_dir(folder).map_err(|error| unreadable(&error))? {
        let path = entry.map_err(|error| unreadable(&error))?.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() {
            list(&path, paths)?;
        } else if is_table(extension) {
            paths.push(path);
        }
    }
    Ok(())
}

/// True where a file of this kind may hold a table.
fn is_table(extension: Option<&str>) -> bool {
    extension.is_some_and(|found| {
        ["csv", "txt", "tsv", "xlsx"].iter().any(|kind| found.eq_ignore_ascii_case(kind))
    })
}

impl Sources {
    fn add(&mut self, path: &str, bytes: &[u8], answers: &Answers) -> Result<(), Error> {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        if self.facts.add(name, bytes)? {
            return Ok(());
        }
        if let Some(source) = macro_tables::read(path, name, bytes)? {
            self.macros.push(source);
            return Ok(());
        }
        let choices = answers.of_file(&[name, figures::stem(name), path])?;
        let reading = match formats::read(path, bytes, &choices) {
            Ok(reading) => reading,
            Err(Stop::Error(error)) if is_prose(name, bytes) => {
                self.notes.push(format!("{path}: left out; {}", error.problem()));
                return Ok(());
            }
            Err(stop) => return Err(stop.into_error()),
        };
        let said = reading.decisions.iter().filter(|(about, _)| *about != About::Close);
        self.notes.extend(said.map(|(_, words)| format!("{path}: {words}")));
        match &reading.content {
            FileContent::Holdings(holdings) => self.holdings.push(holdings.clone()),
            FileContent::Series(tables)
                if tables.iter().any(|table| of_macro(table, name).is_some()) =>
            {
                for table in tables {
                    self.add_series(path, name, &reading, table, &choices)?;
                }
            }
            FileContent::Series(_) => match reading.all_series() {
                Ok(tables) => {
                    for table in tables {
                        self.add_series(path, name, &reading, table, &choices)?;
                    }
                }
                Err(error) => self.notes.push(format!("{path}: left out; {}", error.problem())),
            },
        }
        Ok(())
    }

    /// A series is an economic one by its name, else closes. Levels of a source of statistics that
    /// are not daily or not positive are neither.
    fn add_series(
        &mut self,
        path: &str,
        name: &str,
        reading: &Reading,
        table: &SeriesTable,
        choices: &Choices,
    ) -> Result<(), Error> {
        if let Some(id) = of_macro(table, name) {
            self.macros.push(macro_tables::of_values(path, id, table));
            return Ok(());
        }
        let is_one = reading.all_series().is_ok_and(|series| series.len() == 1);
        let symbol = match (&choices.name, table.symbol(), &table.label) {
            (Some(typed), ..) => typed.parse()?,
            (None, Some(symbol), _) => symbol,
            (None, None, Some(label)) if !is_one => formats::symbol_of(label)?,
            (None, None, _) => formats::symbol_of(name)?,
        };
        let is_statistic = reading.provider.is_some_and(|provider| provider.code == "fred");
        let is_price = table.values.iter().all(|value| 0.0 < *value)
            && macro_tables::is_daily(table.days.iter().copied());
        if is_statistic && !is_price {
            self.notes.push(format!(
                "{path}: left out; {symbol} is neither an economic series that Rotascope uses nor a \
                 daily series of positive levels"
            ));
            return Ok(());
        }
        let adjustment = reading.adjustment(table);
        let series = with_splits(table.clone().into_series(symbol)?, choices)?;
        let (path, provider) = (path.to_owned(), reading.provider);
        self.prices.push(PriceSource { path, provider, adjustment, series });
        Ok(())
    }
}

/// The economic series that a table or its file is named after.
fn of_macro(table: &SeriesTable, name: &str) -> Option<MacroId> {
    table.label.as_deref().unwrap_or_else(|| figures::stem(name)).parse().ok()
}

/// True where a file is text for people beside the tables of a folder.
fn is_prose(name: &str, bytes: &[u8]) -> bool {
    const NAMES: [&str; 5] = ["readme", "license", "licence", "notes", "about"];
    let stem = figures::stem(name).to_lowercase();
    NAMES.iter().any(|known| stem.starts_with(known))
        || (name.to_lowercase().ends_with(".txt") && !formats::has_day(bytes))
}
