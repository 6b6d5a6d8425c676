//! What was checked, and what was found.

use super::inventory::Inventory;
use crate::{
    domain::{checks::Check, library::Load, wording},
    pages::{Cell, Context, Grid, Part, Tables},
};

/// Every check with how many files pass it, and every finding by name.
pub const CHECKS: Part = Part::section(wording::data::CHECKS_WHAT, tables, &[]);

fn tables(cx: &dyn Context) -> Load<Tables> {
    let inventory = match Inventory::read(cx)? {
        Ok(inventory) => inventory,
        Err(error) => return Some(Err(error)),
    };
    let whole = inventory.state()?;
    let sound = whole.files - whole.refused;
    let mut rows = vec![vec![
        Cell::words(wording::data::WHOLE_CHECK),
        Cell::number(wording::data::passed(sound, whole.files)),
    ]];
    let checked = inventory.checked()?;
    for check in Check::ALL {
        let passed = checked.iter().filter(|one| one.findings.iter().all(|f| f.check != check));
        rows.push(vec![
            Cell::words(check.label()),
            Cell::number(wording::data::passed(passed.count(), checked.len())),
        ]);
    }
    let refused = inventory.refused().into_iter().map(|error| error.to_string());
    let findings = checked.iter().flat_map(|one| {
        one.findings.iter().map(|finding| format!("{}: {}", one.path, finding.words))
    });
    let trouble: Vec<String> = refused.chain(findings).collect();
    let caption = if trouble.is_empty() {
        wording::data::NOTHING_FOUND
    } else {
        wording::data::SOMETHING_FOUND
    };
    let grid = |label: &str, head: Vec<Cell>, rows| Grid {
        label: label.to_owned(),
        class: "data-table",
        head,
        rows,
        foot: Vec::new(),
    };
    let mut grids = vec![grid("Checks", vec![Cell::words("Check"), Cell::number("Passed")], rows)];
    if !trouble.is_empty() {
        let rows = trouble.into_iter().map(|line| vec![Cell::words(line)]).collect();
        grids.push(grid("Findings", vec![Cell::words("Found")], rows));
    }
    Some(Ok(Tables {
        title: "Checks".to_owned(),
        subtitle: String::new(),
        grids,
        caption: caption.to_owned(),
    }))
}
