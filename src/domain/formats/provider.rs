//! Providers that a file names by its own words; who wrote other files is not known.

use crate::domain::facts::Adjustment;

/// A provider of files.
#[derive(Debug)]
pub struct Provider {
    /// The name in lower case.
    pub code: &'static str,
    /// The name for readers.
    pub title: &'static str,
    /// What the provider's closes are adjusted for.
    pub adjustment: Adjustment,
    /// True where the names of a table, or the text above it, are the provider's own.
    is_of: fn(&Names<'_>) -> bool,
}

/// Names of a table and what stands above it.
pub(super) struct Names<'a> {
    /// The name of the file.
    pub(super) file: &'a str,
    /// The names of the columns as they are written.
    pub(super) columns: &'a [&'a str],
    /// The first rows of the file as one text in lower case.
    pub(super) opening: &'a str,
    /// The first day as it is written.
    pub(super) day: &'a str,
}

impl Names<'_> {
    fn has(&self, name: &str) -> bool {
        self.columns.contains(&name)
    }

    /// True where days are written 2026-01-23.
    fn has_iso_days(&self) -> bool {
        self.day.len() == 10 && self.day.split('-').map(str::len).eq([4, 2, 2])
    }

    /// True where a table has a day and a value of a series by whose code the file is named.
    fn is_observations_of(&self, codes: &[&str]) -> bool {
        let name = self.file.rsplit(['/', '\\']).next().unwrap_or(self.file);
        let is_named = name.split('.').next().is_some_and(|stem| codes.contains(&stem));
        is_named && self.columns == ["date", "value"] && self.has_iso_days()
    }

    fn begins(&self, names: &[&str]) -> bool {
        self.columns.starts_with(names)
    }
}

/// Series of FRED that the name of a file tells, since anybody writes `date,value`.
const FRED_SERIES: [&str; 10] = [
    "DGS10",
    "DGS2",
    "DJIA",
    "FEDFUNDS",
    "NASDAQCOM",
    "PAYEMS",
    "SP500",
    "UNRATE",
    "USREC",
    "VIXCLS",
];

/// Every provider, in alphabetical order.
pub const PROVIDERS: &[Provider] = &[
    Provider {
        code: "alphavantage",
        title: "Alpha Vantage",
        adjustment: Adjustment::None,
        is_of: |names| {
            names.begins(&["timestamp", "open", "high", "low", "close"]) && names.has_iso_days()
        },
    },
    Provider {
        code: "eodhd",
        title: "EODHD",
        adjustment: Adjustment::None,
        is_of: |names| names.has("Adjusted_close"),
    },
    Provider {
        code: "fred",
        title: "FRED",
        adjustment: Adjustment::None,
        is_of: |names| {
            names.begins(&["observation_date"])
                || (names.begins(&["DATE"]) && names.columns.len() == 2 && names.has_iso_days())
                || names.is_observations_of(&FRED_SERIES)
        },
    },
    Provider {
        code: "index",
        title: "Index bars",
        adjustment: Adjustment::None,
        is_of: |names| names.has("wap") && names.has("count"),
    },
    Provider {
        code: "investing",
        title: "Investing.com",
        adjustment: Adjustment::Unstated,
        is_of: |names| names.has("Vol.") && names.has("Change %"),
    },
    Provider {
        code: "macrotrends",
        title: "Macrotrends",
        adjustment: Adjustment::Splits,
        is_of: |names| names.opening.contains("macrotrends"),
    },
    Provider {
        code: "nasdaq",
        title: "Nasdaq",
        adjustment: Adjustment::Splits,
        is_of: |names| names.has("Close/Last"),
    },
    Provider {
        code: "stooq",
        title: "Stooq",
        adjustment: Adjustment::Unstated,
        is_of: |names| names.has("<TICKER>") && names.has("<PER>"),
    },
    Provider {
        code: "tiingo",
        title: "Tiingo",
        adjustment: Adjustment::None,
        is_of: |names| names.has("divCash") && names.has("splitFactor"),
    },
    Provider {
        code: "tradingview",
        title: "TradingView",
        adjustment: Adjustment::Unstated,
        is_of: |names| {
            names.begins(&["time", "open", "high", "low", "close"]) && names.has("Volume")
        },
    },
    Provider {
        code: "yahoo",
        title: "Yahoo Finance",
        adjustment: Adjustment::Splits,
        is_of: |names| {
            names.columns == ["Date", "Open", "High", "Low", "Close", "Adj Close", "Volume"]
        },
    },
    Provider {
        code: "yfinance",
        title: "yfinance",
        adjustment: Adjustment::Unstated,
        is_of: |names| {
            names.has("Stock Splits")
                || names.has("Capital Gains")
                || names.opening.starts_with("price,") && names.opening.contains("\nticker,")
                || names.opening.starts_with("ticker,") && names.opening.contains("\nprice,")
        },
    },
];

/// The provider of a file, where it says so.
pub(super) fn find(names: &Names<'_>) -> Option<&'static Provider> {
    PROVIDERS.iter().find(|provider| (provider.is_of)(names))
}
