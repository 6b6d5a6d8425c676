//! Yahoo Finance: the chart of a symbol as JSON, `/v8/finance/chart/SYMBOL`.
//!
//! Written on 30 November 2026 against answers that public repositories keep: of 2344.TW (March 2026,
//! with the blank close and the second bar of a running day), AAPL (March 2020 and September 2024),
//! ^TNX (February 2026), and the events of AAPL's split of August 2020. Not against a live answer.
//!
//! Closes are adjusted for splits and not for dividends, as four-byte numbers: 297.6700134277344 is
//! 297.67. A day without a close is null. While a session runs, its last bar has the second of the
//! last trade, and may stand beside another of the same day that is null. Dividends and splits stand
//! under `events`, keyed and dated by the opening of the ex-date. A symbol that it does not know is
//! answered with status 404 and `chart.error`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    answer::{escaped, json},
    expected::Expected,
    figures::FetchedPrices,
};
use crate::{
    cli::fetch::moment::Moment,
    domain::{Day, Dividend, Error, PriceSeries, checks::Split, quoted},
};

/// From the first day that any symbol has to the last that there can be, all in one answer.
pub(super) fn path(asked: &str) -> String {
    let symbol = escaped(asked);
    format!(
        "/v8/finance/chart/{symbol}?period1=-2208988800&period2=9999999999&interval=1d\
         &events=div%2Csplits"
    )
}

#[derive(Deserialize)]
struct Answer {
    chart: Chart,
}

#[derive(Deserialize)]
struct Chart {
    result: Option<Vec<Found>>,
    error: Option<Refusal>,
}

#[derive(Deserialize)]
struct Refusal {
    description: Option<String>,
}

#[derive(Deserialize)]
struct Found {
    meta: Meta,
    #[serde(default)]
    timestamp: Vec<i64>,
    indicators: Indicators,
    #[serde(default)]
    events: Events,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Meta {
    currency: Option<String>,
    symbol: String,
    gmtoffset: i64,
    data_granularity: String,
    regular_market_time: Option<i64>,
    current_trading_period: Option<Periods>,
}

#[derive(Deserialize)]
struct Periods {
    regular: Period,
}

#[derive(Deserialize)]
struct Period {
    start: i64,
    end: i64,
}

#[derive(Deserialize)]
struct Indicators {
    quote: Vec<Quote>,
}

#[derive(Deserialize)]
struct Quote {
    close: Vec<Option<f64>>,
}

#[derive(Default, Deserialize)]
struct Events {
    #[serde(default)]
    dividends: BTreeMap<String, Payment>,
    #[serde(default)]
    splits: BTreeMap<String, SplitEvent>,
}

#[derive(Deserialize)]
struct Payment {
    amount: f64,
    date: i64,
}

#[derive(Deserialize)]
struct SplitEvent {
    date: i64,
    numerator: f64,
    denominator: f64,
}

pub(super) fn read(bytes: &[u8], expected: &Expected<'_>) -> Result<FetchedPrices, Error> {
    let answer: Answer = json(bytes)?;
    let Some(found) = answer.chart.result.unwrap_or_default().into_iter().next() else {
        let said = answer.chart.error.and_then(|error| error.description).unwrap_or_default();
        let problem = format!("no chart of {}: {}", expected.asked, quoted(&said));
        return Err(Error::invalid(problem, "check the name of the symbol in the plan"));
    };
    let meta = &found.meta;
    expected.check_symbol(&meta.symbol)?;
    expected.check_currency(meta.currency.as_deref())?;
    if meta.data_granularity != "1d" {
        let problem = format!("bars of {} instead of days", quoted(&meta.data_granularity));
        return Err(Error::invalid(problem, "ask again later"));
    }
    let closes = match found.indicators.quote.first() {
        Some(quote) if quote.close.len() == found.timestamp.len() => &quote.close,
        _ => {
            let problem = "closes and timestamps differ in number";
            return Err(Error::invalid(problem, "ask again later"));
        }
    };
    let day = |seconds: i64| Moment::from_epoch_seconds(seconds).day_at(meta.gmtoffset);
    let mut rows: BTreeMap<Day, Option<f64>> = BTreeMap::new();
    for (&seconds, &close) in found.timestamp.iter().zip(closes) {
        let Some(day) = day(seconds) else { continue };
        let row = rows.entry(day).or_default();
        *row = close.map(four_bytes).or(*row);
    }
    let unfinished = unfinished(&rows, meta, expected.at);
    rows.retain(|day, _| Some(*day) != unfinished);
    let blank = rows.iter().filter(|(_, close)| close.is_none()).map(|(day, _)| *day).collect();
    let (days, closes): (Vec<Day>, Vec<f64>) =
        rows.iter().filter_map(|(day, close)| Some((*day, (*close)?))).unzip();
    let dividends = dividends(&found.events, &days, day);
    let splits = found.events.splits.values().filter_map(|split| {
        Some(Split { day: day(split.date)?, factor: split.numerator / split.denominator })
    });
    let mut splits: Vec<Split> =
        splits.filter(|split| split.factor.is_finite() && 0.0 < split.factor).collect();
    splits.sort_by_key(|split| split.day);
    let series = PriceSeries::new(expected.symbol.clone(), days, closes, dividends)?;
    // An index pays nothing, and that is no knowledge of dividends.
    let series = if expected.is_index { series.with_unknown_dividends() } else { series };
    Ok(FetchedPrices { series, splits, blank, unfinished, is_adjusted: false, is_whole: true })
}

/// The day of the last bar, where its session was not over when it was answered.
fn unfinished(rows: &BTreeMap<Day, Option<f64>>, meta: &Meta, at: Moment) -> Option<Day> {
    let (&last, _) = rows.last_key_value()?;
    let is_running = meta
        .regular_market_time
        .zip(meta.current_trading_period.as_ref())
        .is_some_and(|(traded, periods)| {
            let Period { start, end } = periods.regular;
            let day = Moment::from_epoch_seconds(traded).day_at(meta.gmtoffset);
            day == Some(last) && (start..end).contains(&traded)
        });
    (is_running || at.last_finished_day().is_some_and(|over| over < last)).then_some(last)
}

/// Dividends on their ex-dates; one on a day without a close counts for the session that follows.
fn dividends(events: &Events, days: &[Day], day: impl Fn(i64) -> Option<Day>) -> Vec<Dividend> {
    let mut paid: BTreeMap<Day, f64> = BTreeMap::new();
    for payment in events.dividends.values() {
        let next = day(payment.date).map(|ex_date| days.partition_point(|other| *other < ex_date));
        let Some(&session) = next.and_then(|next| days.get(next)) else { continue };
        if 0.0 < payment.amount {
            *paid.entry(session).or_default() += four_bytes(payment.amount);
        }
    }
    paid.into_iter().map(|(ex_date, amount)| Dividend { ex_date, amount }).collect()
}

/// The shortest decimal that is the same number in four bytes, where the value is such a number.
fn four_bytes(value: f64) -> f64 {
    let short = value as f32;
    let is_exact = f64::from(short) == value;
    if is_exact { short.to_string().parse().unwrap_or(value) } else { value }
}

#[cfg(test)]
mod tests {
    use super::{super::expected::tests::expected, *};

