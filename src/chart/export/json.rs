//! The numbers of a chart as JSON.

use std::fmt::Write as _;

use super::Words;
use crate::chart::{NameForm, Table};

/// The numbers with the words around them: the names of the columns, and an array a row.
///
/// Where there is no value, or none that JSON can write, it is `null`.
///
/// ```
/// use rotascope::chart::export::{Words, json};
/// use rotascope::chart::line::{LineSeries, LineWeight};
/// use rotascope::chart::{Ink, LineChart, ValueKind};
///
/// let series = LineSeries {
///     label: "A \"B\"".into(),
///     detail: String::new(),
///     ink: Ink::Small,
///     values: vec![Some(0.5), None].into(),
///     weight: LineWeight::Regular,
/// };
/// let days = vec!["2026-01-22".parse()?, "2026-01-23".parse()?];
/// let chart = LineChart::new(days.into(), vec![series], ValueKind::Index);
/// let words = Words { title: "T", subtitle: "", source: "S", about: &[("Pair", "A, B".into())] };
/// assert_eq!(
///     json(&chart, words),
///     r#"{"title":"T","subtitle":"","source":"S","about":{"pair":"A, B"},"columns":["Date","A \"B\""],"rows":[
/// ["2026-01-22",0.5],
/// ["2026-01-23",null]
/// ]}
/// "#,
/// );
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn json(table: &dyn Table, words: Words<'_>) -> String {
    let mut json = String::new();
    for (key, text) in [
        ("{\"title\":", words.title),
        ("\"subtitle\":", words.subtitle),
        ("\"source\":", words.source),
    ] {
        json.push_str(key);
        push_text(&mut json, text);
        json.push(',');
    }
    if !words.about.is_empty() {
        json.push_str("\"about\":{");
        for (at, (name, text)) in words.about.iter().enumerate() {
            json.push_str(if at == 0 { "" } else { "," });
            push_text(&mut json, &name.to_lowercase());
            json.push(':');
            push_text(&mut json, text);
        }
        json.push_str("},");
    }
    json.push_str("\"columns\":[");
    push_text(&mut json, &table.row_heading());
    for label in table.number_labels() {
        json.push(',');
        push_text(&mut json, &label);
    }
    json.push_str("],\"rows\":[");
    for row in 0..table.rows().count() {
        json.push_str(if row == 0 { "\n[" } else { ",\n[" });
        push_text(&mut json, &table.row_name(row, NameForm::Plain));
        for number in table.numbers_at(row) {
            json.push(',');
            json.push_str(
                &number
                    .filter(|number| number.is_finite())
                    .map_or_else(|| "null".to_owned(), |number| number.to_string()),
            );
        }
        json.push(']');
    }
    json.push_str("\n]}\n");
    json
}

fn push_text(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            // Writing to a string does not fail.
            c if c < ' ' => write!(json, "\\u{:04x}", u32::from(c)).unwrap_or(()),
            c => json.push(c),
        }
    }
    json.push('"');
}
