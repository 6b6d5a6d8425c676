//! Moving through the plane by keyboard.

use super::spec::ScatterChart;
use crate::chart::cursor::{self, Cursor, CursorKey, Rows};

/// Cursor that a key leads to from `current`.
///
/// Left and right go along the tail, over gaps; Home and End to its ends; a page is a month. Up and
/// Down go to the head of the next series, clockwise about the centre from the top, and round. The
/// first key enters at the first head in that order. Series without a point are passed over.
///
/// ```
/// use rotascope::chart::cursor::{Cursor, CursorKey};
/// use rotascope::chart::scatter::{Head, ScatterSeries, step};
/// use rotascope::chart::{Ink, ScatterChart};
///
/// let series = |x, y| ScatterSeries {
///     label: String::new(),
///     ink: Ink::Neutral,
///     points: vec![Some((100.0, 100.0)), None, Some((x, y))].into(),
///     head: Head::Final,
/// };
/// let days: Vec<_> =
///     ["2026-01-09", "2026-01-16", "2026-01-23"].iter().map(|d| d.parse()).collect::<Result<_, _>>()?;
/// let map = ScatterChart::rotation(days.into(), vec![series(99.0, 101.0), series(101.0, 101.0)]);
/// let entered = step(&map, None, CursorKey::Down);
/// assert_eq!(entered, Some(Cursor { session: 2, series: 1 }), "the upper right comes first");
/// assert_eq!(step(&map, entered, CursorKey::Left), Some(Cursor { session: 0, series: 1 }));
/// assert_eq!(step(&map, entered, CursorKey::Down), Some(Cursor { session: 2, series: 0 }));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn step(chart: &ScatterChart, current: Option<Cursor>, key: CursorKey) -> Option<Cursor> {
    if key == CursorKey::Escape {
        return None;
    }
    let order = order(chart);
    let head = |place: usize| {
        let series = *order.get(place)?;
        Some(Cursor { session: chart.head(series)?, series })
    };
    let Some(current) = current.filter(|at| order.contains(&at.series)) else { return head(0) };
    let place = order.iter().position(|&series| series == current.series)?;
    let count = order.len();
    let back =
        |session: usize| (0..=session).rev().find(|&at| chart.point(current.series, at).is_some());
    let on = |session: usize| {
        (session..chart.days.len()).find(|&at| chart.point(current.series, at).is_some())
    };
    let to = |session: Option<usize>| Some(Cursor { session: session?, ..current });
    let wanted =
        cursor::step(Some(current), key, Rows::Days(&chart.days), chart.series.len())?.session;
    match key {
        CursorKey::Up => head((place + count - 1) % count),
        CursorKey::Down => head((place + 1) % count),
        CursorKey::Left | CursorKey::PageUp | CursorKey::Home => {
            to(back(wanted).or_else(|| on(wanted)))
        }
        _ => to(on(wanted).or_else(|| back(wanted))),
    }
}

/// The series that have a head, clockwise about the centre from the top.
fn order(chart: &ScatterChart) -> Vec<usize> {
    let angle = |series: usize| {
        let (x, y) = chart.point(series, chart.head(series)?)?;
        let (dx, dy) = (x - chart.centre.0, y - chart.centre.1);
        Some((series, dx.atan2(dy).rem_euclid(std::f64::consts::TAU)))
    };
    let mut order: Vec<(usize, f64)> = (0..chart.series.len()).filter_map(angle).collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    order.into_iter().map(|(series, _)| series).collect()
}
