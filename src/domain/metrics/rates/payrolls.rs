//! Payrolls: monthly changes of employment, and their trend.
//!
//! Observations are levels in thousands of jobs, ascending and finite, of one vintage: the caller
//! takes them from one and shows which. A change is taken between neighbouring months only.

use statrs::distribution::{ContinuousCDF as _, StudentsT};

use crate::domain::{
    Absence, Month, Observation, Value,
    metrics::{Definition, stats},
};

/// Payrolls, for readers.
pub const DEFINITION: Definition = Definition {
    key: "payrolls",
    name: "Job growth",
    tells: "By how much the number of jobs changed a month, and whether the mean of so many months \
            can be told from none. Flat means that it cannot, not that it is zero. Figures are \
            revised for years.",
    formula: "Δₜ = jobsₜ − jobsₜ₋₁;  mean of the last k changes ± t(97.5 %, k − 1) × their standard \
              deviation / √k;  flat where that interval covers zero",
    unit: "thousands of jobs a month",
    no_value: "A month is missing; the interval needs three changes.",
    source: "US Bureau of Labor Statistics, Current Employment Statistics; Student's t interval",
};

/// The change of one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthlyChange {
    /// The month.
    pub month: Month,
    /// Jobs more or fewer than in the month before, in thousands.
    pub thousands: f64,
}

/// Verdict of the mean change of several months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobsVerdict {
    /// The interval lies above zero.
    Growing,
    /// The interval covers zero.
    Flat,
    /// The interval lies below zero.
    Shrinking,
}

/// The mean change of several months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JobsTrend {
    /// The number of months.
    pub months: usize,
    /// The last of them.
    pub last: Month,
    /// The mean change a month, in thousands.
    pub mean_thousands: f64,
    /// The lower end of the 95 % interval of the mean.
    pub low_thousands: f64,
    /// The upper end.
    pub high_thousands: f64,
    /// The verdict of the interval.
    pub verdict: JobsVerdict,
}

/// The change of every month whose month before is there too, in time order.
pub fn monthly_changes(levels: &[Observation]) -> Vec<MonthlyChange> {
    let steps = levels.iter().zip(levels.iter().skip(1)).filter_map(|(before, level)| {
        let month = level.period_end.calendar_month();
        let thousands = level.value - before.value;
        let follows = before.period_end.calendar_month().plus(1) == month;
        (follows && thousands.is_finite()).then_some(MonthlyChange { month, thousands })
    });
    steps.collect()
}

/// The mean of `months` neighbouring changes, dated by the last of them, in time order.
///
/// Where a month is missing there is no mean of it, and none that would hold it.
///
/// ```
/// use rotascope::domain::metrics::rates::payrolls::{MonthlyChange, mean_changes};
///
/// let change = |month: &str, thousands| MonthlyChange { month: month.parse().unwrap(), thousands };
/// let changes = [
///     change("2026-01", 90.0), change("2026-02", 30.0), change("2026-03", 60.0),
///     change("2026-05", 10.0),
/// ];
/// assert_eq!(mean_changes(&changes, 2), [change("2026-02", 60.0), change("2026-03", 45.0)]);
/// ```
pub fn mean_changes(changes: &[MonthlyChange], months: usize) -> Vec<MonthlyChange> {
    let means = changes.windows(months.max(1)).filter_map(|part| {
        let (first, last) = (part.first()?.month, part.last()?.month);
        let steps = usize::try_from(first.months_until(last)).ok()?;
        let is_whole = steps + 1 == part.len();
        let values: Vec<f64> = part.iter().map(|change| change.thousands).collect();
        let thousands = stats::mean(&values).ok().filter(|_| is_whole)?;
        Some(MonthlyChange { month: last, thousands })
    });
    means.collect()
}

/// The mean of the last `months` changes, with its 95 % interval.
///
/// No value below three months, or where a month is missing among them or the one before.
///
/// ```
/// use rotascope::domain::{Observation, metrics::rates::payrolls::{JobsVerdict, jobs_trend}};
///
/// let level = |day: &str, value| Observation { period_end: day.parse().unwrap(), value };
/// let levels = [
///     level("2026-01-31", 100.0), level("2026-02-28", 109.0), level("2026-03-31", 101.0),
///     level("2026-04-30", 103.0),
/// ];
/// let found = jobs_trend(&levels, 3).unwrap();
/// assert_eq!((found.mean_thousands, found.verdict), (1.0, JobsVerdict::Flat));
/// assert!(jobs_trend(&levels, 4).is_err());
/// ```
pub fn jobs_trend(levels: &[Observation], months: usize) -> Value<JobsTrend> {
    let newest = levels.get(levels.len().saturating_sub(months.saturating_add(1))..);
    let changes = monthly_changes(newest.unwrap_or_default());
    let have = changes.len();
    let too_few = Absence::NotEnoughHistory { need: months.max(3), have };
    let last = changes.last().filter(|_| 3 <= months && have == months).ok_or(too_few)?.month;
    let changes: Vec<f64> = changes.iter().map(|change| change.thousands).collect();
    let mean = stats::finite(stats::mean(&changes)?)?;
    let error = stats::sample_deviation(&changes)? / (months as f64).sqrt();
    let student = StudentsT::new(0.0, 1.0, (months - 1) as f64).map_err(|_| Absence::OutOfRange)?;
    let reach = stats::finite(student.inverse_cdf(0.975) * error)?;
    let (low, high) = (stats::finite(mean - reach)?, stats::finite(mean + reach)?);
    let verdict = if 0.0 < low {
        JobsVerdict::Growing
    } else if high < 0.0 {
        JobsVerdict::Shrinking
    } else {
        JobsVerdict::Flat
    };
    Ok(JobsTrend {
        months,
        last,
        mean_thousands: mean,
        low_thousands: low,
        high_thousands: high,
        verdict,
    })
}
