//! The rows of one table as comma-separated values.

use serde_json::Value as Json;

use super::args::Table;
use crate::{
    cli::report::output::{ReportLine, Section},
    domain::{
        Error,
        format::{
            CsvCell::{Number, Text},
            CsvText,
        },
    },
};

/// The table with its keys as head; figures without a value are empty.
///
/// # Errors
/// When what was asked has no such table.
pub(super) fn rows(table: Table, sections: &[Section]) -> Result<String, Error> {
    let found = sections.iter().find(|section| section.key == table.key());
    let section = found.ok_or_else(|| {
        let remedy = "a rule has money, figures and trades; a sweep has pairs and choices";
        Error::invalid(format!("there is no table of {} here", table.key()), remedy)
    })?;
    let mut csv = CsvText::default();
    if let Some(first) = section.rows.first() {
        let keys: Vec<String> = first.iter().map(ReportLine::key).collect();
        csv.row(keys.iter().map(|key| Text(key)));
    }
    for row in &section.rows {
        let cells: Vec<Option<Json>> = row.iter().map(|line| line.json().ok()).collect();
        csv.row(cells.iter().map(|cell| match cell {
            Some(Json::String(text)) => Text(text),
            other => Number(other.as_ref().and_then(Json::as_f64)),
        }));
    }
    Ok(csv.finish())
}
