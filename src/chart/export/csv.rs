//! The numbers of a chart as comma-separated values.

use super::Words;
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

/// The same below the words around the chart, in lines that begin with `#`: readers of tables take
/// them for comments.
///
/// ```
/// use rotascope::chart::export::{Words, csv_file};
/// use rotascope::chart::{LineChart, ValueKind};
///
/// let chart = LineChart::new(Vec::new().into(), Vec::new(), ValueKind::Index);
/// let about = [("Pair", "IWM against SPY".to_owned())];
/// let words = Words { title: "The race", subtitle: "", source: "Source: S", about: &about };
/// let file = csv_file(&chart, words);
/// assert_eq!(file, "# The race\n# Source: S\n# Pair: IWM against SPY\ndate\n");
/// ```
pub fn csv_file(table: &dyn Table, words: Words<'_>) -> String {
    let around = [words.title, words.subtitle, words.source].map(str::to_owned);
    let about = words.about.iter().map(|(name, text)| format!("{name}: {text}"));
    let lines = around.into_iter().filter(|line| !line.is_empty()).chain(about);
    let mut file = String::new();
    for line in lines {
        file.push_str("# ");
        file.push_str(&line.replace(['\n', '\r'], " "));
        file.push('\n');
    }
    file + &csv(table)
}
