//! Names of the providers.

use crate::domain::Symbol;

/// Who can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProviderCode {
    Alfred,
    Fred,
    French,
    Issuer,
    Nasdaq,
    Stooq,
    Yahoo,
}

impl ProviderCode {
    /// The name in a plan, and of the folder of its kept answers.
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
    pub(crate) fn states_dividends(self) -> bool {
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

    /// The address at which its own begin.
    pub fn host(self) -> &'static str {
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
