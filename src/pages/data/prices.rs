//! The table of price series.

use super::{
    inventory::Inventory,
    save::{csv_cell, json_cell},
};
use crate::{
    domain::{
        checks::Check,
        format,
        library::Load,
        snapshot::{FileKind, PriceFile},
        study::data::InventoryFile,
        wording,
    },
    pages::{Cell, Context, Grid, Part, Tables},
};

/// Every price series: how long, how old, and whether it is whole.
pub const PRICES: Part = Part::section(wording::data::PRICES_WHAT, tables, &[]);

fn tables(cx: &dyn Context) -> Load<Tables> {
    let inventory = match Inventory::read(cx)? {
        Ok(inventory) => inventory,
        Err(error) => return Some(Err(error)),
    };
    let grid = Grid {
        label: wording::data::PRICES_LABEL.to_owned(),
        class: "data-table dense",
        head: [Cell::words("Series"), Cell::number("Sessions"), Cell::words("First")]
            .into_iter()
            .chain([Cell::words("Last"), Cell::words("Age"), Cell::number("Gaps")])
            .chain([Cell::number("Dividends"), Cell::number("Checks"), Cell::words("SHA-256")])
            .chain([Cell::words("Save"), Cell::words("Original")])
            .collect(),
        rows: inventory.prices.iter().map(|file| row(&inventory, file)).collect(),
        foot: Vec::new(),
    };
    Some(Ok(Tables {
        title: "Prices".to_owned(),
        subtitle: wording::data::PRICES_SUBTITLE.to_owned(),
        grids: vec![grid],
        caption: wording::data::PRICES_CAPTION.to_owned(),
    }))
}

fn row(inventory: &Inventory, file: &InventoryFile<PriceFile>) -> Vec<Cell> {
    let FileKind::Prices { symbol, name, first, last } = &file.entry.kind else {
        return Vec::new();
    };
    let read = file.loaded.as_ref().and_then(|loaded| loaded.as_ref().ok());
    let count = |count: Option<usize>| match count {
        Some(count) => Cell::number(format::count(count)),
        None => unread(file),
    };
    let series = read.map(|read| &read.series);
    let checked = inventory.checked_at(&file.entry.path);
    let passed = checked.map(|checked| {
        let is_passed = |check: &&Check| checked.findings.iter().all(|f| f.check != **check);
        let passed = Check::ALL.iter().filter(is_passed).count();
        wording::data::passed(passed, Check::ALL.len())
    });
    vec![
        Cell::words(symbol.to_string()).note(name.clone()),
        count(series.map(|series| series.days().len())),
        Cell::words(format::day_short(*first)),
        Cell::words(format::day_short(*last)),
        Cell::words(wording::data::staleness(*last, inventory.today)),
        count(checked.map(|checked| checked.gaps)),
        count(series.map(|series| series.dividends().len())),
        passed.map_or_else(|| unread(file), Cell::number),
        Cell::words(file.entry.short_hash()).class("hash"),
        csv_cell(symbol.as_str(), read.map(|_| ())),
        json_cell(&file.entry),
    ]
}

/// In place of what only a file that was read can tell.
pub fn unread<T>(file: &InventoryFile<T>) -> Cell {
    let [on_its_way, not_read] = wording::data::UNREAD;
    let words = if file.loaded.is_none() { on_its_way } else { not_read };
    Cell::words(words).class("absent")
}
