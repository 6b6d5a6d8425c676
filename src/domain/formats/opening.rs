//! The first rows of a file, by which its format is recognised.

use csv::{ReaderBuilder, StringRecord};

use crate::domain::Error;

/// How many rows are looked at: more than any preamble has.
const ROWS: usize = 30;

/// The first rows of a file.
#[derive(Clone, Debug)]
pub struct Opening {
    rows: Vec<StringRecord>,
}

impl Opening {
    /// The first rows of a text.
    ///
    /// # Errors
    /// When there is none.
    pub fn of(text: &str) -> Result<Self, Error> {
        let mut reader = reader(text);
        let mut rows = Vec::new();
        for row in reader.records().take(ROWS) {
            rows.push(row.map_err(|error| malformed(&error))?);
        }
        if rows.is_empty() {
            return Err(Error::invalid("the file is empty", "choose another file"));
        }
        Ok(Self { rows })
    }

    /// The first row; empty where there is none.
    pub fn header(&self) -> &StringRecord {
        static EMPTY: std::sync::LazyLock<StringRecord> =
            std::sync::LazyLock::new(StringRecord::new);
        self.rows.first().unwrap_or_else(|| &EMPTY)
    }

    /// All rows that were looked at.
    pub fn rows(&self) -> &[StringRecord] {
        &self.rows
    }

    /// Whether the header has exactly these names, as they are written.
    pub fn has_header(&self, names: &[&str]) -> bool {
        self.header().iter().map(str::trim).eq(names.iter().copied())
    }

    /// The column of a name in the header, as it is written.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header().iter().position(|found| found.trim() == name)
    }
}

/// A reader of all rows, the header too; rows may differ in length.
pub(super) fn reader(text: &str) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// The error for text that is no table.
pub(super) fn malformed(error: &csv::Error) -> Error {
    let found = Error::invalid(format!("not a table: {error}"), "save the file as CSV in UTF-8");
    match error.position() {
        Some(position) => found.at_line(position.line()),
        None => found,
    }
}
