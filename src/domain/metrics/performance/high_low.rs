//! High and low of closes over the last 52 weeks.
//!
//! Closes are positive and finite, as [`PriceSeries`] warrants.

use crate::domain::{Absence, Day, PriceSeries, Value, metrics::Definition};

/// 52-week range, for readers.
pub const DEFINITION: Definition = Definition {
    key: "high_low_52_weeks",
    name: "52-week range",
    tells: "The lowest and the highest close of the last 52 weeks, adjusted for splits.",
    formula: "min and max of the closes from 364 days before the last session to the last session",
    unit: "the currency of the closes",
    no_value: "The history does not reach 52 weeks back.",
    source: "52-week high and low of the financial press, on closes instead of intraday prices",
};

const DAYS_OF_52_WEEKS: i32 = 364;

/// The lowest and the highest close of the 52 weeks to the last session not after `as_of`, in the
/// currency of the closes.
///
/// No value where the series begins later than 52 weeks before that session.
///
/// ```
/// use rotascope::domain::{PriceSeries, metrics::performance::high_low::high_low_52_weeks};
///
/// let days = vec!["2025-01-22".parse()?, "2025-06-30".parse()?, "2026-01-21".parse()?];
/// let series = PriceSeries::new("IWM".parse()?, days, vec![9.0, 7.0, 8.0], vec![])?;
/// assert_eq!(high_low_52_weeks(&series, "2026-01-21".parse()?), Ok((7.0, 9.0)));
/// assert!(high_low_52_weeks(&series, "2025-06-30".parse()?).is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn high_low_52_weeks(series: &PriceSeries, as_of: Day) -> Value<(f64, f64)> {
    let (last, _) = series.close_at(as_of)?;
    let from = last.plus_days(-DAYS_OF_52_WEEKS);
    if let Some(&first) = series.days().first()
        && from < first
    {
        return Err(Absence::BeginsTooLate { need: from, first });
    }
    let closes = series.closes_between(from, last).map(|(_, close)| close);
    Ok(closes.fold((f64::INFINITY, 0.0), |(low, high), close| (low.min(close), high.max(close))))
}
