//! The table of facts.

use super::{inventory::Inventory, save::json_cell};
use crate::{
    domain::{format, library::Load, wording},
    pages::{Cell, Context, Grid, Part, Tables},
};

/// Facts with dates of their own.
pub const FACTS: Part = Part::section(wording::data::FACTS_WHAT, tables, &[]);

fn tables(cx: &dyn Context) -> Load<Tables> {
    let inventory = match Inventory::read(cx)? {
        Ok(inventory) => inventory,
        Err(error) => return Some(Err(error)),
    };
    let [on_its_way, not_read] = wording::data::UNREAD;
    let rows = inventory.facts.iter().map(|(entry, kind, origin)| {
        let (name, read, age) = match origin {
            None => (kind.code().to_owned(), on_its_way.to_owned(), String::new()),
            Some(Err(_)) => (kind.code().to_owned(), not_read.to_owned(), String::new()),
            Some(Ok(origin)) => (
                origin.name.clone(),
                format::day_short(origin.retrieved),
                wording::data::staleness(origin.retrieved, inventory.today),
            ),
        };
        vec![
            Cell::words(name),
            Cell::words(read),
            Cell::words(age),
            Cell::number(wording::data::size_words(entry.bytes)),
            Cell::words(entry.short_hash()).class("hash"),
            json_cell(entry),
        ]
    });
    let others = inventory.others.iter().map(|entry| {
        vec![
            Cell::words(wording::data::file_name(&entry.kind)),
            Cell::default(),
            Cell::default(),
            Cell::number(wording::data::size_words(entry.bytes)),
            Cell::words(entry.short_hash()).class("hash"),
            json_cell(entry),
        ]
    });
    let grid = Grid {
        label: "Facts".to_owned(),
        class: "data-table dense",
        rows: rows.chain(others).collect(),
        head: [Cell::words("Facts"), Cell::words("Retrieved"), Cell::words("Age")]
            .into_iter()
            .chain([Cell::number("Size"), Cell::words("SHA-256"), Cell::words("Save")])
            .collect(),
        foot: Vec::new(),
    };
    Some(Ok(Tables {
        title: "Facts".to_owned(),
        subtitle: wording::data::FACTS_SUBTITLE.to_owned(),
        grids: vec![grid],
        caption: String::new(),
    }))
}
