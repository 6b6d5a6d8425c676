//! The numbers of a chart as comma-separated values.

use crate::{
    chart::{NameForm, Table},
    domain::format::{
        CsvCell::{Number, Text},
        CsvText,
    },
};

/// The numbers as comma-separated values: a row a session, shares of one and levels unrounded.
///
/// A name that a spreadsheet would take for a formula is guarded by an apostrophe.
pub fn csv(table: &dyn Table) -> String {
    let mut csv = CsvText::default();
    let heading = table.row_heading().to_lowercase();
    let labels = table.number_labels();
    csv.row(std::iter::once(heading.as_str()).chain(labels.iter().map(AsRef::as_ref)).map(Text));
    for row in 0..table.rows().count() {
        let name = table.row_name(row, NameForm::Plain);
        let numbers = table.numbers_at(row).into_iter().map(Number);
        csv.row(std::iter::once(Text(&name)).chain(numbers));
    }
    csv.finish()
}
