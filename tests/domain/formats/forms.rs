//! Small files in the forms that public tools write, each with what is right for it.

use std::{fs, path::Path};

use rotascope::domain::{
    Basis, PriceSeries, Symbol,
    formats::{self, AdjustedFor, Choices, FileContent, Holdings, SeriesTable, Stop, symbol_of},
};

const DAYS: [&str; 8] = [
    "2025-12-30",
    "2025-12-31",
    "2026-01-02",
    "2026-01-05",
    "2026-01-06",
    "2026-01-07",
    "2026-01-08",
    "2026-01-09",
];
const CLOSES: [f64; 8] = [240.10, 241.25, 243.00, 242.15, 245.80, 247.30, 246.05, 249.60];
const LEVELS: [f64; 8] = [680.5, 681.9, 683.2, 687.7, 691.8, 689.6, 690.0, 694.1];
const BEFORE_1970: [&str; 8] = [
    "1969-12-29",
    "1969-12-30",
    "1969-12-31",
    "1970-01-02",
    "1970-01-05",
    "1970-01-06",
    "1970-01-07",
    "1970-01-08",
];

fn bytes(form: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/domain/formats/files");
    fs::read(folder.join(format!("{form}.csv"))).unwrap()
}

fn read(form: &str, choices: &Choices) -> Result<SeriesTable, Stop> {
    let name = format!("{form}.csv");
    formats::read(&name, &bytes(form), choices)?.series(&name, choices)
}

#[track_caller]
fn series(form: &str) -> SeriesTable {
    let read = read(form, &Choices::default());
    read.unwrap_or_else(|stop| panic!("{form}: {}", stop.into_error()))
}

#[track_caller]
fn refused(form: &str, words: &str) {
    let error = read(form, &Choices::default()).unwrap_err().into_error().to_string();
    assert!(error.contains(words), "{form}: {error}");
}

#[track_caller]
fn is(form: &str, found: &SeriesTable, days: &[&str], closes: &[f64]) {
    let found_days: Vec<String> = found.days.iter().map(ToString::to_string).collect();
    assert_eq!(found_days, days, "{form}");
    assert_eq!(found.values.len(), closes.len(), "{form}");
    for (found, close) in found.values.iter().zip(closes) {
        assert!((found / close - 1.0).abs() < 1e-9, "{form}: {found} for {close}");
    }
}

#[track_caller]
fn check(form: &str) {
    is(form, &series(form), &DAYS, &CLOSES);
}

#[test]
fn tables_of_one_series_are_read() {
    for form in [
        "plain",
        "lower_ohlcv",
        "tab",
        "stockcharts",
        "yf_flat",
        "yf_multi1",
        "yf_multi_adj",
        "yf_close1",
        "yahoo",
        "nasdaq_etf",
        "nasdaq_index",
        "nasdaq_old",
        "nasdaq_stock",
        "stooq_archive",
        "stooq_en",
        "tv_date",
        "tv_iso",
        "tv_iso_off",
        "tv_unix",
        "tv_line",
        "gfinance_iso",
        "av_daily",
        "eodhd",
        "pp_en",
        "utf16",
        "ms_epoch",
        "tv_asx_unix",
    ] {
        check(form);
    }
}

#[test]
fn days_are_read_in_any_order_that_the_column_settles() {
    for form in [
        "excel_us",
        "gfinance_us",
        "gfinance_block",
        "marketwatch",
        "marketwatch_asc",
        "wsj",
        "dmy_short",
        "investing_us",
        "investing_old",
    ] {
        check(form);
    }
    is("tv_neg", &series("tv_neg"), &BEFORE_1970, &CLOSES);
}

#[test]
fn decimal_commas_are_read() {
    for form in ["excel_de", "excel_de_q", "pp_de", "comma_mixed"] {
        check(form);
    }
}

#[test]
fn rows_around_a_table_are_left_out() {
    check("excel_tail");
    check("macrotrends");
    refused("french_daily", "percent a row, not prices");
}

#[test]
fn a_row_without_a_close_is_left_out_and_said() {
    let without: (Vec<&str>, Vec<f64>) =
        DAYS.into_iter().zip(CLOSES).filter(|(day, _)| *day != "2026-01-06").unzip();
    is("yahoo_null", &series("yahoo_null"), &without.0, &without.1);
    let reading = formats::read("x.csv", &bytes("yahoo_null"), &Choices::default()).unwrap();
    let said: Vec<&str> = reading.decisions.iter().map(|(_, words)| words).collect();
    assert!(said.contains(&"1 row without a close left out: 2026-01-06"), "{said:?}");
}

