//! Saving a file of the snapshot, as values or as it was published.

use crate::{
    domain::{
        formats::{prices_csv, series_csv},
        snapshot::FileEntry,
        wording,
    },
    pages::{Act, Cell, Context},
};

/// The cell that saves a file as comma-separated values; empty while it is not read.
pub(crate) fn csv_cell(symbol_or_id: &str, is_read: Option<()>) -> Cell {
    match is_read {
        Some(()) => Cell::act(
            "CSV",
            wording::data::save_words(symbol_or_id, "CSV"),
            Act::SaveCsv(symbol_or_id.to_owned()),
        ),
        None => Cell::default(),
    }
}

/// The cell that saves a file as it was published.
pub(crate) fn json_cell(entry: &FileEntry) -> Cell {
    let label = wording::data::save_words(&entry.path, "JSON");
    Cell::act("JSON", label, Act::SaveOriginal(entry.path.clone()))
}

/// The values of a symbol or an economic series as comma-separated text.
pub fn csv_of(cx: &dyn Context, name: &str) -> Option<String> {
    if let Ok(id) = name.parse() {
        return Some(series_csv(&*cx.library().macro_file(id)?.ok()?));
    }
    Some(prices_csv(&cx.library().prices(&name.parse().ok()?)?.ok()?.series))
}
