//! Who published the figures, and on what terms they may be used.

use super::inventory::Inventory;
use crate::{
    domain::{facts::Provenance, format, library::Load, wording},
    pages::{Cell, Context, Grid, Part, Tables},
};

/// Every source with what comes from it.
pub const SOURCES: Part = Part::section(wording::data::SOURCES_WHAT, tables, &[]);

fn tables(cx: &dyn Context) -> Load<Tables> {
    let inventory = match Inventory::read(cx)? {
        Ok(inventory) => inventory,
        Err(error) => return Some(Err(error)),
    };
    let groups = grouped(inventory.origins());
    let shared = shared_terms(&groups);
    let mut head = ["What", "Source", "Retrieved", "Vintage", "Terms"].map(Cell::words).to_vec();
    let mut rows: Vec<Vec<Cell>> = groups.into_iter().map(row).collect();
    if shared.is_some() {
        rows.iter_mut().chain(std::iter::once(&mut head)).for_each(|row| row.truncate(4));
    }
    let grid = Grid {
        label: "Sources".to_owned(),
        class: "data-table prose",
        rows,
        head,
        foot: Vec::new(),
    };
    Some(Ok(Tables {
        title: wording::data::SOURCES_TITLE.to_owned(),
        subtitle: String::new(),
        grids: vec![grid],
        caption: shared.map(|terms| wording::data::shared_terms(&terms)).unwrap_or_default(),
    }))
}

/// The terms, where all files come on the same.
fn shared_terms(groups: &[(Vec<String>, Provenance)]) -> Option<String> {
    let (_, first) = groups.first()?;
    let is_shared = groups.iter().all(|(_, origin)| origin.licence == first.licence);
    is_shared.then(|| first.licence.clone())
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
        Cell::words(origin.vintage.unwrap_or_else(|| wording::data::ONE_VINTAGE.to_owned())),
        Cell::words(origin.licence),
    ]
}
