//! Tables of providers, whose header is known and must be as it was.

use crate::domain::{
    Error,
    formats::{self, About, Choices, FileContent, SeriesTable},
    quoted,
};

/// Refuses a table whose header is not the provider's: a column may have another meaning now.
pub(super) fn check_header(
    bytes: &[u8],
    is_known: impl Fn(&[&str]) -> bool,
    expected: &[&str],
) -> Result<(), Error> {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let names: Vec<&str> = line.trim_start_matches('\u{feff}').trim().split(',').collect();
    if is_known(&names) {
        return Ok(());
    }
    let missing = expected.iter().find(|name| !names.contains(name));
    let problem = match missing {
        Some(name) => format!("the column \"{name}\" is missing in {}", quoted(&line)),
        None => format!("the columns stand in another order: {}", quoted(&line)),
    };
    let remedy = "ask another provider; Rotascope reads the columns that the provider had";
    Err(Error::invalid(problem, remedy).at_line(1))
}

/// The one series of a table with days as 2026-01-05 and numbers with a point.
pub(super) fn read(bytes: &[u8]) -> Result<SeriesTable, Error> {
    let mut choices = Choices::default();
    choices.set(About::Dates, "year-first")?;
    choices.set(About::Decimal, "point")?;
    let reading = formats::read("answer", bytes, &choices).map_err(formats::Stop::into_error)?;
    match reading.content {
        FileContent::Series(mut series) if series.len() == 1 => Ok(series.remove(0)),
        FileContent::Series(_) | FileContent::Holdings(_) => {
            Err(Error::invalid("the answer is no table of one series", "ask another provider"))
        }
    }
}
