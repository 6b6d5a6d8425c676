//! Readers' own data: a file of prices, made into a series that can be a leg.
//!
//! A file is read whole or refused with the line that is wrong; nothing is half-imported. Where its
//! bytes come from and where the series is kept is not decided here.

use super::{
    Day, Error, PriceSeries, Symbol,
    formats::{self, Content, PriceLayout, symbol_of},
    snapshot::{Adjustment, Frequency, PriceFile, Provenance},
};

/// What is appended to a symbol that the snapshot has already.
const SUFFIX: &str = "-OWN";
/// The most characters that a symbol has.
const MOST: usize = 16;

/// Reads a file of prices as the series of a symbol that is not in `taken`.
///
/// The symbol is that of the file's name. The file is recognised by its header, or read from the
/// columns that the reader has picked. `read_on` is the day of the import.
///
/// ```
/// use rotascope::domain::own_data::import;
///
/// let day = "2026-11-26".parse()?;
/// let taken = ["IWM".parse()?];
/// let file = import("IWM.csv", b"date,close\n2026-01-02,248.81\n", None, day, &taken)?;
/// assert_eq!(file.series.symbol().as_str(), "IWM-OWN");
///
/// let error = import("X.csv", b"date,close\n2026-01-02,-1\n", None, day, &[]).unwrap_err();
/// assert!(error.to_string().starts_with("X.csv, line 2, field close: \"-1\" is not positive"));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
///
/// # Errors
/// When the name holds no symbol, no format has such a header, the file holds no prices, or a row is
/// wrong, which is named by its line.
pub fn import(
    name: &str,
    bytes: &[u8],
    picked: Option<&PriceLayout>,
    read_on: Day,
    taken: &[Symbol],
) -> Result<PriceFile, Error> {
    let symbol = free_symbol(symbol_of(name)?, taken)?;
    let (series, adjustment) = match picked {
        Some(layout) => {
            let table = formats::read_picked(name, bytes, layout)?;
            (table.into_series(symbol), Adjustment::Unstated)
        }
        None => recognised(name, bytes, symbol)?,
    };
    Ok(PriceFile {
        series: series.map_err(|error| error.in_file(name))?,
        provenance: Provenance {
            name: format!("from {name}"),
            unit: "as in the file".to_owned(),
            frequency: Frequency::Session,
            adjustment,
            source: format!("your file {name}"),
            retrieved: read_on,
            licence: "yours; it stays in this browser".to_owned(),
            vintage: None,
        },
    })
}

type Read = (Result<PriceSeries, Error>, Adjustment);

fn recognised(name: &str, bytes: &[u8], symbol: Symbol) -> Result<Read, Error> {
    let reading = formats::read(name, bytes)?;
    let series = match reading.content {
        Content::Prices(table) => table.into_series(symbol),
        Content::Values(table) => table.into_series(symbol),
        Content::Holdings(_) => Err(Error::invalid(
            "the file holds a portfolio, not prices",
            "choose a file with a close on each session",
        )),
    };
    Ok((series, reading.format.adjustment))
}

/// The symbol itself, or a longer one where it is taken.
fn free_symbol(symbol: Symbol, taken: &[Symbol]) -> Result<Symbol, Error> {
    if !taken.contains(&symbol) {
        return Ok(symbol);
    }
    let kept: String = symbol.as_str().chars().take(MOST - SUFFIX.len()).collect();
    format!("{kept}{SUFFIX}").parse()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, bytes: &str, picked: Option<&PriceLayout>, expected: Result<&str, &str>) {
        let taken: Vec<Symbol> =
            ["IWM", "ABCDEFGHIJKLMNOP"].map(|symbol| symbol.parse().unwrap()).into();
        let day = "2026-11-26".parse().unwrap();
        let read = import(name, bytes.as_bytes(), picked, day, &taken);
        match (read, expected) {
            (Ok(file), Ok(symbol)) => assert_eq!(file.series.symbol().as_str(), symbol),
            (Err(error), Err(words)) => assert!(error.to_string().contains(words), "{error}"),
            (read, expected) => panic!("{read:?} instead of {expected:?}"),
        }
    }

    #[test]
    fn files_are_read_whole_or_refused() {
        let plain = "date,close,dividend\n2026-01-02,248.81,\n2026-01-05,249.84,0.178\n";
        check("AAA.csv", plain, None, Ok("AAA"));
        check("IWM.csv", plain, None, Ok("IWM-OWN"));
        check("abcdefghijklmnop.csv", plain, None, Ok("ABCDEFGHIJKL-OWN"));
        check("DGS10.csv", "observation_date,DGS10\n2026-01-02,4.1\n", None, Ok("DGS10"));
        check("my prices.csv", plain, None, Err("the name of the file holds no symbol"));
        check("X.csv", "a,b\n1,2\n", None, Err("X.csv, line 1: the header \"a,b\""));
        check("X.csv", "date,close\n2026-01-02,1\n2026-01-02,2\n", None, Err("X.csv, line 3"));
        let layout = PriceLayout::new(1, 0);
        check("X.csv", "what,when\n7.5,2026-01-02\n", Some(&layout), Ok("X"));
        check("X.csv", "what,when\n7.5,soon\n", Some(&layout), Err("line 2, field date"));
    }
}
