//! Index P/E: the price-earnings ratio of an index, month by month, as it could be known.
//!
//! Prices and earnings are finite, as [`MacroSeries`] warrants; a price that is not positive makes
//! a month without a value.

use super::earnings_yield::earnings_yield;
use crate::domain::{Day, MacroSeries, metrics::Definition};

/// Price-earnings ratio of an index, for readers.
pub const DEFINITION: Definition = Definition {
    key: "index_pe",
    name: "Trailing P/E of the S&P 500",
    tells: "The monthly mean price over the newest earnings of twelve months that had been \
            published by then, which are months older than the price.",
    formula: "P of the month / E of the last twelve months published when P was",
    unit: "a multiple; earnings yield in percent",
    no_value: "No earnings had been published, or there was a loss: then the earnings yield stands \
               in.",
    source: "R. Shiller, Irrational Exuberance, online data; here with a publication lag of 90 days",
};

/// The valuation of an index in one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndexPe {
    /// The last day of the month of the price.
    pub price_month_end: Day,
    /// The last day of the twelve months of the earnings.
    pub earnings_period_end: Day,
    /// Price over earnings; none where there was a loss.
    pub pe: Option<f64>,
    /// Earnings over price, a share of one; negative for a loss.
    pub earnings_yield: f64,
}

/// The ratio of each month whose price was published by `as_of`, in time order.
///
/// Each uses the newest earnings that had been published when its price was, so that no later month
/// changes an earlier one. Months before the first earnings are left out.
///
/// ```
/// use rotascope::domain::{MacroSeries, Observation, PublicationLag};
/// use rotascope::domain::metrics::valuation::index_pe::index_pe;
///
/// let row = |day: &str, value| Observation { period_end: day.parse().unwrap(), value };
/// let prices = [row("2026-01-31", 900.0), row("2026-04-30", 1200.0)];
/// let prices = MacroSeries::new(prices.into(), PublicationLag { days: 1 })?;
/// let earnings = vec![row("2025-12-31", 40.0)];
/// let earnings = MacroSeries::new(earnings, PublicationLag { days: 90 })?;
/// let found = index_pe(&prices, &earnings, "2026-05-01".parse()?);
/// assert_eq!((found.len(), found[0].pe), (1, Some(30.0)), "in January nobody knew December's");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn index_pe(prices: &MacroSeries, earnings: &MacroSeries, as_of: Day) -> Vec<IndexPe> {
    let lag = |series: &MacroSeries| i32::from(series.lag().days);
    let mut published = earnings.all().iter().peekable();
    let mut newest = None;
    let rows = prices.as_of(as_of).iter().filter_map(|price| {
        let known = price.period_end.plus_days(lag(prices));
        while let Some(o) = published.next_if(|o| o.period_end.plus_days(lag(earnings)) <= known) {
            newest = Some(o);
        }
        let earned = newest?;
        let multiple = price.value / earned.value;
        Some(IndexPe {
            price_month_end: price.period_end,
            earnings_period_end: earned.period_end,
            pe: Some(multiple).filter(|pe| pe.is_finite() && 0.0 < earned.value),
            earnings_yield: earnings_yield(earned.value, price.value).ok()?,
        })
    });
    rows.collect()
}
