//! Workbooks as the tables in them: issuers publish portfolios as `.xlsx`.

use std::io::Cursor;

use calamine::{Data, Reader as _, Sheets, open_workbook_auto_from_rs};

use crate::domain::Error;

/// The starts of files that are workbooks.
const STARTS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// The first sheet with rows as CSV; other files as they are.
pub(super) fn as_csv(bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
    if !STARTS.iter().any(|start| bytes.starts_with(start)) {
        return Ok(bytes);
    }
    let broken = |problem: String| Error::invalid(problem, "save the sheet as CSV");
    let opened = open_workbook_auto_from_rs(Cursor::new(bytes));
    let mut sheets: Sheets<_> =
        opened.map_err(|error| broken(format!("the workbook cannot be read: {error}")))?;
    let ranges = sheets.worksheets();
    let range = ranges.into_iter().map(|(_, range)| range).find(|range| 1 < range.height());
    let range = range.ok_or_else(|| broken("the workbook has no rows".to_owned()))?;
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in range.rows() {
        let written = writer.write_record(row.iter().map(cell));
        written.map_err(|error| broken(format!("the sheet cannot be read: {error}")))?;
    }
    writer.into_inner().map_err(|error| broken(format!("the sheet cannot be read: {error}")))
}

/// A cell in one way of writing, whatever the workbook's.
fn cell(data: &Data) -> String {
    match data {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => plain(*number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::DateTime(time) => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Bool(_) | Data::Error(_) | Data::Empty => String::new(),
    }
}

/// A number whose point cannot be taken to set off thousands.
fn plain(number: f64) -> String {
    let text = number.to_string();
    let has_three = text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
    if has_three { format!("{text}0") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_no_workbooks_stay() {
        assert_eq!(as_csv(b"date,close\n".to_vec()).unwrap(), b"date,close\n");
        let error = as_csv(b"PK\x03\x04broken".to_vec()).unwrap_err().to_string();
        assert!(error.contains("the workbook cannot be read"), "{error}");
        assert_eq!((plain(7.123), plain(7.5)), ("7.1230".to_owned(), "7.5".to_owned()));
    }
}
