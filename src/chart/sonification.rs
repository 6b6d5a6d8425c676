//! Sonification: a line as tones: higher where it is higher.

use super::{Table, VisibleRange};

/// No line is heard in more steps.
const MOST: usize = 120;
const LOWEST_HERTZ: f64 = 220.0;
/// From the lowest to the highest value, so that equal differences sound equally far apart.
const OCTAVES: f64 = 2.0;

/// The pitches in hertz of a column of a chart over a stretch of its rows; none where there is no
/// value.
///
/// `220 · 2^(2 · share)`, where the share is 0 at the lowest value and 1 at the highest. Of many
/// rows, every so many are heard.
///
/// ```
/// use rotascope::chart::line::{LineSeries, LineWeight};
/// use rotascope::chart::{Ink, LineChart, ValueKind, VisibleRange, tones};
///
/// let series = LineSeries {
///     label: String::new(),
///     detail: String::new(),
///     ink: Ink::Small,
///     values: vec![Some(3.0), None, Some(4.0), Some(5.0)].into(),
///     weight: LineWeight::Regular,
/// };
/// let days = ["2026-01-20", "2026-01-21", "2026-01-22", "2026-01-23"];
/// let days: Vec<_> = days.iter().map(|day| day.parse()).collect::<Result<_, _>>()?;
/// let chart = LineChart::new(days.into(), vec![series], ValueKind::Index);
/// let heard = tones(&chart, 0, VisibleRange { first: 0, last: 3 });
/// assert_eq!(heard, [Some(220.0), None, Some(440.0), Some(880.0)]);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn tones(table: &dyn Table, column: usize, window: VisibleRange) -> Vec<Option<f32>> {
    let stride = window.sessions().div_ceil(MOST).max(1);
    let rows = (window.first..=window.last).step_by(stride);
    let value = |row| table.sort_key(row, column).filter(|value| value.is_finite());
    let values: Vec<Option<f64>> = rows.map(value).collect();
    let lowest = values.iter().flatten().copied().fold(f64::INFINITY, f64::min);
    let highest = values.iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max);
    let pitch = |value: f64| {
        let share = (value - lowest) / (highest - lowest);
        let share = if share.is_finite() { share } else { 0.5 };
        (LOWEST_HERTZ * (OCTAVES * share).exp2()) as f32
    };
    values.into_iter().map(|value| value.map(pitch)).collect()
}
