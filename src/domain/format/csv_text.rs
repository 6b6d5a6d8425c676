//! Comma-separated values for spreadsheets.

use csv::{Writer, WriterBuilder};

/// One cell of a row.
#[derive(Clone, Copy, Debug)]
pub enum CsvCell<'a> {
    /// A number, unrounded, so that it is read back as the very same; empty where it is missing.
    Number(Option<f64>),
    /// A text; one that a spreadsheet would take for a formula is guarded by an apostrophe.
    Text(&'a str),
}

/// Rows of cells as they are written one after the other.
///
/// ```
/// use rotascope::domain::format::{CsvCell::{Number, Text}, CsvText};
///
/// let mut csv = CsvText::default();
/// csv.row([Text("session"), Text("=1+1"), Text("a,b")]);
/// csv.row([Text("2026-01-23"), Number(Some(-0.1)), Number(None)]);
/// assert_eq!(csv.finish(), "session,'=1+1,\"a,b\"\n2026-01-23,-0.1,\n");
/// ```
#[derive(Debug)]
pub struct CsvText(Writer<Vec<u8>>);

impl Default for CsvText {
    fn default() -> Self {
        Self(WriterBuilder::new().flexible(true).from_writer(Vec::new()))
    }
}

impl CsvText {
    /// Adds a row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = CsvCell<'a>>) {
        let texts = cells.into_iter().map(|cell| match cell {
            CsvCell::Number(value) => value.map(|value| value.to_string()).unwrap_or_default(),
            CsvCell::Text(text) => guarded(text),
        });
        // Writing rows of any length into memory does not fail.
        self.0.write_record(texts.collect::<Vec<String>>()).unwrap_or_default();
    }

    /// The text of all rows.
    pub fn finish(self) -> String {
        let bytes = self.0.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

fn guarded(text: &str) -> String {
    let is_number = text.parse::<f64>().is_ok();
    let is_formula = !is_number && text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use csv::{Reader, ReaderBuilder};
    use proptest::prelude::*;

    use super::*;

    fn reader(text: &str) -> Reader<&[u8]> {
        ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes())
    }

    #[test]
    fn cells_neither_calculate_nor_end_early() {
        for (text, written) in [
            ("IWM / SPY", "IWM / SPY"),
            ("=1+1", "'=1+1"),
            ("-A", "'-A"),
            ("-1.5", "-1.5"),
            ("a,b", "\"a,b\""),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("@a,b", "\"'@a,b\""),
        ] {
            let mut csv = CsvText::default();
            csv.row([CsvCell::Text("x"), CsvCell::Text(text)]);
            let found = csv.finish();
            assert_eq!(found, format!("x,{written}\n"));
            let read = reader(&found).records().next().unwrap().unwrap();
            assert_eq!(read.get(1).unwrap().trim_start_matches('\''), text);
        }
    }

    proptest! {
        #[test]
        fn numbers_are_read_back_to_the_bit(bits in any::<u64>()) {
            let value = f64::from_bits(bits);
            prop_assume!(value.is_finite());
            let mut csv = CsvText::default();
            csv.row([CsvCell::Number(Some(value))]);
            let text = csv.finish();
            let read = reader(&text).records().next().unwrap().unwrap();
            let found: f64 = read.get(0).unwrap().parse().unwrap();
            prop_assert_eq!(found.to_bits(), bits);
        }
    }
}
