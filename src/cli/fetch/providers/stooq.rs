//! Stooq: the daily history of a symbol as CSV, `/q/d/l/?s=iwm.us&i=d`.
//!
//! Written on 30 November 2026 against readers and tests in public repositories, which agree on the
//! header `Date,Open,High,Low,Close,Volume`, on days as 2026-01-05, and on "No data" and "Exceeded the
//! daily hits limit" as whole answers with status 200. Not against a live answer.
//!
//! The history of many funds begins in February 2005 there. Closes are adjusted for splits and for dividends, and neither is stated. The guard holds them
//! against closes that it adjusts in the same way, and takes new sessions only where no dividend can
//! have come between.

use super::{answer::escaped, expected::Expected, figures::FetchedPrices, table};
use crate::domain::Error;

const HEADER: &[&str] = &["Date", "Open", "High", "Low", "Close", "Volume"];
/// What stands in an answer without figures, and what to do about it.
const SAID: [(&str, &str); 2] = [
    ("No data", "check the name of the symbol in the plan"),
    ("Exceeded the daily hits limit", "ask again tomorrow"),
];

pub(super) fn path(asked: &str) -> String {
    format!("/q/d/l/?s={}&i=d", escaped(asked))
}

pub(super) fn read(bytes: &[u8], expected: &Expected<'_>) -> Result<FetchedPrices, Error> {
    let said = SAID.iter().find(|(words, _)| bytes.starts_with(words.as_bytes()));
    if let Some((words, remedy)) = said {
        return Err(Error::unavailable(format!("it says \"{words}\""), *remedy));
    }
    table::check_header(
        bytes,
        |names| names.starts_with(HEADER.get(..5).unwrap_or_default()),
        HEADER,
    )?;
    let table = table::read(bytes)?;
    let series = table.into_series(expected.symbol.clone())?.with_unknown_dividends();
    let found = expected.until_unfinished(series)?;
    Ok(FetchedPrices { is_adjusted: !expected.is_index, ..found })
}

#[cfg(test)]
mod tests {
    use super::{super::expected::tests::expected, *};

    const GOOD: &str = "Date,Open,High,Low,Close,Volume\r\n2026-09-24,1,1,1,297.5,100\r\n\
                        2026-09-25,1,1,1,298.67,100\r\n";

    #[test]
    fn closes_are_read_and_the_rest_is_named() {
        let found = read(GOOD.as_bytes(), &expected("IWM")).unwrap();
        assert_eq!(
            (found.series.closes(), found.series.knows_dividends()),
            (&[297.5, 298.67][..], false)
        );
        for (text, words) in [
            ("No data".to_owned(), "it says \"No data\"; check the name"),
            ("Exceeded the daily hits limit".to_owned(), "ask again tomorrow"),
            (GOOD.replace("Close", "Last"), "the column \"Close\" is missing"),
            (GOOD.replace("297.5", "x"), "line 2"),
        ] {
            let error = read(text.as_bytes(), &expected("IWM")).unwrap_err().to_string();
            assert!(error.contains(words), "{error}");
        }
    }
}
