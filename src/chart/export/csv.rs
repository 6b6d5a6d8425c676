//! The numbers of a chart as comma-separated values.

use crate::chart::{Chart, NameForm};

/// The numbers as comma-separated values: a row a session, shares of one and levels unrounded.
///
/// A name that a spreadsheet would take for a formula is guarded by an apostrophe.
pub fn csv(chart: &dyn Chart) -> String {
    let mut csv = String::new();
    let heading = chart.row_heading().to_lowercase();
    push_row(&mut csv, &heading, chart.number_labels().iter().map(|label| cell(label)));
    for row in 0..chart.rows().count() {
        let name = cell(&chart.row_name(row, NameForm::Plain));
        push_row(&mut csv, &name, chart.numbers_at(row).into_iter().map(written));
    }
    csv
}

fn push_row(csv: &mut String, first: &str, cells: impl Iterator<Item = String>) {
    csv.push_str(first);
    for cell in cells {
        csv.push(',');
        csv.push_str(&cell);
    }
    csv.push('\n');
}

fn written(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// A text as a cell: guarded where it begins a formula, quoted where it would end the cell.
fn cell(text: &str) -> String {
    let is_number = text.parse::<f64>().is_ok();
    let is_formula = !is_number && text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_neither_calculate_nor_end_early() {
        for (text, written) in [
            ("IWM / SPY", "IWM / SPY"),
            ("=1+1", "'=1+1"),
            ("-A", "'-A"),
            ("a,b", "\"a,b\""),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("@a,b", "\"'@a,b\""),
        ] {
            assert_eq!(cell(text), written);
            let mut reader =
                csv::ReaderBuilder::new().has_headers(false).from_reader(written.as_bytes());
            let read = reader.records().next().unwrap().unwrap();
            assert_eq!(read.get(0).unwrap().trim_start_matches('\''), text);
        }
    }
}
