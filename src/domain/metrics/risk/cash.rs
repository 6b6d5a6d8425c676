//! Returns of cash between two sessions.
//!
//! The policy rate is in percent a year, ascending and finite, as
//! [`MacroSeries`] warrants.

use crate::domain::{Absence, Day, MacroSeries, Value};

/// The year by which money-market rates are quoted in the United States.
const DAYS_PER_YEAR: f64 = 360.0;

/// The simple return of cash at the policy rate from each session to the next, a share of one.
///
/// Each day earns the rate that was last published before it, so that nothing later is used. One
/// value fewer than sessions. No value where a session comes before the first published rate.
///
/// ```
/// use rotascope::domain::{MacroSeries, Observation, PublicationLag, metrics::risk::cash};
///
/// let rate = Observation { period_end: "2025-12-31".parse()?, value: 3.6 };
/// let rates = MacroSeries::new(vec![rate], PublicationLag { days: 1 })?;
/// let days = ["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let earned = cash::returns(&days, &rates).unwrap();
/// assert!((earned[0] - 0.000_3).abs() < 1e-12, "three days at 3.6 %");
/// assert!(cash::returns(&["2025-12-31".parse()?, days[0]], &rates).is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn returns(days: &[Day], policy_rate_percent: &MacroSeries) -> Value<Vec<f64>> {
    let first = policy_rate_percent.all().first().ok_or(Absence::NotInSnapshot)?;
    let lag = i32::from(policy_rate_percent.lag().days);
    let too_early = Absence::NotKnownYet { first: first.period_end.plus_days(lag) };
    let mut known = policy_rate_percent.all().iter().peekable();
    let mut rate = None;
    let steps = days.iter().zip(days.iter().skip(1)).map(|(&before, &day)| {
        while let Some(o) = known.next_if(|o| o.period_end.plus_days(lag) <= before) {
            rate = Some(o.value / 100.0);
        }
        let years = f64::from(before.days_until(day)) / DAYS_PER_YEAR;
        rate.map(|rate| rate * years).ok_or(too_early)
    });
    steps.collect()
}
