//! Real files of providers, read by path where they are.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rotascope::domain::{
    Spacing,
    formats::{self, Choices, FileContent},
};

fn folder() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let folder = std::env::var_os("ROTASCOPE_PROVIDER_FILES").map_or_else(beside, PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: {} is absent; set ROTASCOPE_PROVIDER_FILES", folder.display());
    None
}

/// The first and the last row of a file, its spacing and the number of its dividends.
#[track_caller]
fn check(path: &str, first: (&str, f64), last: &str, spacing: Spacing, dividends: Option<usize>) {
    let Some(folder) = folder() else { return };
    let bytes = fs::read(folder.join(path)).unwrap();
    let reading = formats::read(path, &bytes, &Choices::default());
    let reading = reading.unwrap_or_else(|stop| panic!("{path}: {}", stop.into_error()));
    let table = reading.series(path, &Choices::default()).unwrap();
    assert_eq!((table.days[0].to_string().as_str(), table.values[0]), first, "{path}");
    assert_eq!(table.days.last().unwrap().to_string(), last, "{path}");
    assert_eq!(Spacing::of(&table.days), spacing, "{path}");
    let found = table.dividends.map(|dividends| dividends.len());
    assert_eq!(found.is_some(), dividends.is_some(), "{path}");
    assert!(dividends.unwrap_or(0) <= found.unwrap_or(0), "{path}: {found:?}");
}

#[test]
fn real_files_are_read() {
    let daily = Spacing::Session;
    check("yfinance/IWM.csv", ("2000-05-26", 45.718_75), "2026-08-21", daily, None);
    check(
        "adjclose/IJR.csv",
        ("2005-01-03", 26.668_333_053_588_867),
        "2026-05-01",
        daily,
        Some(60),
    );
    check("index/RUT.csv", ("2016-06-28", 1107.3), "2026-08-21", daily, None);
    for (path, spacing) in [
        ("fred/DGS10.csv", daily),
        ("fred/PAYEMS.csv", Spacing::Month),
        ("fred/FEDFUNDS.csv", Spacing::Month),
        ("fred/SP500.csv", daily),
    ] {
        let Some(folder) = folder() else { return };
        let bytes = fs::read(folder.join(path)).unwrap();
        let reading = formats::read(path, &bytes, &Choices::default()).unwrap();
        assert_eq!(reading.provider.map(|provider| provider.code), Some("fred"), "{path}");
        let table = reading.series(path, &Choices::default()).unwrap();
        assert_eq!(Spacing::of(&table.days), spacing, "{path}");
    }
}

#[test]
fn a_real_portfolio_is_read_with_cash_apart() {
    let Some(folder) = folder() else { return };
    let bytes = fs::read(folder.join("holdings/IWM_holdings_20260505.csv")).unwrap();
    let reading = formats::read("x.csv", &bytes, &Choices::default()).unwrap();
    let FileContent::Holdings(holdings) = reading.content else { panic!("not holdings") };
    assert_eq!(holdings.as_of.to_string(), "2026-05-05");
    assert_eq!((holdings.lines.len(), holdings.cash.len()), (1924, 5));
}
