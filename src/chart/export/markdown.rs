//! The numbers of a chart as a table to paste.

use crate::chart::{Chart, NameForm};

/// The values as a Markdown table: a row a session, as they are read out.
///
/// ```
/// use rotascope::chart::export::markdown;
/// use rotascope::chart::line_chart::{LineSeries, LineWeight};
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
pub fn markdown(chart: &dyn Chart) -> String {
    let columns = chart.columns();
    let mut table = String::from("| ");
    push_cell(&mut table, &chart.row_heading());
    for column in &columns {
        push_cell(&mut table, &column.label);
    }
    table.truncate(table.trim_end().len());
    table.push_str("\n| --- |");
    table.push_str(&" ---: |".repeat(columns.len()));
    for row in 0..chart.rows().count() {
        table.push_str("\n| ");
        push_cell(&mut table, &chart.row_name(row, NameForm::Plain));
        for text in chart.texts_at(row) {
            push_cell(&mut table, &text.unwrap_or_default());
        }
        table.truncate(table.trim_end().len());
    }
    table.push('\n');
    table
}

fn push_cell(table: &mut String, text: &str) {
    table.push_str(&text.replace('|', "\\|").replace(['\n', '\r'], " "));
    table.push_str(" | ");
}
