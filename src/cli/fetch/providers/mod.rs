//! Who is asked for figures, each provider in a file of its own: how its addresses are written, and
//! how its answers are read.
//!
//! The head of each file says against which answers it was written. Nothing here asks: a provider
//! turns an item of a plan into addresses, and bytes into figures or an error.

mod fred;
mod french;
mod issuer;
mod nasdaq;
mod stooq;
mod table;
mod yahoo;

use serde::de::DeserializeOwned;

use super::{
    moment::Moment,
    plan::{InstrumentKind, Item, Plan, ProviderCode},
};
use crate::domain::{
    Day, Error, Observation, PriceSeries, Symbol, checks::Split, facts::MacroColumn,
    formats::Holdings, quoted,
};

/// What an answer says.
#[derive(Clone, Debug, PartialEq)]
pub enum Figures {
    Prices(FetchedPrices),
    Series(Vec<(MacroColumn, Vec<Observation>)>),
    Holdings(Holdings),
}

/// The prices of an answer, without a session that was not over.
#[derive(Clone, Debug, PartialEq)]
pub struct FetchedPrices {
    pub series: PriceSeries,
    /// Splits that the provider states, each on its first session.
    pub splits: Vec<Split>,
    /// Days of which the provider has a row and no close.
    pub blank: Vec<Day>,
    /// The day of the last bar, where its session was not over; it is left out.
    pub unfinished: Option<Day>,
    /// True where closes are lowered by the dividends that followed.
    pub is_adjusted: bool,
    /// True where the provider gives every session that there was.
    pub is_whole: bool,
}

/// What an answer of prices has to be of.
struct Expected<'a> {
    symbol: &'a Symbol,
    /// What the provider calls it.
    asked: &'a str,
    currency: &'a str,
    is_index: bool,
    /// When it was answered.
    at: Moment,
}

/// One address that is asked for an item of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub provider: ProviderCode,
    pub url: String,
    /// The name of the kept answer, without its folder.
    pub name: String,
    /// How the provider calls what is asked for.
    pub asked: String,
    /// The day as of which it is asked for; none for the newest.
    pub vintage: Option<Day>,
}

impl ProviderCode {
    /// The folder of its kept answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::Alfred => "alfred",
            Self::Fred => "fred",
            Self::French => "french",
            Self::Issuer => "issuer",
            Self::Nasdaq => "nasdaq",
            Self::Stooq => "stooq",
            Self::Yahoo => "yahoo",
        }
    }

    /// The name for readers.
    pub fn title(self) -> &'static str {
        match self {
            Self::Alfred => "ALFRED",
            Self::Fred => "FRED",
            Self::French => "the French library",
            Self::Issuer => "the issuer",
            Self::Nasdaq => "Nasdaq",
            Self::Stooq => "Stooq",
            Self::Yahoo => "Yahoo Finance",
        }
    }

    /// True where an answer says which dividends were paid.
    pub fn states_dividends(self) -> bool {
        self == Self::Yahoo
    }

    /// What it calls a symbol of the US market, where a plan does not say.
    pub fn name_of(self, symbol: &Symbol) -> String {
        match self {
            Self::Yahoo => symbol.as_str().replace('.', "-"),
            Self::Stooq => format!("{}.us", symbol.as_str().to_ascii_lowercase().replace('.', "-")),
            _ => symbol.to_string(),
        }
    }

    fn host(self) -> &'static str {
        match self {
            Self::Alfred => "https://alfred.stlouisfed.org",
            Self::Fred => "https://fred.stlouisfed.org",
            Self::French => "https://mba.tuck.dartmouth.edu",
            Self::Issuer => "",
            Self::Nasdaq => "https://api.nasdaq.com",
            Self::Stooq => "https://stooq.com",
            Self::Yahoo => "https://query1.finance.yahoo.com",
        }
    }
}

/// The addresses of an item: of each list, the first that answers well is taken; every list is needed.
pub fn sources(plan: &Plan, item: &Item) -> Vec<Vec<Source>> {
    let host = |code: ProviderCode| {
        let own = plan.hosts.iter().find(|(other, _)| *other == code);
        own.map_or(code.host(), |(_, address)| address)
    };
    let source = |provider: ProviderCode, asked: &str, path: String, name: String| Source {
        url: format!("{}{path}", host(provider)),
        asked: asked.to_owned(),
        vintage: None,
        provider,
        name,
    };
    match item {
        Item::Prices(prices) => {
            let one = |(code, asked): &(ProviderCode, String)| {
                let path = match code {
                    ProviderCode::Stooq => stooq::path(asked),
                    ProviderCode::Nasdaq => nasdaq::path(asked, prices.kind),
                    _ => yahoo::path(asked),
                };
                source(*code, asked, path, prices.symbol.to_string())
            };
            vec![prices.providers.iter().map(one).collect()]
        }
        Item::Series(series) => {
            let id = series.id.code();
            let newest = source(ProviderCode::Fred, id, fred::path(id), id.to_owned());
            let vintages = series.vintages.iter().map(|day| {
                let (path, name) = (fred::vintage_path(id, *day), format!("{id}-{day}"));
                let asked = source(ProviderCode::Alfred, id, path, name);
                vec![Source { vintage: Some(*day), ..asked }]
            });
            vintages.chain([vec![newest]]).collect()
        }
        Item::Factor { file } => {
            let name = "SIZE_FACTOR".to_owned();
            vec![vec![source(ProviderCode::French, file, french::path(file), name)]]
        }
        Item::Holdings { fund, url } => {
            let name = fund.to_string();
            vec![vec![source(ProviderCode::Issuer, fund.as_str(), url.clone(), name)]]
        }
    }
}

