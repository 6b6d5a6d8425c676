//! The portfolio of a fund.

use crate::domain::{Day, facts::MAGNIFICENT_7};

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

    /// The weight of the Magnificent 7 in percent; both classes of Alphabet count.
    pub fn magnificent7_percent(&self) -> f64 {
        let is_one = |line: &&Holding| {
            line.ticker == "GOOG" || MAGNIFICENT_7.contains(&line.ticker.as_str())
        };
        // A sum of no floats is -0, which would be written as such.
        self.lines.iter().filter(is_one).map(|line| line.weight_percent).sum::<f64>() + 0.0
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
