//! What an answer of prices has to be of, and of when.

use super::{super::moment::Moment, figures::FetchedPrices};
use crate::domain::{Error, PriceSeries, Symbol, quoted};

/// What an answer of prices has to be of.
pub(super) struct Expected<'a> {
    pub(super) symbol: &'a Symbol,
    /// What the provider calls it.
    pub(super) asked: &'a str,
    pub(super) currency: &'a str,
    pub(super) is_index: bool,
    /// When it was answered.
    pub(super) at: Moment,
}

impl Expected<'_> {
    pub(super) fn check_symbol(&self, found: &str) -> Result<(), Error> {
        if found.eq_ignore_ascii_case(self.asked) {
            return Ok(());
        }
        let problem = format!("the answer is of {} instead of {}", quoted(found), self.asked);
        Err(Error::invalid(problem, "correct the name of the symbol in the plan"))
    }

    pub(super) fn check_currency(&self, found: Option<&str>) -> Result<(), Error> {
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

    /// Closes of a provider that states nothing else, without a last session that was not over.
    pub(super) fn until_unfinished(&self, series: PriceSeries) -> Result<FetchedPrices, Error> {
        let over = self.at.last_finished_day();
        let last = series.days().last().copied();
        let unfinished = last.filter(|last| over.is_some_and(|over| over < *last));
        let count = series.days().len() - usize::from(unfinished.is_some());
        let series = series.to(count)?;
        let (splits, blank) = (Vec::new(), Vec::new());
        Ok(FetchedPrices { series, splits, blank, unfinished, is_adjusted: false, is_whole: false })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::sync::LazyLock;

    use super::*;

    /// What the tests of the providers expect, answered on the last day of their tables.
    pub(in super::super) fn expected(asked: &str) -> Expected<'_> {
        static SYMBOL: LazyLock<Symbol> = LazyLock::new(|| "IWM".parse().unwrap());
        let at = "2026-09-25T21:00:00Z".parse().unwrap();
        Expected { symbol: &SYMBOL, asked, currency: "USD", is_index: false, at }
    }
}
