//! Rows of a CSV file with a header, read field by field.

use std::str::FromStr;

use csv::{ReaderBuilder, StringRecord};

use crate::domain::{Error, quoted};

/// A table with a header.
pub struct CsvTable {
    header: StringRecord,
    rows: Vec<StringRecord>,
}

/// One row of it.
#[derive(Clone, Copy)]
pub struct TableRow<'a> {
    header: &'a StringRecord,
    record: &'a StringRecord,
}

impl CsvTable {
    /// Reads a table; rows may end early.
    pub fn read(text: &str) -> Result<Self, Error> {
        let broken = |error: &csv::Error| {
            let found = Error::invalid(format!("not a table: {error}"), "save the file as CSV");
            error.position().map_or(found.clone(), |position| found.at_line(position.line()))
        };
        let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let header = reader.headers().map_err(|error| broken(&error))?.clone();
        let rows: Result<Vec<StringRecord>, csv::Error> = reader.records().collect();
        Ok(Self { header, rows: rows.map_err(|error| broken(&error))? })
    }

    /// The names of the columns.
    pub fn header(&self) -> Vec<&str> {
        self.header.iter().collect()
    }

    /// The rows below the header.
    pub fn rows(&self) -> impl Iterator<Item = TableRow<'_>> {
        self.rows.iter().map(|record| TableRow { header: &self.header, record })
    }

    /// What `read` makes of every row, with the line of the row that it refuses.
    pub fn map<T>(&self, read: impl Fn(TableRow<'_>) -> Result<T, Error>) -> Result<Vec<T>, Error> {
        self.rows().map(|row| read(row).map_err(|error| error.at_line(row.line()))).collect()
    }
}

impl<'a> TableRow<'a> {
    /// The line of the row, counted from 1.
    pub fn line(self) -> u64 {
        self.record.position().map_or(0, csv::Position::line)
    }

    /// The text of a field; none where it is blank or the row ends before it.
    pub(crate) fn optional(self, field: &str) -> Result<Option<&'a str>, Error> {
        let column = self.header.iter().position(|name| name == field).ok_or_else(|| {
            Error::invalid("the column is missing", "add it to the header").at_field(field)
        })?;
        Ok(self.record.get(column).map(str::trim).filter(|text| !text.is_empty()))
    }

    /// The text of a field that must be there.
    pub fn text(self, field: &str) -> Result<&'a str, Error> {
        self.optional(field)?
            .ok_or_else(|| Error::invalid("the field is blank", "fill it in").at_field(field))
    }

    /// A field as a type that reads itself from text.
    pub fn parse<T: FromStr<Err = Error>>(self, field: &str) -> Result<T, Error> {
        self.text(field)?.parse().map_err(|error: Error| error.at_field(field))
    }

    /// Such a field that may be blank.
    pub(crate) fn parse_optional<T: FromStr<Err = Error>>(
        self,
        field: &str,
    ) -> Result<Option<T>, Error> {
        let text = self.optional(field)?;
        text.map(|text| text.parse().map_err(|error: Error| error.at_field(field))).transpose()
    }

    /// A number of any kind.
    pub fn number<T: FromStr>(self, field: &str) -> Result<T, Error> {
        self.optional_number(field)?
            .ok_or_else(|| Error::invalid("the field is blank", "fill it in").at_field(field))
    }

    /// A number that may be blank.
    pub(crate) fn optional_number<T: FromStr>(self, field: &str) -> Result<Option<T>, Error> {
        let number = |text: &str| {
            text.parse().map_err(|_| {
                Error::invalid(
                    format!("{} is not such a number", quoted(text)),
                    "correct the value",
                )
                .at_field(field)
            })
        };
        self.optional(field)?.map(number).transpose()
    }
}
