//! The numbers of a chart as a table to paste.

use super::Words;
use crate::{
    chart::{NameForm, Table},
    domain::format::in_markdown,
};

/// The values as a Markdown table, its title above and its origin below: a row a session, as they are
/// read out.
///
/// ```
/// use rotascope::chart::export::{Words, markdown};
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
/// let words = Words { title: "T", subtitle: "U", source: "S", about: &[("Pair", "A, B".into())] };
/// let table = "**T**\nU\n\n\
///              | Date | A\\|B |\n| --- | ---: |\n| 2026-01-22 | 104.5 |\n| 2026-01-23 |  |\n\n\
///              S  \nPair: A, B\n";
/// assert_eq!(markdown(&chart, words), table);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn markdown(table: &dyn Table, words: Words<'_>) -> String {
    let columns = table.columns();
    let mut lines =
        format!("**{}**\n{}\n\n| ", in_markdown(words.title), in_markdown(words.subtitle));
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
    lines.push_str("\n\n");
    let about = words.about.iter().map(|(name, text)| format!("{name}: {}", linked(text)));
    let below: Vec<String> = [in_markdown(words.source)].into_iter().chain(about).collect();
    lines.push_str(&below.join("  \n"));
    lines.push('\n');
    lines
}

fn push_cell(lines: &mut String, text: &str) {
    lines.push_str(&in_markdown(text));
    lines.push_str(" | ");
}

/// A text, or the address that it is, which leads somewhere between angle brackets.
fn linked(text: &str) -> String {
    let is_address = text.contains("://") && !text.contains([' ', '<', '>', '\n', '\r']);
    if is_address { format!("<{text}>") } else { in_markdown(text) }
}
