//! The table of economic series.

use super::{
    inventory::{Inventory, series_name},
    prices::unread,
    save::{csv_cell, json_cell},
};
use crate::{
    domain::{
        facts::MacroId,
        format,
        library::Load,
        snapshot::{FileKind, MacroFile, Vintage},
        study::data::InventoryFile,
        wording,
    },
    pages::{Cell, Context, Grid, Part, Tables},
};

/// Every economic series: how long, how old, in which vintages, and when it becomes known.
pub const SERIES: Part = Part::section(wording::data::SERIES_WHAT, tables, &[]);

fn tables(cx: &dyn Context) -> Load<Tables> {
    let inventory = match Inventory::read(cx)? {
        Ok(inventory) => inventory,
        Err(error) => return Some(Err(error)),
    };
    let grid = Grid {
        label: wording::data::SERIES_LABEL.to_owned(),
        class: "data-table dense",
        head: [Cell::words("Series"), Cell::number("Periods"), Cell::words("First")]
            .into_iter()
            .chain([Cell::words("Last"), Cell::words("Age"), Cell::words("Unit")])
            .chain([
                Cell::words(wording::data::KNOWN_AFTER_HEAD),
                Cell::words("Published"),
                Cell::words("SHA-256"),
            ])
            .chain([Cell::words("Save"), Cell::words("Original")])
            .collect(),
        rows: inventory.series.iter().flat_map(|file| rows(&inventory, file)).collect(),
        foot: Vec::new(),
    };
    Some(Ok(Tables {
        title: wording::data::SERIES_LABEL.to_owned(),
        subtitle: wording::data::SERIES_SUBTITLE.to_owned(),
        grids: vec![grid],
        caption: wording::data::SERIES_CAPTION.to_owned(),
    }))
}

/// A row for each vintage, or one while the file is not read.
fn rows(inventory: &Inventory, file: &InventoryFile<MacroFile>) -> Vec<Vec<Cell>> {
    let read = file.loaded.as_ref().and_then(|loaded| loaded.as_ref().ok());
    match read.map(|read| read.vintages()) {
        Some(vintages) => vintages.iter().map(|it| row(inventory, file, Some(it))).collect(),
        None => vec![row(inventory, file, None)],
    }
}

fn row(
    inventory: &Inventory,
    file: &InventoryFile<MacroFile>,
    vintage: Option<&Vintage>,
) -> Vec<Cell> {
    let FileKind::Macro { id, first, last } = file.entry.kind else { return Vec::new() };
    let (first, last) = vintage.and_then(Vintage::span).unwrap_or((first, last));
    let read = file.loaded.as_ref().and_then(|loaded| loaded.as_ref().ok());
    let words = |words: Option<String>| words.map_or_else(|| unread(file), Cell::words);
    let periods = vintage.map(|vintage| format::count(longest(vintage)));
    let retrieved = read.map(|read| read.provenance.retrieved);
    let uncertain =
        retrieved.and_then(|retrieved| wording::data::retrieved_before(retrieved, last));
    let published = vintage.map(|vintage| wording::data::vintage(vintage.published));
    vec![
        Cell::words(id.code()).note(series_name(id, read.map(|read| &**read))),
        periods.map_or_else(|| unread(file), Cell::number),
        Cell::words(format::day_short(first)),
        Cell::words(format::day_short(last)).note(uncertain.unwrap_or_default()),
        Cell::words(wording::data::staleness(last, inventory.today)),
        words(read.map(|read| read.provenance.unit.clone())).class("wrap"),
        Cell::words(lags(id)),
        words(published),
        Cell::words(file.entry.short_hash()).class("hash"),
        csv_cell(id.code(), read.map(|_| ())),
        json_cell(&file.entry),
    ]
}

fn longest(vintage: &Vintage) -> usize {
    vintage.columns().iter().map(|(_, series)| series.all().len()).max().unwrap_or_default()
}

/// The days after which the columns become known, each named once.
fn lags(id: MacroId) -> String {
    let mut days: Vec<u16> = id.columns().iter().map(|&column| id.lag_days(column)).collect();
    days.sort_unstable();
    days.dedup();
    let words: Vec<String> = days.iter().map(ToString::to_string).collect();
    let unit = if days == [1] { "day" } else { "days" };
    format!("{} {unit}", words.join(", "))
}