    const CHART: &str = r#"{"chart":{"result":[{"meta":{"currency":"USD","symbol":"IWM",
"gmtoffset":-14400,"dataGranularity":"1d","regularMarketTime":1790366401,
"currentTradingPeriod":{"regular":{"start":1790343000,"end":1790366400}}},
"timestamp":[1790083800,1790170200,1790256600,1790343000],
"events":{"dividends":{"1790170200":{"amount":0.317286,"date":1790170200}},
"splits":{"1790256600":{"date":1790256600,"numerator":2,"denominator":1,"splitRatio":"2:1"}}},
"indicators":{"quote":[{"close":[297.6700134277344,null,298.5,299.0]}],
"adjclose":[{"adjclose":[297.6,null,298.5,299.0]}]}}],"error":null}}"#;

    fn check(old: &str, new: &str, words: &str) {
        assert!(CHART.contains(old), "{old}");
        let text = CHART.replacen(old, new, 1);
        let error = read(text.as_bytes(), &expected("IWM")).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }

    #[test]
    fn closes_dividends_and_splits_are_read() {
        let found = read(CHART.as_bytes(), &expected("IWM")).unwrap();
        assert_eq!(found.series.closes(), [297.67, 298.5, 299.0]);
        let days: Vec<String> = found.series.days().iter().map(ToString::to_string).collect();
        assert_eq!(days, ["2026-09-22", "2026-09-24", "2026-09-25"]);
        assert_eq!(found.series.dividends()[0].ex_date.to_string(), "2026-09-24");
        assert_eq!(found.blank[0].to_string(), "2026-09-23");
        assert_eq!((found.splits[0].factor, found.unfinished), (2.0, None));
    }

    #[test]
    fn a_running_session_is_told_by_its_bar_and_by_the_clock() {
        let running = CHART.replace("1790366401", "1790350000");
        let found = read(running.as_bytes(), &expected("IWM")).unwrap();
        assert_eq!(found.unfinished.unwrap().to_string(), "2026-09-25");
        assert_eq!(found.series.closes().len(), 2);
        let early = Expected { at: "2026-09-25T18:00:00Z".parse().unwrap(), ..expected("IWM") };
        assert!(read(CHART.as_bytes(), &early).unwrap().unfinished.is_some());
        // The bar of the running day beside one that is null.
        let twice = running.replace("1790343000]", "1790343000,1790350000]");
        let twice = twice.replacen("298.5,299.0]", "298.5,null,299.0]", 1);
        assert_eq!(read(twice.as_bytes(), &expected("IWM")).unwrap().series.closes().len(), 2);
    }

    #[test]
    fn what_is_not_the_chart_that_was_asked_for_is_named() {
        check(
            "\"symbol\":\"IWM\"",
            "\"symbol\":\"IWN\"",
            "the answer is of \"IWN\" instead of IWM",
        );
        check("\"USD\"", "\"CAD\"", "closes in \"CAD\" instead of USD");
        check("\"currency\":\"USD\",", "", "does not say in which currency");
        check("\"1d\"", "\"1wk\"", "bars of \"1wk\" instead of days");
        check("298.5,299.0]}]", "298.5]}]", "closes and timestamps differ in number");
        check("\"close\":", "\"last\":", "missing field `close`");
        check("299.0]}],", "-1]}],", "the close -1 of 2026-09-25 is not a positive number");
        check("}],\"error\":null}}", "", "EOF");
    }

    #[test]
    fn a_number_of_four_bytes_is_the_decimal_it_stands_for() {
        assert_eq!(four_bytes(297.670_013_427_734_4), 297.67);
        assert_eq!((four_bytes(0.317_286), four_bytes(45.718_75)), (0.317_286, 45.718_75));
    }
}