/// A table whose closes are those of the others, and what a year made with dividends.
#[track_caller]
fn paid(form: &str, dividends: &[(&str, f64)], total_percent: f64) {
    let table = series(form);
    is(form, &table, &DAYS, &CLOSES);
    assert_eq!(table.adjusted, Some(AdjustedFor::Splits), "{form}");
    let found: Vec<(String, f64)> = table
        .dividends
        .iter()
        .flatten()
        .map(|paid| (paid.ex_date.to_string(), paid.amount))
        .collect();
    let dividends: Vec<(String, f64)> =
        dividends.iter().map(|(day, amount)| ((*day).to_owned(), *amount)).collect();
    assert_eq!(found, dividends, "{form}");
    let series = table.into_series("X".parse().unwrap()).unwrap();
    let year = |basis| {
        let levels = series.levels(basis).unwrap();
        (levels[7] / levels[1] - 1.0) * 100.0
    };
    assert!((year(Basis::Price) - 3.4611).abs() < 5e-5, "{form}: {}", year(Basis::Price));
    assert!((year(Basis::TotalReturn) - total_percent).abs() < 5e-3, "{form}");
}

#[test]
fn dividends_and_splits_beside_closes_count_once() {
    for form in ["yf_history", "yf_hist_raw", "yf_actions"] {
        paid(form, &[("2026-01-06", 2.0)], 4.30);
    }
    paid("av_adj", &[("2026-01-08", 1.0)], 3.88);
}

#[test]
fn levels_of_an_index_have_no_total_return() {
    for form in ["fred_old", "fred_new", "GOODLARGE"] {
        let table = series(form);
        is(form, &table, &DAYS, &LEVELS);
        let symbol: Symbol = symbol_of("X.csv").unwrap();
        let series: PriceSeries = table.into_series(symbol).unwrap();
        assert!(!series.knows_dividends(), "{form}");
    }
    is("OLDLARGE", &series("OLDLARGE"), &BEFORE_1970, &LEVELS);
}

#[test]
fn of_several_series_the_one_that_is_named_is_read() {
    for (form, second) in [("yf_two", "SPY"), ("yf_wide", "SPY"), ("fred_multi", "SP500")] {
        let stop = read(form, &Choices::default()).unwrap_err();
        assert!(matches!(stop, Stop::Ask(_)), "{form}: {stop:?}");
        for symbol in [second, &second.to_lowercase()] {
            let choices = Choices { symbol: Some(symbol.to_owned()), ..Choices::default() };
            is(form, &read(form, &choices).unwrap(), &DAYS, &LEVELS);
        }
        let named = formats::read(form, &bytes(form), &Choices::default()).unwrap();
        let by_file = named.series(&format!("{second} (2).csv"), &Choices::default());
        is(form, &by_file.unwrap(), &DAYS, &LEVELS);
    }
}

#[test]
fn portfolios_are_read_with_cash_apart() {
    for (form, fund, weights) in [
        ("ishares_us", "iShares Russell 2000 ETF", [24.0, 20.0, 16.0, 12.0, 8.0, 4.0]),
        ("ishares_uk", "iShares Russell 2000 ETF", [24.0, 20.0, 16.0, 12.0, 8.0, 4.0]),
        (
            "ssga_spy",
            "SPDR® S&P 500® ETF Trust",
            [7.020_973, 6.020_973, 5.020_973, 4.020_973, 3.020_973, 2.020_973],
        ),
    ] {
        let reading = formats::read(form, &bytes(form), &Choices::default()).unwrap();
        let FileContent::Holdings(Holdings { fund: found, as_of, lines, cash }) = reading.content
        else {
            panic!("{form}: not holdings")
        };
        assert_eq!((found.as_str(), as_of.to_string().as_str()), (fund, "2026-01-09"), "{form}");
        let found: Vec<f64> = lines.iter().map(|line| line.weight_percent).collect();
        assert_eq!(found, weights, "{form}");
        assert_eq!(cash.len(), usize::from(form != "ssga_spy"), "{form}");
    }
}

#[test]
fn what_is_no_table_is_refused_in_a_short_sentence() {
    refused("stooq_html", "stooq_html.csv: the file is a web page, not a table");
}

#[test]
fn a_source_is_named_only_where_the_file_says_so() {
    for (form, provider) in [
        ("stooq_en", None),
        ("yf_flat", None),
        ("plain", None),
        ("marketwatch", None),
        ("stooq_archive", Some("Stooq")),
        ("yf_history", Some("yfinance")),
        ("yf_two", Some("yfinance")),
        ("fred_new", Some("FRED")),
        ("nasdaq_etf", Some("Nasdaq")),
        ("macrotrends", Some("Macrotrends")),
        ("tv_unix", Some("TradingView")),
    ] {
        let reading = formats::read(form, &bytes(form), &Choices::default()).unwrap();
        assert_eq!(reading.provider.map(|provider| provider.title), provider, "{form}");
    }
}
