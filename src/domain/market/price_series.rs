//! A price series that cannot be wrong: sessions ascend, closes are positive and finite.

use std::ops::Range;

use rotascope_kernels::are_positive;

use super::dividend::{self, Dividend};
use crate::domain::{Absence, Basis, Day, Error, Spacing, Symbol, Value};

/// Closing prices of one instrument on its own sessions, adjusted for splits but not for dividends.
///
/// ```
/// use rotascope::domain::{Basis, PriceSeries};
///
/// let days = vec!["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let series = PriceSeries::new("IWM".parse()?, days, vec![100.0, 101.0], vec![])?;
/// assert_eq!(series.levels(Basis::Price), Ok(vec![100.0, 101.0]));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
///
/// A session out of order is refused, and named:
///
/// ```
/// use rotascope::domain::PriceSeries;
///
/// let days = vec!["2026-01-05".parse()?, "2026-01-02".parse()?];
/// let error = PriceSeries::new("IWM".parse()?, days, vec![100.0, 101.0], vec![]).unwrap_err();
/// assert!(error.to_string().contains("2026-01-02 does not come after 2026-01-05"));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PriceSeries {
    symbol: Symbol,
    days: Vec<Day>,
    closes: Vec<f64>,
    dividends: Vec<Dividend>,
    knows_dividends: bool,
    spacing: Spacing,
}

impl PriceSeries {
    /// A series of sessions with one close each, and the dividends on their ex-dates.
    ///
    /// # Errors
    /// When there is no session, the columns differ in length, a session does not come after the
    /// one before, a close or dividend is not positive and finite, or an ex-date is not a session.
    pub fn new(
        symbol: Symbol,
        days: Vec<Day>,
        closes: Vec<f64>,
        dividends: Vec<Dividend>,
    ) -> Result<Self, Error> {
        check_columns(&days, &closes)?;
        check_order(&days)?;
        check_closes(&days, &closes)?;
        dividend::check(&dividends, &days)?;
        let spacing = Spacing::of(&days);
        Ok(Self { symbol, days, closes, dividends, knows_dividends: true, spacing })
    }

    /// A series without dividends that are known, as of an index. It has no total return.
    ///
    /// # Errors
    /// As [`PriceSeries::new`].
    pub(crate) fn without_dividends(
        symbol: Symbol,
        days: Vec<Day>,
        closes: Vec<f64>,
    ) -> Result<Self, Error> {
        Ok(Self { knows_dividends: false, ..Self::new(symbol, days, closes, Vec::new())? })
    }

    /// The symbol of the instrument.
    pub fn symbol(&self) -> &Symbol {
        &self.symbol
    }

    /// The sessions, ascending.
    pub fn days(&self) -> &[Day] {
        &self.days
    }

    /// How far apart the sessions are.
    pub fn spacing(&self) -> Spacing {
        self.spacing
    }

    /// The closes, one a session.
    pub fn closes(&self) -> &[f64] {
        &self.closes
    }

    /// The dividends in the order of their ex-dates.
    pub fn dividends(&self) -> &[Dividend] {
        &self.dividends
    }

    /// The series with a split applied: closes and dividends before `day` are divided by `factor`.
    ///
    /// # Errors
    /// When the factor leaves a close that is not positive and finite.
    pub fn split_on(self, day: Day, factor: f64) -> Result<Self, Error> {
        let knows_dividends = self.knows_dividends;
        let divided = |at: Day, value: f64| if at < day { value / factor } else { value };
        let closes = self.days.iter().zip(&self.closes).map(|(&at, &close)| divided(at, close));
        let closes = closes.collect();
        let dividends = self.dividends.into_iter().map(|Dividend { ex_date, amount }| Dividend {
            amount: divided(ex_date, amount),
            ex_date,
        });
        let series = Self::new(self.symbol, self.days, closes, dividends.collect())?;
        Ok(Self { knows_dividends, ..series })
    }

    /// The first `count` sessions, or all where there are fewer.
    ///
    /// # Errors
    /// When there is none.
    pub fn to(self, count: usize) -> Result<Self, Error> {
        let knows_dividends = self.knows_dividends;
        let (mut days, mut closes, mut dividends) = (self.days, self.closes, self.dividends);
        days.truncate(count);
        closes.truncate(count);
        dividends.retain(|dividend| days.last().is_some_and(|last| dividend.ex_date <= *last));
        Ok(Self { knows_dividends, ..Self::new(self.symbol, days, closes, dividends)? })
    }

    /// The same series, where it is not known whether more dividends were paid.
    #[must_use]
    pub(crate) fn with_unknown_dividends(self) -> Self {
        Self { knows_dividends: false, ..self }
    }

    /// True where all dividends are known, be it that there were none.
    pub fn knows_dividends(&self) -> bool {
        self.knows_dividends
    }

    /// The number of sessions not after `as_of`.
    pub fn sessions_to(&self, as_of: Day) -> usize {
        self.days.partition_point(|&day| day <= as_of)
    }

    /// The closes of the sessions from `from` to `to`, both included, with their days.
    pub fn closes_between(&self, from: Day, to: Day) -> impl Iterator<Item = (Day, f64)> {
        let start = self.days.partition_point(|&day| day < from);
        let days = self.days.iter().copied().zip(self.closes.iter().copied());
        days.skip(start).take_while(move |&(day, _)| day <= to)
    }

    /// The last session not after `as_of`, with its close.
    pub fn close_at(&self, as_of: Day) -> Value<(Day, f64)> {
        let last = self.sessions_to(as_of).checked_sub(1);
        let at = |i| Some((*self.days.get(i)?, *self.closes.get(i)?));
        last.and_then(at).ok_or(Absence::NotEnoughHistory { need: 1, have: 0 })
    }

