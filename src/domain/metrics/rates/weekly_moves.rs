//! Weekly moves of both legs beside those of yields.
//!
//! Levels are positive and finite, yields finite; a week that lacks a bar or a yield has no move,
//! and neither has the week after it.

use crate::domain::{
    Day, Observation, PairView,
    metrics::stats::{
        self,
        moves::log_growth,
        period::{CalendarUnit as _, Week},
        resample::{BarSize, resample},
    },
};

/// One week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeeklyMove {
    /// The last session of the week.
    pub day: Day,
    /// The log return of the small leg less that of the large one.
    pub relative: f64,
    /// The log return of the large leg.
    pub large: f64,
    /// The change of the 2-year yield, in percentage points.
    pub two_year_points: f64,
    /// The change of the 10-year yield, in percentage points.
    pub ten_year_points: f64,
}

/// Bar and yields of a week.
struct WeekEnd {
    week: Week,
    day: Day,
    levels: (f64, f64),
    yields_percent: (f64, f64),
}

/// The moves of every finished week that has a bar and both yields, as has the week before it.
///
/// Of several yields in a week the last counts.
pub fn weekly_moves(
    view: PairView<'_>,
    two_year_percent: &[Observation],
    ten_year_percent: &[Observation],
) -> Vec<WeeklyMove> {
    let bars = resample(view, BarSize::Week);
    let ends: Vec<WeekEnd> = bars
        .finished()
        .iter()
        .filter_map(|(day, small, large)| {
            let week = Week::of(day);
            let yields_percent = (in_week(two_year_percent, day)?, in_week(ten_year_percent, day)?);
            Some(WeekEnd { week, day, levels: (small, large), yields_percent })
        })
        .collect();
    let steps = ends.iter().zip(ends.iter().skip(1)).filter(|(a, b)| a.week.next() == b.week);
    let rows = steps.map(|(before, end)| WeeklyMove {
        day: end.day,
        relative: log_growth(before.levels, end.levels),
        large: log_growth((before.levels.1, 1.0), (end.levels.1, 1.0)),
        two_year_points: end.yields_percent.0 - before.yields_percent.0,
        ten_year_points: end.yields_percent.1 - before.yields_percent.1,
    });
    let is_sound = |row: &WeeklyMove| {
        let parts = [row.relative, row.large, row.two_year_points, row.ten_year_points];
        parts.into_iter().all(|part| stats::finite(part).is_ok())
    };
    rows.filter(is_sound).collect()
}

/// The last value in the week of a day.
fn in_week(observations: &[Observation], day: Day) -> Option<f64> {
    let end = Week::end_of(day);
    let after = observations.partition_point(|o| o.period_end <= end);
    let newest = observations.get(after.checked_sub(1)?)?;
    (Week::of(newest.period_end) == Week::of(day)).then_some(newest.value)
}
