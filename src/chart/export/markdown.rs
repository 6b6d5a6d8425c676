//! The numbers of a chart as a table to paste.

use crate::chart::{NameForm, Table};

/// The values as a Markdown table: a row a session, as they are read out.
///
/// ```
/// use rotascope::chart::export::markdown;
/// use rotascope::chart::line::{LineSeries, LineWeight};
/// use rotascope::chart::{Ink, LineChart, ValueKind};
///
/// let series = LineSeries {
///     label: "A|B".into(),
///     detail: String::new(),
///     ink: Ink::Small,
///     values: vec![Some(104.5), None].into(),
///     weight: LineWeight::Regular,
/// };
/// let days = vec!["2026-01-22".parse()?, "2026-01-23".parse()?];
/// let chart = LineChart::new(days.into(), vec![series], ValueKind::Index);
/// let table = "| Date | A\\|B |\n| --- | ---: |\n| 2026-01-22 | 104.5 |\n| 2026-01-23 |  |\n";
/// assert_eq!(markdown(&chart), table);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn markdown(table: &dyn Table) -> String {
    let columns = table.columns();
    let mut lines = String::from("| ");
    push_cell(&mut lines, &table.row_heading());
    for column in &columns {
        push_cell(&mut lines, &column.label);
    }
    lines.truncate(lines.trim_end().len());
    lines.push_str("\n| --- |");
    lines.push_str(&" ---: |".repeat(columns.len()));
    for row in 0..table.rows().count() {
        lines.push_str("\n| ");
        push_cell(&mut lines, &table.row_name(row, NameForm::Plain));
        for text in table.texts_at(row) {
            push_cell(&mut lines, &text.unwrap_or_default());
        }
        lines.truncate(lines.trim_end().len());
    }
    lines.push('\n');
    lines
}

fn push_cell(lines: &mut String, text: &str) {
    lines.push_str(&text.replace('|', "\\|").replace(['\n', '\r'], " "));
    lines.push_str(" | ");
}
