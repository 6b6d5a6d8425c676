//! The published weights of both legs' indices, and of the others that the snapshot knows.

use super::known::weights_of_indices;
use crate::{
    domain::{
        facts::Index,
        library::Load,
        metrics::concentration::{herfindahl, top_weight},
        wording::{self, concentration::WeightRow},
    },
    pages::{Cell, Context, Grid, Part, Tables},
};

/// Every figure of every index with its day and its source.
pub const WEIGHTS: Part = Part::section(
    wording::concentration::WEIGHTS_WHAT,
    tables,
    &[top_weight::DEFINITION.key, herfindahl::DEFINITION.key],
);

fn tables(cx: &dyn Context) -> Load<Tables> {
    let (known, large) = match weights_of_indices(cx)? {
        Ok(found) => found,
        Err(error) => return Some(Err(error)),
    };
    let mut indices: Vec<Index> =
        std::iter::once(large).chain(known.indices.small.clone().ok()).collect();
    for fact in &known.facts.indices {
        if !indices.contains(&fact.subject) {
            indices.push(fact.subject.clone());
        }
    }
    let columns: Vec<Vec<WeightRow>> = indices
        .iter()
        .map(|index| wording::concentration::weight_rows(&known.facts, index, known.as_of))
        .collect();
    let labels = columns.first().map(|rows| rows.iter().map(|row| row.label)).into_iter().flatten();
    let row = |(at, label): (usize, &'static str)| {
        let cells = columns.iter().filter_map(|rows| rows.get(at)).map(cell);
        std::iter::once(Cell::words(label)).chain(cells).collect()
    };
    let grid = Grid {
        label: "Weights".to_owned(),
        class: "data-table",
        rows: labels.enumerate().map(row).collect(),
        head: std::iter::once(Cell::words("Figure"))
            .chain(indices.iter().map(|index| Cell::number(index.to_string())))
            .collect(),
        foot: Vec::new(),
    };
    Some(Ok(Tables {
        title: wording::concentration::WEIGHTS_TITLE.to_owned(),
        subtitle: wording::concentration::WEIGHTS_SUBTITLE.to_owned(),
        grids: vec![grid],
        caption: sources(&columns),
    }))
}

fn cell(row: &WeightRow) -> Cell {
    match &row.value {
        Ok(words) => Cell::number(words.clone()).note(row.dated.clone()),
        Err(absence) => Cell::words(wording::absence_words(*absence)).class("absent"),
    }
}

/// Who published the figures of each index, each named once.
fn sources(columns: &[Vec<WeightRow>]) -> String {
    let mut named: Vec<String> = Vec::new();
    for row in columns.iter().flatten().filter(|row| !row.source.is_empty()) {
        let words = format!("{}: {}", row.index, row.source);
        if !named.contains(&words) {
            named.push(words);
        }
    }
    wording::concentration::sources(&named)
}
