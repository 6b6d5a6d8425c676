//! The numbers of a chart as comma-separated values.

use crate::chart::{NameForm, Table};

/// The numbers as comma-separated values: a row a session, shares of one and levels unrounded.
///
/// A name that a spreadsheet would take for a formula is guarded by an apostrophe.
pub fn csv(table: &dyn Table) -> String {
    let head = std::iter::once(table.row_heading().to_lowercase())
        .chain(table.number_labels().into_iter().map(|label| guarded(&label)));
    let row = |row| {
        let name = guarded(&table.row_name(row, NameForm::Plain));
        std::iter::once(name).chain(table.numbers_at(row).into_iter().map(written)).collect()
    };
    let rows = (0..table.rows().count()).map(row);
    // Records of one length written to memory do not fail.
    write(std::iter::once(head.collect()).chain(rows)).unwrap_or_default()
}

fn write(records: impl Iterator<Item = Vec<String>>) -> Option<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for record in records {
        writer.write_record(record).ok()?;
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}

fn written(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// A text that begins no formula.
fn guarded(text: &str) -> String {
    let is_number = text.parse::<f64>().is_ok();
    let is_formula = !is_number && text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{guarded, write};

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
            let record = vec![guarded(text), "1".to_owned()];
            assert_eq!(write([record].into_iter()).unwrap(), format!("{written},1\n"));
        }
    }
}
