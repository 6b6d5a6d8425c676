//! The past and what an answer adds to it, as one series.

use crate::{
    cli::rounding::round,
    domain::{Day, Error, PriceSeries},
};

/// Providers state dividends up to so many days after the ex-date, and correct them.
const LATE_DAYS: i32 = 120;
/// Amounts that differ by a larger share are others.
const SAME_AMOUNT: f64 = 1e-3;

/// A dividend that is new, or whose amount was another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DividendChange {
    pub ex_date: Day,
    pub old: Option<f64>,
    pub new: f64,
}

/// The past and the sessions after it, with the dividends that are new or others.
pub(super) fn joined(
    past: &PriceSeries,
    found: &PriceSeries,
    last: Day,
) -> Result<(PriceSeries, Vec<DividendChange>), Error> {
    let rows = |series: &PriceSeries| {
        series.days().iter().copied().zip(series.closes().iter().copied()).collect::<Vec<_>>()
    };
    let new = rows(found).into_iter().filter(|(day, _)| last < *day);
    let (days, closes) = rows(past).into_iter().chain(new).unzip();
    let knows = past.knows_dividends();
    let mut dividends = past.dividends().to_vec();
    let mut changes = Vec::new();
    let since = last.plus_days(-LATE_DAYS);
    let stated = found.dividends().iter().filter(|paid| knows && since < paid.ex_date);
    for paid in stated {
        let at = dividends.partition_point(|other| other.ex_date < paid.ex_date);
        let change = |old| DividendChange { ex_date: paid.ex_date, old, new: paid.amount };
        match dividends.get_mut(at).filter(|other| other.ex_date == paid.ex_date) {
            Some(other) if (paid.amount / other.amount - 1.0).abs() <= SAME_AMOUNT => {}
            Some(other) => {
                changes.push(change(Some(other.amount)));
                *other = *paid;
            }
            None if past.days().binary_search(&paid.ex_date).is_ok() || last < paid.ex_date => {
                changes.push(change(None));
                dividends.insert(at, *paid);
            }
            None => {}
        }
    }
    let series = PriceSeries::new(past.symbol().clone(), days, closes, dividends)?;
    let (series, _) = round(&series)?;
    Ok((if knows { series } else { series.with_unknown_dividends() }, changes))
}
