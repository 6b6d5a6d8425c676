//! The prices of a leg: a series of the snapshot, or a file of one's own.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    inputs::{Snapshot, checked},
    io_error,
};
use crate::domain::{
    Error, PriceSeries, Symbol,
    formats::{self, Content},
    snapshot::{Manifest, PriceFile},
};

/// The prices of a leg that is named by its symbol or by its file; the file goes first.
pub(super) fn leg(
    snapshot: Option<&Snapshot>,
    symbol: Option<&Symbol>,
    file: Option<&PathBuf>,
) -> Result<PriceSeries, Error> {
    match (file, symbol, snapshot) {
        (Some(file), _, _) => own(file),
        (None, Some(symbol), Some(snapshot)) => listed(snapshot, symbol),
        _ => Err(Error::invalid("a leg is missing", "name its symbol or its file")),
    }
}

/// The prices of a file in any recognised format, under the symbol that it is named after.
fn own(path: &Path) -> Result<PriceSeries, Error> {
    let shown = path.display().to_string();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let bytes = fs::read(path).map_err(|error| io_error("read the file", path, &error))?;
    let symbol = formats::symbol_of(&name.unwrap_or_default())?;
    let series = match formats::read(&shown, &bytes)?.content {
        Content::Prices(table) => table.into_series(symbol),
        Content::Values(table) => table.into_series(symbol),
        Content::Holdings(_) => {
            Err(Error::invalid("the file holds a portfolio", "give a file of prices"))
        }
    };
    series.map_err(|error| error.in_file(shown))
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
