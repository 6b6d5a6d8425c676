//! Nasdaq: the historical quotes of a symbol as JSON, `/api/quote/IWM/historical`.
//!
//! Written on 30 November 2026 against answers that public repositories keep: of NDX (25 August 2026)
//! and AAPL (25 September 2026). Not against a live answer.
//!
//! It gives ten years at most, the newest first, days as 09/25/2026 and closes as "$1,298.67", adjusted
//! for splits. Dividends are not stated. A symbol that it does not know has `data` null.

use serde::Deserialize;

use super::{
    answer::{escaped, json},
    expected::Expected,
    figures::FetchedPrices,
};
use crate::{
    cli::fetch::plan::InstrumentKind,
    domain::{Day, Error, PriceSeries, quoted},
};

pub(super) fn path(asked: &str, kind: InstrumentKind) -> String {
    let class = match kind {
        InstrumentKind::Fund => "etf",
        InstrumentKind::Stock => "stocks",
        InstrumentKind::Index => "index",
    };
    let symbol = escaped(asked);
    format!(
        "/api/quote/{symbol}/historical?assetclass={class}&fromdate=2000-01-01&todate=2099-12-31\
         &limit=9999"
    )
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    data: Option<Data>,
    message: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Data {
    symbol: String,
    total_records: usize,
    trades_table: Trades,
}

#[derive(Deserialize)]
struct Trades {
    rows: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    date: String,
    close: String,
}

pub(super) fn read(bytes: &[u8], expected: &Expected<'_>) -> Result<FetchedPrices, Error> {
    let answer: Answer = json(bytes)?;
    let Some(data) = answer.data else {
        let said = quoted(&answer.message.unwrap_or_default());
        let problem = format!("no quotes of {}: {said}", expected.asked);
        return Err(Error::invalid(problem, "check the symbol and its kind in the plan"));
    };
    expected.check_symbol(&data.symbol)?;
    let (rows, total) = (data.trades_table.rows, data.total_records);
    if rows.len() != total {
        let problem = format!("{} rows of {total} came", rows.len());
        return Err(Error::invalid(problem, "ask again later"));
    }
    let (mut days, mut closes) = (Vec::new(), Vec::new());
    for (at, row) in rows.iter().enumerate().rev() {
        let wrong = |field: &str, text: &str| {
            let problem = format!("{} of row {} cannot be read", quoted(text), at + 1);
            Error::invalid(problem, "ask another provider").at_field(field)
        };
        days.push(day(&row.date).ok_or_else(|| wrong("date", &row.date))?);
        let close = row.close.trim_start_matches('$').replace(',', "");
        closes.push(close.parse().map_err(|_| wrong("close", &row.close))?);
    }
    let series = PriceSeries::new(expected.symbol.clone(), days, closes, Vec::new())?;
    expected.until_unfinished(series.with_unknown_dividends())
}

/// A day as 09/25/2026.
fn day(text: &str) -> Option<Day> {
    let mut parts = text.splitn(3, '/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    Day::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::{super::expected::tests::expected, *};

    const GOOD: &str = r#"{"data":{"symbol":"IWM","totalRecords":2,"tradesTable":{"asOf":null,
"headers":{"date":"Date","close":"Close/Last"},"rows":[
{"date":"09/25/2026","close":"$1,298.67","volume":"--"},{"date":"09/24/2026","close":"1,297.50"}]}},
"message":null,"status":{"rCode":200}}"#;

    #[test]
    fn closes_are_read_oldest_first_and_the_rest_is_named() {
        let found = read(GOOD.as_bytes(), &expected("IWM")).unwrap();
        assert_eq!(found.series.closes(), [1297.5, 1298.67]);
        for (old, new, words) in [
            ("\"symbol\":\"IWM\"", "\"symbol\":\"IWMW\"", "of \"IWMW\" instead of IWM"),
            ("\"totalRecords\":2", "\"totalRecords\":2514", "2 rows of 2514 came"),
            ("$1,298.67", "N/A", "field close: \"N/A\" of row 1 cannot be read"),
            ("09/25/2026", "Sep 25", "field date"),
            ("\"close\":\"$", "\"last\":\"$", "missing field `close`"),
        ] {
            let text = GOOD.replacen(old, new, 1);
            let error = read(text.as_bytes(), &expected("IWM")).unwrap_err().to_string();
            assert!(error.contains(words), "{error}");
        }
        let none = br#"{"data":null,"message":"Symbol not exists","status":{"rCode":400}}"#;
        let error = read(none, &expected("IWM")).unwrap_err().to_string();
        assert!(error.contains("Symbol not exists"), "{error}");
    }
}