/// What the bytes of an answer say.
///
/// # Errors
/// When they are not what was asked for, and why.
pub fn read(item: &Item, source: &Source, at: Moment, bytes: &[u8]) -> Result<Figures, Error> {
    check_body(bytes)?;
    match item {
        Item::Prices(prices) => {
            let is_index = prices.kind == InstrumentKind::Index;
            let (symbol, asked) = (&prices.symbol, source.asked.as_str());
            let expected = Expected { symbol, asked, currency: &prices.currency, is_index, at };
            let found = match source.provider {
                ProviderCode::Nasdaq => nasdaq::read(bytes, &expected),
                ProviderCode::Stooq => stooq::read(bytes, &expected),
                _ => yahoo::read(bytes, &expected),
            };
            found.map(Figures::Prices)
        }
        Item::Series(series) => {
            let found = fred::read(bytes, series, source.vintage)?;
            let names = series.id.columns().iter().take(1);
            Ok(Figures::Series(names.map(|name| (*name, found.clone())).collect()))
        }
        Item::Factor { .. } => french::read(bytes).map(Figures::Series),
        Item::Holdings { .. } => issuer::read(bytes).map(Figures::Holdings),
    }
}

/// Refuses what hosts answer in the place of figures: nothing, or a page for people.
fn check_body(bytes: &[u8]) -> Result<(), Error> {
    let start = bytes.trim_ascii_start();
    if start.is_empty() {
        return Err(Error::unavailable("the answer is empty", "ask again later"));
    }
    if start.starts_with(b"<") {
        let problem = "the answer is a page of HTML instead of figures";
        return Err(Error::unavailable(problem, "ask again later, or open the address to see why"));
    }
    Ok(())
}

fn json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    serde_json::from_slice(bytes).map_err(|error| {
        let problem = format!("the answer cannot be read: {error}");
        Error::invalid(problem, "ask again later, or ask another provider")
    })
}

impl Expected<'_> {
    fn check_symbol(&self, found: &str) -> Result<(), Error> {
        if found.eq_ignore_ascii_case(self.asked) {
            return Ok(());
        }
        let problem = format!("the answer is of {} instead of {}", quoted(found), self.asked);
        Err(Error::invalid(problem, "correct the name of the symbol in the plan"))
    }

    fn check_currency(&self, found: Option<&str>) -> Result<(), Error> {
        let remedy = "correct the symbol or its currency in the plan";
        match found {
            Some(found) if found == self.currency => Ok(()),
            Some(found) => {
                let problem = format!("closes in {} instead of {}", quoted(found), self.currency);
                Err(Error::invalid(problem, remedy))
            }
            None => Err(Error::invalid("it does not say in which currency closes are", remedy)),
        }
    }
}

impl FetchedPrices {
    /// Closes of a provider that states nothing else, without a last session that was not over.
    fn until_unfinished(series: PriceSeries, expected: &Expected<'_>) -> Result<Self, Error> {
        let over = expected.at.last_finished_day();
        let last = series.days().last().copied();
        let unfinished = last.filter(|last| over.is_some_and(|over| over < *last));
        let count = series.days().len() - usize::from(unfinished.is_some());
        let series = series.to(count)?;
        let (splits, blank) = (Vec::new(), Vec::new());
        Ok(Self { series, splits, blank, unfinished, is_adjusted: false, is_whole: false })
    }
}

/// A text as a part of an address: what has a meaning there is escaped (RFC 3986).
fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let one =
        |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(one).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    /// What the tests of the providers expect, answered on the last day of their tables.
    pub(super) fn expected(asked: &str) -> Expected<'_> {
        static SYMBOL: LazyLock<Symbol> = LazyLock::new(|| "IWM".parse().unwrap());
        let at = "2026-09-25T21:00:00Z".parse().unwrap();
        Expected { symbol: &SYMBOL, asked, currency: "USD", is_index: false, at }
    }

    #[test]
    fn what_is_no_answer_is_named() {
        for (bytes, words) in [
            (&b""[..], "the answer is empty"),
            (b" \r\n", "the answer is empty"),
            (b"\n<!DOCTYPE html><html>", "a page of HTML instead of figures"),
        ] {
            assert!(check_body(bytes).unwrap_err().to_string().contains(words));
        }
        assert!(check_body(b"Date,Open").is_ok());
    }

    #[test]
    fn names_are_escaped_in_addresses() {
        assert_eq!(escaped("^GSPC/BRK.B"), "%5EGSPC%2FBRK.B");
    }
}
