//! The files of a folder, each recognised by what it holds.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    super::{io_error, progress},
    figures::{self, FactTables},
    macro_tables::{self, MacroSource},
    prices::PriceSource,
};
use crate::domain::{
    Error,
    formats::{self, Content, Format, Holdings, ValueTable},
    snapshot::MacroId,
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

/// Reads all CSV files of a folder and of the folders in it, in the order of their paths.
pub fn read(folder: &Path) -> Result<Sources, Error> {
    let mut paths = Vec::new();
    list(folder, &mut paths)?;
    paths.sort();
    let mut sources = Sources::default();
    let bar = progress::bar(paths.len(), "reading");
    for path in paths {
        let shown = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        bar.set_message(shown.clone());
        let bytes = fs::read(&path).map_err(|error| io_error("read the file", &path, &error))?;
        sources.add(&shown, &bytes).map_err(|error| error.in_file(shown))?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(sources)
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), Error> {
    let unreadable = |error: &std::io::Error| io_error("read the folder", folder, error);
    for entry in fs::read_dir(folder).map_err(|error| unreadable(&error))? {
        let path = entry.map_err(|error| unreadable(&error))?.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() {
            list(&path, paths)?;
        } else if matches!(extension, Some("csv" | "CSV" | "txt")) {
            paths.push(path);
        }
    }
    Ok(())
}

impl Sources {
    fn add(&mut self, path: &str, bytes: &[u8]) -> Result<(), Error> {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        if self.facts.add(name, bytes)? {
            return Ok(());
        }
        if let Some(source) = macro_tables::read(path, name, bytes)? {
            self.macros.push(source);
            return Ok(());
        }
        let reading = formats::read(path, bytes)?;
        match reading.content {
            Content::Prices(table) => {
                let series = table.into_series(formats::symbol_of(name)?)?;
                let path = path.to_owned();
                self.prices.push(PriceSource { path, format: reading.format, series });
            }
            Content::Values(table) => self.add_values(path, name, reading.format, table)?,
            Content::Holdings(holdings) => self.holdings.push(holdings),
        }
        Ok(())
    }

    /// Values are an economic series by their name, else levels where they are daily and positive.
    fn add_values(
        &mut self,
        path: &str,
        name: &str,
        format: &'static Format,
        table: ValueTable,
    ) -> Result<(), Error> {
        let id = table.id.clone().unwrap_or_else(|| figures::stem(name).to_owned());
        if let Ok(id) = id.parse::<MacroId>() {
            self.macros.push(macro_tables::of_values(path, id, &table));
            return Ok(());
        }
        let is_positive = table.values.iter().all(|(_, value)| 0.0 < *value);
        if is_positive && macro_tables::is_daily(table.values.iter().map(|(day, _)| *day)) {
            let series = table.into_series(formats::symbol_of(&format!("{id}.csv"))?)?;
            self.prices.push(PriceSource { path: path.to_owned(), format, series });
        } else {
            self.notes.push(format!(
                "{path}: left out; {id} is neither an economic series that Rotascope uses nor a \
                 daily series of positive levels"
            ));
        }
        Ok(())
    }
}
