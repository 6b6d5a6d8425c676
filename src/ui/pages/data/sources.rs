//! Who published the figures, and on what terms they may be used.

use super::inventory::Inventory;
use crate::{
    domain::{format, snapshot::Provenance},
    ui::{
        pages::part::{Awaited, Part},
        panels::{Cell, Grid, Tables},
        state::AppState,
    },
};

/// Every source with what comes from it.
pub const SOURCES: Part = Part::section("the sources", tables, &[]);

fn tables(state: AppState) -> Awaited<Tables> {
    let inventory = match Inventory::read(state)? {
        Ok(inventory) => inventory,
        Err(error) => return Some(Err(error)),
    };
    let grid = Grid {
        label: "Sources".to_owned(),
        class: "data-table prose",
        head: [Cell::words("What"), Cell::words("Source"), Cell::words("Retrieved")]
            .into_iter()
            .chain([Cell::words("Vintage"), Cell::words("Terms")])
            .collect(),
        rows: grouped(inventory.origins()).into_iter().map(row).collect(),
        foot: Vec::new(),
    };
    Some(Ok(Tables {
        title: "Sources and terms".to_owned(),
        subtitle: String::new(),
        grids: vec![grid],
        caption: String::new(),
    }))
}

/// What comes from the same source on the same terms stands in one row.
fn grouped(origins: Vec<(String, Provenance)>) -> Vec<(Vec<String>, Provenance)> {
    let mut groups: Vec<(Vec<String>, Provenance)> = Vec::new();
    for (name, origin) in origins {
        match groups.iter_mut().find(|(_, other)| is_same_source(other, &origin)) {
            Some((names, _)) => names.push(name),
            None => groups.push((vec![name], origin)),
        }
    }
    groups
}

fn is_same_source(a: &Provenance, b: &Provenance) -> bool {
    (&a.source, a.retrieved, &a.vintage, &a.licence)
        == (&b.source, b.retrieved, &b.vintage, &b.licence)
}

fn row((names, origin): (Vec<String>, Provenance)) -> Vec<Cell> {
    vec![
        Cell::words(names.join(", ")),
        Cell::words(origin.source),
        Cell::words(format::day_short(origin.retrieved)),
        Cell::words(origin.vintage.unwrap_or_else(|| "not revised".to_owned())),
        Cell::words(origin.licence),
    ]
}
