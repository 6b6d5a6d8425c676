//! Files as providers hand them out: recognised by their header, read row by row.
//!
//! A format is one file here and one line in [`ALL`]. Bytes come in and values come out; files,
//! folders and networks are the caller's. A bad row is an error with its line and the whole file
//! is refused: nothing is half-read, filled in or repaired. Numbers that are not finite do not
//! parse, and a price must be positive.
//!
//! A file that runs from the newest row to the oldest is turned round, as some providers write it.

mod adjclose;
mod date_style;
mod file_name;
mod fred;
mod holdings;
mod index;
mod nasdaq;
mod opening;
mod plain;
mod stooq;
mod table;
mod tradingview;
mod yahoo;
mod yfinance;

pub use date_style::DateStyle;
pub use file_name::symbol_of;
pub use fred::ValueTable;
pub use holdings::{Holding, Holdings};
pub use opening::Opening;
pub use table::{PriceLayout, PriceTable};

use super::{Error, snapshot::Adjustment};

/// A provider's file format.
#[derive(Debug)]
pub struct Format {
    /// The name in lower case.
    pub code: &'static str,
    /// The name for readers.
    pub title: &'static str,
    /// A header by which the format is recognised.
    pub example: &'static str,
    /// What the provider has adjusted prices for.
    pub adjustment: Adjustment,
    /// Where the values stand, if a file that opens like this is of the format.
    recognise: fn(&Opening) -> Option<Layout>,
}

/// Every format, in alphabetical order; no file is recognised by two.
pub const ALL: &[&Format] = &[
    &adjclose::FORMAT,
    &fred::FORMAT,
    &holdings::FORMAT,
    &index::FORMAT,
    &nasdaq::FORMAT,
    &plain::FORMAT,
    &stooq::FORMAT,
    &tradingview::FORMAT,
    &yahoo::FORMAT,
    &yfinance::FORMAT,
];

/// Where the values of a file stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    Holdings(holdings::HoldingsLayout),
    Prices(PriceLayout),
    Values,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// The portfolio of a fund.
    Holdings(Holdings),
    /// Closes, with dividends where the provider gives them.
    Prices(PriceTable),
    /// Dated values of one series, prices or not.
    Values(ValueTable),
}

/// A file that was recognised and read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its format.
    pub format: &'static Format,
    /// Its values.
    pub content: Content,
}

/// Recognises a file by its header and reads it.
///
/// ```
/// use rotascope::domain::formats::{self, Content};
///
/// let reading = formats::read("IWM.csv", b"date,close\n2026-01-02,248.81\n")?;
/// assert_eq!(reading.format.code, "plain");
/// let Content::Prices(table) = reading.content else { panic!("not prices") };
/// assert_eq!(table.into_series("IWM".parse()?)?.closes(), [248.81]);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
///
/// A bad row is named by its line:
///
/// ```
/// let error = rotascope::domain::formats::read("IWM.csv", b"date,close\n2026-01-02,n/a\n");
/// assert_eq!(
///     error.unwrap_err().to_string(),
///     "IWM.csv, line 2, field close: \"n/a\" is not a number; \
///      correct the value, or leave the row out"
/// );
/// ```
///
/// # Errors
/// When no format has such a header, or a row breaks its format.
pub fn read(name: &str, bytes: &[u8]) -> Result<Reading, Error> {
    let read = || {
        let text = text(bytes)?;
        let opening = Opening::of(text)?;
        let (format, layout) = recognise(&opening)?;
        let content = match layout {
            Layout::Holdings(layout) => Content::Holdings(holdings::read(text, &layout, &opening)?),
            Layout::Prices(layout) => Content::Prices(table::read(text, &layout)?),
            Layout::Values => Content::Values(fred::read(text, &opening)?),
        };
        Ok(Reading { format, content })
    };
    read().map_err(|error: Error| error.in_file(name))
}

/// Reads prices from the columns that a reader has picked.
///
/// # Errors
/// When a row lacks a column or has a bad value.
pub fn read_picked(name: &str, bytes: &[u8], layout: &PriceLayout) -> Result<PriceTable, Error> {
    text(bytes).and_then(|text| table::read(text, layout)).map_err(|error| error.in_file(name))
}

/// Whether a file has the header of a known format.
pub fn is_recognised(bytes: &[u8]) -> bool {
    text(bytes).and_then(Opening::of).and_then(|opening| recognise(&opening)).is_ok()
}

/// The names of the columns, for a reader to pick from.
///
/// # Errors
/// When the file is not text or is empty.
pub fn column_names(name: &str, bytes: &[u8]) -> Result<Vec<String>, Error> {
    let opening = text(bytes).and_then(Opening::of).map_err(|error| error.in_file(name))?;
    Ok(opening.header().iter().map(|name| name.trim().to_owned()).collect())
}

fn recognise(opening: &Opening) -> Result<(&'static Format, Layout), Error> {
    let known = ALL.iter().find_map(|format| Some((*format, (format.recognise)(opening)?)));
    known.ok_or_else(|| {
        let header: Vec<&str> = opening.header().iter().take(12).collect();
        Error::invalid(
            format!("the header {:?} is of no known format", header.join(",")),
            "give the file the header date,close or date,close,dividend",
        )
        .at_line(1)
    })
}

fn text(bytes: &[u8]) -> Result<&str, Error> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.split(|&b| b == b'\n').count();
        Error::invalid("the file is not UTF-8 text", "save it as CSV in UTF-8").at_line(line as u64)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_recognised_by_its_format_alone() {
        for format in ALL {
            let opening = Opening::of(format.example).unwrap();
            let by: Vec<&str> = ALL
                .iter()
                .filter(|format| (format.recognise)(&opening).is_some())
                .map(|format| format.code)
                .collect();
            assert_eq!(by, [format.code], "{}", format.example);
        }
    }

    #[test]
    fn formats_stand_in_alphabetical_order() {
        assert!(ALL.is_sorted_by_key(|format| format.code));
    }

    #[test]
    fn what_is_not_a_table_is_refused_with_a_remedy() {
        for (bytes, words) in [
            (&b""[..], "x.csv: the file is empty"),
            (b"\xef\xbb\xbf", "x.csv: the file is empty"),
            (b"a,b\n1,2\n", "x.csv, line 1: the header \"a,b\" is of no known format"),
            (b"date,close\n2026-01-02,\xff\n", "x.csv, line 2: the file is not UTF-8 text"),
        ] {
            let error = read("x.csv", bytes).unwrap_err().to_string();
            assert!(error.starts_with(words), "{error}");
        }
    }

    #[test]
    fn columns_can_be_picked() {
        let bytes = b"when;what\n".map(|b| if b == b';' { b',' } else { b });
        let text = [&bytes[..], b"02/01/2026,7.5\n"].concat();
        assert_eq!(column_names("x.csv", &text).unwrap(), ["when", "what"]);
        let layout = PriceLayout { dates: DateStyle::MonthDayYear, ..PriceLayout::new(0, 1) };
        let table = read_picked("x.csv", &text, &layout).unwrap();
        let series = table.into_series("X".parse().unwrap()).unwrap();
        assert_eq!(series.days()[0].to_string(), "2026-02-01");
    }
}
