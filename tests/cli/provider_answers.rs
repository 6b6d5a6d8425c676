//! What providers answer of made-up closes, and a snapshot that has the first of them.

use std::fmt::Write as _;

use rotascope::domain::Day;

use super::{
    provider_server::{ProviderServer, Reply},
    run::{Folder, build, check},
};

/// The last session of the snapshot, a Friday.
pub const LAST: &str = "2026-09-25";
/// After the close of Tuesday, two sessions later.
pub const NOW: &str = "2026-09-29T21:00:00Z";

/// Sessions from 3 August 2026 to a day.
pub fn sessions(to: &str) -> Vec<Day> {
    let (first, last): (Day, Day) = ("2026-08-03".parse().unwrap(), to.parse().unwrap());
    let days = (0..=first.days_until(last)).map(|days| first.plus_days(days));
    days.filter(|day| !day.is_weekend()).collect()
}

/// The close of a symbol on a day, with cents.
pub fn close(symbol: &str, day: Day) -> f64 {
    let level: u32 = symbol.bytes().map(u32::from).sum();
    let wave = (f64::from(day.epoch_days()) * 0.7 + f64::from(level)).sin();
    ((f64::from(level) + 3.0 * wave) * 100.0).round() / 100.0
}

/// A chart of Yahoo.
#[derive(Clone)]
pub struct Chart {
    pub symbol: String,
    pub currency: &'static str,
    pub rows: Vec<(Day, Option<f64>)>,
    pub dividends: Vec<(&'static str, f64)>,
    pub splits: Vec<(&'static str, f64)>,
}

impl Chart {
    pub fn of(symbol: &str, to: &str) -> Self {
        let rows = sessions(to).into_iter().map(|day| (day, Some(close(symbol, day)))).collect();
        let (dividends, splits) = (Vec::new(), Vec::new());
        Self { symbol: symbol.to_owned(), currency: "USD", rows, dividends, splits }
    }

    /// The same with every close before a day divided.
    pub fn divided(mut self, day: &str, factor: f64) -> Self {
        let day: Day = day.parse().unwrap();
        for (_, close) in self.rows.iter_mut().filter(|(at, _)| *at < day) {
            *close = close.map(|close| close / factor);
        }
        self
    }

    pub fn reply(&self) -> Reply {
        Reply::Body(self.text())
    }

    pub fn text(&self) -> String {
        let opening = |day: Day| i64::from(day.epoch_days()) * 86_400 + 48_600;
        let list = |items: Vec<String>| items.join(",");
        let stamps = list(self.rows.iter().map(|(day, _)| opening(*day).to_string()).collect());
        let null = || "null".to_owned();
        let close = |close: &Option<f64>| {
            close.map_or_else(null, |close| f64::from(close as f32).to_string())
        };
        let closes = list(self.rows.iter().map(|(_, value)| close(value)).collect());
        let at = |day: &str| opening(day.parse().unwrap());
        let dividends = self
            .dividends
            .iter()
            .map(|(day, amount)| format!(r#""{0}":{{"amount":{amount},"date":{0}}}"#, at(day)));
        let splits = self.splits.iter().map(|(day, factor)| {
            format!(r#""{0}":{{"date":{0},"numerator":{factor},"denominator":1}}"#, at(day))
        });
        format!(
            r#"{{"chart":{{"result":[{{"meta":{{"currency":"{}","symbol":"{}","gmtoffset":-14400,
"dataGranularity":"1d"}},"timestamp":[{stamps}],"events":{{"dividends":{{{}}},"splits":{{{}}}}},
"indicators":{{"quote":[{{"close":[{closes}]}}]}}}}],"error":null}}}}"#,
            self.currency,
            self.symbol,
            list(dividends.collect()),
            list(splits.collect())
        )
    }
}

/// A table of Stooq.
pub fn stooq(symbol: &str, to: &str) -> String {
    let mut text = "Date,Open,High,Low,Close,Volume\r\n".to_owned();
    for day in sessions(to) {
        let close = close(symbol, day);
        write!(text, "{day},{close},{close},{close},{close},1000\r\n").unwrap();
    }
    text
}

/// Symbols of the snapshot and of the plan.
pub const SYMBOLS: [&str; 3] = ["IWM", "SPY", "VB"];

/// A folder with a snapshot to the last session, and a plan of the same symbols.
pub fn folder(name: &str, server: &ProviderServer) -> Folder {
    folder_of(name, server, &SYMBOLS)
}

pub fn folder_of(name: &str, server: &ProviderServer, symbols: &[&str]) -> Folder {
    let mut folder = Folder::new(name);
    for symbol in symbols {
        let mut text = "date,close,dividend\n".to_owned();
        for day in sessions(LAST) {
            writeln!(text, "{day},{},", close(symbol, day)).unwrap();
        }
        folder = folder.with(&format!("figures/closes/{symbol}.csv"), &text);
        server.answer(&format!("chart/{symbol}?"), [Chart::of(symbol, "2026-09-29").reply()]);
    }
    let data = folder.path("data");
    let more = ["--adjustment", "splits", "--title", "A test to 25 September 2026"];
    check(&build(&folder.path("figures"), &data, &more), 0, "to 2026-09-25");
    let plan = plan(server, symbols);
    folder.with("plan.toml", &plan)
}

/// A plan that asks the server alone, and does not wait.
pub fn plan(server: &ProviderServer, symbols: &[&str]) -> String {
    let url = server.url();
    let funds: Vec<String> = symbols.iter().map(|symbol| format!("{symbol:?}")).collect();
    format!(
        r#"title = "A test"
snapshot = "data"
answers = "answers"
contact = "owner@example.org"
small = "IWM"
large = "SPY"
providers = ["yahoo", "stooq"]
funds = [{}]

[pace]
pause_seconds = 0.0
tries = 3
first_wait_seconds = 0.0
longest_wait_seconds = 5.0
timeout_seconds = 20.0
most_megabytes = 1

[hosts]
yahoo = "{url}"
stooq = "{url}/stooq"
fred = "{url}/fred"
alfred = "{url}/alfred"
french = "{url}/french"
"#,
        funds.join(", ")
    )
}