    /// The level of a holding, one a session: the close, or with dividends reinvested
    /// `V_t = V_{t-1} * (C_t + D_t) / C_{t-1}`, `V_0 = C_0`.
    ///
    /// No value with dividends where they are not known.
    pub fn levels(&self, basis: Basis) -> Value<Vec<f64>> {
        self.levels_of(basis, 0..self.closes.len())
    }

    /// The same of some sessions alone.
    pub(crate) fn levels_of(&self, basis: Basis, sessions: Range<usize>) -> Value<Vec<f64>> {
        match basis {
            Basis::Price => Ok(self.closes.get(sessions).unwrap_or_default().to_vec()),
            Basis::TotalReturn if !self.knows_dividends => Err(Absence::DividendsNotKnown),
            Basis::TotalReturn => {
                let levels = self.total_return_levels();
                Ok(levels.get(sessions).unwrap_or_default().to_vec())
            }
        }
    }

    fn total_return_levels(&self) -> Vec<f64> {
        let mut dividends = self.dividends.iter().peekable();
        let mut levels = Vec::with_capacity(self.closes.len());
        let mut before: Option<(f64, f64)> = None;
        for (&day, &close) in self.days.iter().zip(&self.closes) {
            let paid = dividends.next_if(|dividend| dividend.ex_date == day);
            let amount = paid.map_or(0.0, |dividend| dividend.amount);
            let level = before.map_or(close, |(level, last)| level * ((close + amount) / last));
            levels.push(level);
            before = Some((level, close));
        }
        levels
    }
}

fn check_columns(days: &[Day], closes: &[f64]) -> Result<(), Error> {
    if days.is_empty() {
        return Err(Error::invalid("there is no session", "give at least one day with its close"));
    }
    if days.len() != closes.len() {
        let problem = format!("{} sessions but {} closes", days.len(), closes.len());
        return Err(Error::invalid(problem, "give one close a session"));
    }
    Ok(())
}

fn check_order(days: &[Day]) -> Result<(), Error> {
    if days.is_sorted_by(|before, day| before < day) {
        return Ok(());
    }
    let broken = days.iter().zip(days.iter().skip(1)).find(|(before, day)| day <= before);
    broken.map_or(Ok(()), |(before, day)| {
        Err(Error::invalid(
            format!("session {day} does not come after {before}"),
            "sort the sessions and keep one row a day",
        ))
    })
}

fn check_closes(days: &[Day], closes: &[f64]) -> Result<(), Error> {
    if are_positive(closes) {
        return Ok(());
    }
    let broken = days.iter().zip(closes).find(|(_, close)| !are_positive(&[**close]));
    broken.map_or(Ok(()), |(day, close)| {
        Err(Error::invalid(
            format!("the close {close} of {day} is not a positive number"),
            "correct the close, or leave the session out",
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(texts: &[&str]) -> Vec<Day> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    fn series(closes: &[f64], dividends: &[(&str, f64)]) -> Result<PriceSeries, Error> {
        let all = days(&["2026-01-02", "2026-01-05", "2026-01-06"]);
        let dividends = dividends
            .iter()
            .map(|&(day, amount)| Dividend { ex_date: day.parse().unwrap(), amount })
            .collect();
        let days = all.into_iter().take(closes.len()).collect();
        PriceSeries::new("X".parse().unwrap(), days, closes.to_vec(), dividends)
    }

    #[test]
    fn dividends_are_reinvested_at_the_close_of_the_ex_date() {
        let series = series(&[100.0, 98.0, 98.0], &[("2026-01-05", 2.0)]).unwrap();
        assert_eq!(series.levels(Basis::Price).unwrap(), [100.0, 98.0, 98.0]);
        assert_eq!(series.levels(Basis::TotalReturn).unwrap(), [100.0, 100.0, 100.0]);
    }

    #[test]
    fn a_split_divides_what_came_before() {
        let series = series(&[100.0, 98.0, 49.5], &[("2026-01-05", 2.0)]).unwrap();
        let split = series.split_on("2026-01-06".parse().unwrap(), 2.0).unwrap();
        assert_eq!((split.closes(), split.dividends()[0].amount), (&[50.0, 49.0, 49.5][..], 1.0));
    }

    #[test]
    fn wrong_values_are_named() {
        for (closes, dividends, words) in [
            (&[][..], &[][..], "no session"),
            (&[1.0, -2.0], &[], "the close -2 of 2026-01-05"),
            (&[1.0, f64::NAN], &[], "the close NaN of 2026-01-05"),
            (&[1.0, f64::INFINITY], &[], "the close inf of 2026-01-05"),
            (&[1.0], &[("2026-01-02", 0.0)], "the dividend 0 of 2026-01-02"),
            (&[1.0], &[("2026-01-05", 1.0)], "2026-01-05 is not a session"),
            (&[1.0], &[("2026-01-02", 1.0), ("2026-01-02", 1.0)], "stands twice"),
        ] {
            let error = series(closes, dividends).unwrap_err();
            assert!(error.is_invalid() && error.to_string().contains(words), "{error}");
        }
    }

    #[test]
    fn nothing_after_the_as_of_day_is_read() {
        let series = series(&[1.0, 2.0, 3.0], &[]).unwrap();
        let at = |text: &str| series.close_at(text.parse().unwrap()).map(|(_, close)| close);
        assert_eq!(at("2026-01-04"), Ok(1.0));
        assert_eq!(at("2026-01-05"), Ok(2.0));
        assert_eq!(at("2027-01-01"), Ok(3.0));
        assert_eq!(at("2026-01-01"), Err(Absence::NotEnoughHistory { need: 1, have: 0 }));
    }
}
