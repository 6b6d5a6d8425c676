//! The portfolio of a fund.

use crate::domain::{Day, facts::MAGNIFICENT_7};

/// Markets of the United States as they stand behind a ticker.
const MARKETS: [&str; 7] = ["US", "UQ", "UW", "UN", "OQ", "O", "US Equity"];

/// One line of a portfolio.
#[derive(Clone, Debug, PartialEq)]
pub struct Holding {
    /// The ticker as the issuer writes it; a hyphen where there is none.
    pub ticker: String,
    /// The name of the line.
    pub name: String,
    /// Its weight in percent as published; negative for a short position.
    pub weight_percent: f64,
}

/// The portfolio of a fund on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Holdings {
    /// The name of the fund.
    pub fund: String,
    /// The day of the portfolio.
    pub as_of: Day,
    /// Its shares, in the order of the file; at least one.
    pub lines: Vec<Holding>,
    /// Cash, money market funds and derivatives.
    pub cash: Vec<Holding>,
}

impl Holdings {
    /// The weight of the ten largest lines, in percent.
    pub fn top10_percent(&self) -> f64 {
        let mut weights: Vec<f64> = self.lines.iter().map(|line| line.weight_percent).collect();
        weights.sort_unstable_by(|a, b| b.total_cmp(a));
        weights.iter().take(10).sum()
    }

    /// The weight of the Magnificent 7 in percent; both classes of Alphabet count. None where most
    /// lines have no ticker, by which they are told.
    pub fn magnificent7_percent(&self) -> Option<f64> {
        let named = self.lines.iter().filter(|line| line.ticker.len() > 1).count();
        if named * 2 < self.lines.len() {
            return None;
        }
        let is_one = |line: &&Holding| {
            let ticker = line.ticker.as_str();
            // Some issuers write the market behind the ticker.
            let ticker = match ticker.split_once([' ', '.']) {
                Some((before, market)) if MARKETS.contains(&market) => before,
                _ => ticker,
            };
            ticker == "GOOG" || MAGNIFICENT_7.contains(&ticker)
        };
        // A sum of no floats is -0, which would be written as such.
        Some(self.lines.iter().filter(is_one).map(|line| line.weight_percent).sum::<f64>() + 0.0)
    }

    /// `1 / sum of squared weights` over all lines, the weights taken as shares of their sum; none
    /// where no line has a weight.
    pub fn effective_number(&self) -> Option<f64> {
        let weights = || self.lines.iter().map(|line| line.weight_percent);
        let total: f64 = weights().sum();
        let number = total * total / weights().map(|weight| weight * weight).sum::<f64>();
        number.is_finite().then_some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tickers: &[&str], expected: Option<f64>) {
        let line = |ticker: &&str| Holding {
            ticker: (*ticker).to_owned(),
            name: "NVIDIA".to_owned(),
            weight_percent: 10.0,
        };
        let lines = tickers.iter().map(line).collect();
        let as_of = Day::from_ymd(2026, 1, 9).unwrap();
        let holdings = Holdings { fund: "A fund".to_owned(), as_of, lines, cash: Vec::new() };
        assert_eq!(holdings.magnificent7_percent(), expected, "{tickers:?}");
    }

    #[test]
    fn the_magnificent_7_are_told_by_their_tickers_alone() {
        check(&["NVDA", "GOOG", "BE"], Some(20.0));
        check(&["NVDA UW", "AAPL.OQ", "META LN"], Some(20.0));
        check(&["BE", "FN"], Some(0.0));
        check(&["", "-", "BE"], None);
    }
}
