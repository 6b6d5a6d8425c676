//! Seasonal path: the average year of the ratio, session by session.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{
    PairView, Value,
    metrics::{
        Definition, Span,
        stats::{
            self,
            moves::relative_change,
            period::{Period, Year, periods},
        },
    },
};

/// Seasonal path, for readers.
pub const DEFINITION: Definition = Definition {
    key: "seasonal_path",
    name: "Seasonal path",
    tells: "How far the small leg was ahead on each session of the year, averaged over all full \
            years. Half of the years lie within the band. A path of chance has its ups and downs \
            too: where the band is wide beside the mean, the season says little.",
    formula: "Qₛ / Q₀ − 1 for session s of the year, 0 the last session of the year before, Q = S / L; \
              mean, median and quartiles over years",
    unit: "percent",
    no_value: "No full year of 240 sessions.",
    source: "Definition; seasonal averages as in almanacs of the stock market",
};

/// Fewer sessions than a year of the exchange has, by far.
pub const FEWEST_SESSIONS: usize = 240;

/// One year of the ratio.
#[derive(Clone, Debug, PartialEq)]
pub struct YearPath {
    /// The year.
    pub year: i32,
    /// The relative gain since the last session of the year before, on that session (zero) and on
    /// each of the year; shares of one.
    pub values: Vec<f64>,
}

/// All years on one session of the year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeasonalStep {
    /// The mean of the years, a share of one.
    pub mean: f64,
    /// Their median.
    pub median: f64,
    /// What a quarter and three quarters of them lie below.
    pub quartiles: (f64, f64),
}

/// The average year of the ratio.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeasonalPath {
    /// The full years.
    pub years: Vec<YearPath>,
    /// Years that are measured in part or have fewer than 240 sessions, but for the last; each with
    /// its sessions.
    pub left_out: Vec<(i32, usize)>,
    /// The year of the last session, as far as it goes.
    pub current: Option<YearPath>,
    /// The years session by session, from the last one of the year before to as many as all have.
    pub steps: Vec<SeasonalStep>,
}

/// The average year of a view, and the year that it ends in.
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::performance::seasonal_path::seasonal_path};
///
/// // Every day from 31 December 2001; the ratio doubles within each year.
/// let first: Day = "2001-12-31".parse()?;
/// let days: Vec<Day> = (0..800).map(|n| first.plus_days(n)).collect();
/// let small: Vec<f64> = (0..800).map(|n| 2_f64.powf(f64::from(n) / 365.0)).collect();
/// let found = seasonal_path(PairView::new(&days, &small, &[1.0; 800]));
/// assert_eq!(found.years.iter().map(|year| year.year).collect::<Vec<_>>(), [2002, 2003]);
/// assert_eq!((found.steps.len(), found.steps[0].mean), (366, 0.0));
/// assert!((found.steps[365].mean - 1.0).abs() < 1e-12);
/// assert_eq!(found.current.map(|year| (year.year, year.values.len())), Some((2004, 70)));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn seasonal_path(view: PairView<'_>) -> SeasonalPath {
    let all = periods::<Year>(view);
    let mut found = SeasonalPath { current: all.last().map(path), ..SeasonalPath::default() };
    for (number, period) in (1..).zip(&all) {
        let sessions = period.view.len() - 1;
        if period.span == Span::Full && FEWEST_SESSIONS <= sessions {
            found.years.push(path(period));
        } else if number < all.len() {
            found.left_out.push((period.unit.0, sessions));
        }
    }
    let shortest = found.years.iter().map(|year| year.values.len()).min().unwrap_or(0);
    found.steps = (0..shortest).filter_map(|at| step(&found.years, at).ok()).collect();
    found
}

fn path(period: &Period<'_, Year>) -> YearPath {
    let base = period.view.iter().next();
    let gain = |(_, small, large)| {
        base.map_or(0.0, |(_, from, other)| relative_change((from, other), (small, large)))
    };
    YearPath { year: period.unit.0, values: period.view.iter().map(gain).collect() }
}

fn step(years: &[YearPath], at: usize) -> Value<SeasonalStep> {
    let mut values: Vec<f64> =
        years.iter().filter_map(|year| year.values.get(at).copied()).collect();
    values.sort_unstable_by(f64::total_cmp);
    Ok(SeasonalStep {
        mean: stats::mean(&values)?,
        median: stats::quantile(&values, 0.5)?,
        quartiles: (stats::quantile(&values, 0.25)?, stats::quantile(&values, 0.75)?),
    })
}

impl SeasonalPath {
    /// The share of the full years in which the small leg was ahead from one session of the year to
    /// another; a tie is not.
    ///
    /// No value without a year that has both.
    pub fn share_ahead(&self, from: usize, to: usize) -> Value {
        let gain = |year: &YearPath| {
            let (from, to) = (year.values.get(from)?, year.values.get(to)?);
            Some(to - from)
        };
        stats::share_positive(self.years.iter().filter_map(gain))
    }
}
