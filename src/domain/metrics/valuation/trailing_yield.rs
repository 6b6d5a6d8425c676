//! Trailing yield: the dividends of twelve months against the price.
//!
//! Closes and dividends are positive and finite, as [`PriceSeries`] warrants; a sum that leaves
//! the range of numbers gives no value.

use crate::domain::{
    Absence, Day, PriceSeries, Value,
    metrics::{Definition, stats},
};

/// Trailing yield, for readers.
pub const DEFINITION: Definition = Definition {
    key: "trailing_yield",
    name: "Trailing yield",
    tells: "What a share has paid in twelve months, of what it costs. Zero where it paid nothing.",
    formula: "Σ dividends that went ex in the twelve months to the last session / its \
              close",
    unit: "percent",
    no_value: "The history is shorter than twelve months.",
    source: "Trailing twelve-month yield, as fund pages print it, on ex-dates",
};

/// Dividends with an ex-date in the twelve months to the last session not after `as_of`, as a share
/// of that session's close.
///
/// The day twelve months before is left out, so that four quarterly dividends count and not five.
/// No value where the series begins later than that day.
///
/// ```
/// use rotascope::domain::{
///     Dividend, PriceSeries, metrics::valuation::trailing_yield::trailing_yield,
/// };
///
/// let days = ["2025-01-23", "2025-01-24", "2026-01-23"].map(|day| day.parse().unwrap());
/// let paid = [days[0], days[1]].map(|ex_date| Dividend { ex_date, amount: 1.0 });
/// let series = PriceSeries::new("IWM".parse()?, days.into(), vec![50.0; 3], paid.into())?;
/// assert_eq!(trailing_yield(&series, days[2]), Ok(0.02));
/// assert!(trailing_yield(&series, days[1]).is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn trailing_yield(series: &PriceSeries, as_of: Day) -> Value {
    if !series.knows_dividends() {
        return Err(Absence::DividendsNotKnown);
    }
    let (last, close) = series.close_at(as_of)?;
    let start = last.plus_months(-12);
    if let Some(&first) = series.days().first()
        && start < first
    {
        return Err(Absence::BeginsTooLate { need: start, first });
    }
    let paid = series.dividends().iter().filter(|d| start < d.ex_date && d.ex_date <= last);
    stats::finite(stats::sum(paid.map(|dividend| dividend.amount)) / close)
}
