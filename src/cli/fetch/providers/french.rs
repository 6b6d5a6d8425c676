//! The French library: a zip with the monthly factors as CSV, `F-F_Research_Data_Factors_CSV.zip`.
//!
//! Written on 30 November 2026 against what public repositories keep of the file: "This file was
//! created using the 202608 CRSP database.", a header `,Mkt-RF,SMB,HML,RF`, rows as
//! `192607,   2.89,  -2.55,  -2.39,   0.22` in percent a month, and below an empty line the same by
//! year under "Annual Factors: January-December". Missing values are -99.99 or -999. Not against a live
//! answer.
//!
//! The library computes all months anew with each release, so old ones change in the second decimal.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::answer::escaped;
use crate::domain::{
    Error, Month, Observation,
    facts::{MacroColumn, MacroId},
    quoted,
};

const HEADER: [&str; 5] = ["", "Mkt-RF", "SMB", "HML", "RF"];
/// What stands for a value that is missing, and everything below it.
const MISSING: f64 = -99.0;
/// The length of the unpacked file beyond which it is refused.
const MOST_BYTES: u64 = 16_000_000;

pub(super) fn path(file: &str) -> String {
    format!("/pages/faculty/ken.french/ftp/{}", escaped(file))
}

/// The monthly values of each column.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<(MacroColumn, Vec<Observation>)>, Error> {
    let text = unpacked(bytes)?;
    let cells = |line: &str| line.split(',').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let mut lines = text.lines().zip(1_u64..).skip_while(|(line, _)| cells(line) != HEADER);
    if lines.next().is_none() {
        let problem = "the header \",Mkt-RF,SMB,HML,RF\" is missing";
        return Err(Error::invalid(problem, "check the name of the file in the plan"));
    }
    let names = MacroId::SizeFactor.columns();
    let mut columns: Vec<(MacroColumn, Vec<Observation>)> =
        names.iter().map(|name| (*name, Vec::new())).collect();
    for (line, number) in lines.take_while(|(line, _)| line.contains(',')) {
        let cells = cells(line);
        let wrong = |text: &str| {
            let problem = format!("{} cannot be read", quoted(text));
            Error::invalid(problem, "look at the file of the library").at_line(number)
        };
        let (Some(month), true) = (cells.first().and_then(|cell| month(cell)), cells.len() == 5)
        else {
            return Err(wrong(line));
        };
        for ((_, values), cell) in columns.iter_mut().zip(cells.iter().skip(1)) {
            let value: f64 = cell.parse().map_err(|_| wrong(cell))?;
            let period_end = month.last_day();
            values.extend((MISSING < value).then_some(Observation { period_end, value }));
        }
    }
    Ok(columns)
}

fn unpacked(bytes: &[u8]) -> Result<String, Error> {
    let broken = |problem: String| Error::invalid(problem, "ask again later");
    let opened = ZipArchive::new(Cursor::new(bytes));
    let mut archive = opened.map_err(|error| broken(format!("the zip cannot be read: {error}")))?;
    let file = archive.by_index(0);
    let file = file.map_err(|error| broken(format!("the zip cannot be read: {error}")))?;
    let mut text = Vec::new();
    let read = file.take(MOST_BYTES).read_to_end(&mut text);
    read.map_err(|error| broken(format!("the zip cannot be unpacked: {error}")))?;
    // The copyright line has bytes that are not UTF-8.
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// A month as 192607.
fn month(text: &str) -> Option<Month> {
    let (year, month) = (text.get(..4)?, text.get(4..).filter(|month| month.len() == 2)?);
    format!("{year}-{month}").parse().ok()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    const TEXT: &str = "This file was created using the 202608 CRSP database.\r\n\r\n\
        ,Mkt-RF,SMB,HML,RF\r\n202606,   2.89,  -2.55,  -2.39,   0.22\r\n\
        202607,   2.64,  -1.40, -99.99,   0.25\r\n\r\n Annual Factors: January-December \r\n\
        ,Mkt-RF,SMB,HML,RF\r\n  1927,  29.47,  -2.46,  -3.75,   3.12\r\n";

    fn zipped(text: &str) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file("F-F_Research_Data_Factors.csv", SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn months_are_read_and_years_are_not() {
        let found = read(&zipped(TEXT)).unwrap();
        let values: Vec<Vec<f64>> =
            found.iter().map(|(_, values)| values.iter().map(|one| one.value).collect()).collect();
        assert_eq!(values, [vec![2.89, 2.64], vec![-2.55, -1.4], vec![-2.39], vec![0.22, 0.25]]);
        assert_eq!(found[0].1[0].period_end.to_string(), "2026-06-30");
    }

    #[test]
    fn another_file_is_named() {
        for (text, words) in [
            (TEXT.replace("HML", "RMW"), "the header \",Mkt-RF,SMB,HML,RF\" is missing"),
            (TEXT.replace("2.64", "x"), "line 5: \"x\" cannot be read"),
            (TEXT.replace("202607", "20260701"), "line 5"),
        ] {
            let error = read(&zipped(&text)).unwrap_err().to_string();
            assert!(error.contains(words), "{error}");
        }
        let cut = zipped(TEXT);
        assert!(read(&cut[..cut.len() / 2]).unwrap_err().to_string().contains("the zip cannot"));
    }
}
