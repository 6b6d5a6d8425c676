//! The table of economic series.

use super::{
    inventory::{Inventory, series_name},
    prices::unread,
    save::{csv_cell, json_cell},
};
use crate::{
    domain::{
        format,
        library::Load,
        snapshot::{FileKind, MacroFile, MacroId, Vintage},
        study::data::InventoryFile,
        wording,
    },
    pages::{Cell, Context, Grid, Part, Tables},
};

/// Every economic series: how long, how old, in which vintages, and when it becomes known.
pub const SERIES: Part = Part::section("the economic series", tables, &[]);

fn tables(cx: &dyn Context) -> Load<Tables> {
    let inventory = match Inventory::read(cx)? {
        Ok(inventory) => inventory,
        Err(error) => return Some(Err(error)),
    };
    let grid = Grid {
        label: "Economic series".to_owned(),
        class: "data-table dense",
        head: [Cell::words("Series"), Cell::number("Periods"), Cell::words("First")]
            .into_iter()
            .chain([Cell::words("Last"), Cell::words("Age"), Cell::words("Unit")])
            .chain([Cell::words("Known after"), Cell::words("Vintages"), Cell::words("SHA-256")])
            .chain([Cell::words("Save"), Cell::words("Original")])
            .collect(),
        rows: inventory.series.iter().map(|file| row(&inventory, file)).collect(),
        foot: Vec::new(),
    };
    Some(Ok(Tables {
        title: "Economic series".to_owned(),
        subtitle: "Rates, jobs, earnings and the size factor".to_owned(),
        grids: vec![grid],
        caption: "First and last are the ends of periods. A revised series keeps its vintages \
                  apart: a change is never taken across two of them."
            .to_owned(),
    }))
}

fn row(inventory: &Inventory, file: &InventoryFile<MacroFile>) -> Vec<Cell> {
    let FileKind::Macro { id, first, last } = file.entry.kind else { return Vec::new() };
    let read = file.loaded.as_ref().and_then(|loaded| loaded.as_ref().ok());
    let words = |words: Option<String>| words.map_or_else(|| unread(file), Cell::words);
    let newest = read.and_then(|read| read.vintages().last());
    let periods = newest.map(|vintage| format::count(longest(vintage)));
    vec![
        Cell::words(id.code()).note(series_name(id, read.map(|read| &**read))),
        periods.map_or_else(|| unread(file), Cell::number),
        Cell::words(format::day_short(first)),
        Cell::words(format::day_short(last)),
        Cell::words(wording::data::staleness(last, inventory.today)),
        words(read.map(|read| read.provenance.unit.clone())).class("wrap"),
        Cell::words(lags(id)),
        words(read.map(|read| vintages(read))).class("wrap"),
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

fn vintages(file: &MacroFile) -> String {
    let dates = file.vintages().iter().filter_map(|vintage| vintage.published);
    let dates: Vec<String> = dates.map(format::day_short).collect();
    if dates.is_empty() { "one".to_owned() } else { dates.join("; ") }
}
