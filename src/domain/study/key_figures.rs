//! Key figures of a series of prices on a day.

use crate::domain::{
    Day, PriceSeries, Value,
    metrics::{
        performance::high_low::high_low_52_weeks, valuation::trailing_yield::trailing_yield,
    },
};

/// Close, range and yield as a day knows them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KeyFigures {
    /// The close of the day, or the last before it.
    pub close: Value,
    /// The return of that session, a share of one.
    pub change: Value,
    /// The lowest and the highest close of 52 weeks.
    pub range: Value<(f64, f64)>,
    /// The dividends of twelve months over the close, a share of one.
    pub trailing_yield: Value,
}

impl KeyFigures {
    /// The figures of a series on a day.
    pub fn of(series: &PriceSeries, as_of: Day) -> Self {
        let last = series.close_at(as_of);
        let before = last.and_then(|(day, _)| series.close_at(day.plus_days(-1)));
        let close = last.map(|(_, close)| close);
        Self {
            close,
            change: close.and_then(|close| Ok(close / before?.1 - 1.0)),
            range: high_low_52_weeks(series, as_of),
            trailing_yield: trailing_yield(series, as_of),
        }
    }
}
