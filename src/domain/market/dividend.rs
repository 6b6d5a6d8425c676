//! Cash dividends of a series of prices.

use rotascope_kernels::are_positive;

use crate::domain::{Day, Error};

/// A cash dividend on its ex-date, in the currency of the closes, adjusted for splits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dividend {
    /// The ex-date, which is a session of the series.
    pub ex_date: Day,
    /// The amount a share; positive.
    pub amount: f64,
}

/// Refuses dividends that are not positive and finite, in the order of their ex-dates and each on a
/// session.
pub(super) fn check(dividends: &[Dividend], sessions: &[Day]) -> Result<(), Error> {
    let mut last: Option<Day> = None;
    for Dividend { ex_date, amount } in dividends {
        if !are_positive(&[*amount]) {
            return Err(Error::invalid(
                format!("the dividend {amount} of {ex_date} is not a positive number"),
                "correct the dividend, or leave it out",
            ));
        }
        if sessions.binary_search(ex_date).is_err() {
            return Err(Error::invalid(
                format!("the ex-date {ex_date} is not a session"),
                "move the dividend to the session on which the price fell by it",
            ));
        }
        if last.is_some_and(|last| *ex_date <= last) {
            return Err(Error::invalid(
                format!("the ex-date {ex_date} stands twice or out of order"),
                "sort the dividends and add those of one day",
            ));
        }
        last = Some(*ex_date);
    }
    Ok(())
}
