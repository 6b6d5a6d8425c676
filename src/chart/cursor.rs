//! Moving through a chart by keyboard.

use crate::domain::Day;

/// Rows that a page key passes where they are not sessions.
const PAGE: usize = 10;

/// The point of a chart that the keyboard is on: a session and a series, or a row and a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The index of the session, or row.
    pub session: usize,
    /// The index of the series, or column.
    pub series: usize,
}

/// A key that means something to a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CursorKey {
    /// One session back.
    Left,
    /// One session on.
    Right,
    /// To the first session.
    Home,
    /// To the last session.
    End,
    /// A month back.
    PageUp,
    /// A month on.
    PageDown,
    /// To the series before.
    Up,
    /// To the series after.
    Down,
    /// Out of the chart.
    Escape,
}

impl CursorKey {
    /// The key by its name in the browser's keyboard events; none if it means nothing to a chart.
    ///
    /// ```
    /// use rotascope::chart::cursor::CursorKey;
    ///
    /// assert_eq!(CursorKey::named("ArrowLeft"), Some(CursorKey::Left));
    /// assert_eq!(CursorKey::named("a"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "Home" => Self::Home,
            "End" => Self::End,
            "PageUp" => Self::PageUp,
            "PageDown" => Self::PageDown,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "Escape" => Self::Escape,
            _ => return None,
        })
    }
}

/// The rows that a cursor steps through.
#[derive(Clone, Copy, Debug)]
pub enum Rows<'a> {
    /// Sessions, ascending; a page is a month.
    Days(&'a [Day]),
    /// So many rows of another kind; a page is ten.
    Count(usize),
}

impl<'a> Rows<'a> {
    /// The sessions; none where the rows are something else.
    pub fn days(self) -> &'a [Day] {
        match self {
            Self::Days(days) => days,
            Self::Count(_) => &[],
        }
    }

    /// Number of rows.
    pub fn count(self) -> usize {
        match self {
            Self::Days(days) => days.len(),
            Self::Count(count) => count,
        }
    }

    fn page_back(self, row: usize) -> usize {
        match self {
            Self::Days(days) => a_month_back(days, row),
            Self::Count(_) => row.saturating_sub(PAGE),
        }
    }

    fn page_on(self, row: usize) -> usize {
        match self {
            Self::Days(days) => a_month_on(days, row),
            Self::Count(count) => (row + PAGE).min(count.saturating_sub(1)),
        }
    }
}

/// Cursor that a key leads to from `current`, among the `rows` of `series_count` series.
///
/// The first key enters the chart at the latest session (Home at the earliest). Sessions stop at
/// both ends, series go round. A month back is the last session not after the same day of the
/// month before, and at least one session.
///
/// ```
/// use rotascope::chart::cursor::{Cursor, CursorKey, Rows, step};
/// use rotascope::domain::Day;
///
/// let days: Vec<Day> = vec!["2026-01-22".parse()?, "2026-01-23".parse()?];
/// let entered = step(None, CursorKey::Left, Rows::Days(&days), 2);
/// assert_eq!(entered, Some(Cursor { session: 1, series: 0 }));
/// assert_eq!(step(entered, CursorKey::Left, Rows::Days(&days), 2), Some(Cursor { session: 0, series: 0 }));
/// assert_eq!(step(None, CursorKey::Left, Rows::Count(0), 2), None);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn step(
    current: Option<Cursor>,
    key: CursorKey,
    rows: Rows<'_>,
    series_count: usize,
) -> Option<Cursor> {
    let last = rows.count().checked_sub(1)?;
    if key == CursorKey::Escape {
        return None;
    }
    let Some(Cursor { session, series }) = current else {
        return Some(Cursor { session: if key == CursorKey::Home { 0 } else { last }, series: 0 });
    };
    let (session, count) = (session.min(last), series_count.max(1));
    let series = series.min(count - 1);
    let to = |session| Some(Cursor { session, series });
    match key {
        CursorKey::Left => to(session.saturating_sub(1)),
        CursorKey::Right => to(last.min(session + 1)),
        CursorKey::Home => to(0),
        CursorKey::End => to(last),
        CursorKey::PageUp => to(rows.page_back(session)),
        CursorKey::PageDown => to(rows.page_on(session)),
        CursorKey::Up => Some(Cursor { session, series: (series + count - 1) % count }),
        CursorKey::Down => Some(Cursor { session, series: (series + 1) % count }),
        CursorKey::Escape => None,
    }
}

fn a_month_back(days: &[Day], session: usize) -> usize {
    let Some(day) = days.get(session) else { return session };
    let wanted = day.plus_months(-1);
    let found = days.partition_point(|&day| day <= wanted).saturating_sub(1);
    found.min(session.saturating_sub(1))
}

fn a_month_on(days: &[Day], session: usize) -> usize {
    let Some(day) = days.get(session) else { return session };
    let wanted = day.plus_months(1);
    let found = days.partition_point(|&day| day < wanted);
    found.max(session + 1).min(days.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: Option<(usize, usize)>, key: CursorKey, to: Option<(usize, usize)>) {
        let days: Vec<Day> =
            ["2025-11-28", "2025-12-01", "2025-12-30", "2025-12-31", "2026-01-02", "2026-01-30"]
                .iter()
                .map(|day| day.parse().unwrap())
                .collect();
        let cursor = |(session, series)| Cursor { session, series };
        assert_eq!(
            step(from.map(cursor), key, Rows::Days(&days), 3),
            to.map(cursor),
            "{from:?} {key:?}"
        );
    }

    #[test]
    fn keys_lead_where_they_say() {
        check(None, CursorKey::Right, Some((5, 0)));
        check(None, CursorKey::Home, Some((0, 0)));
        check(None, CursorKey::Escape, None);
        check(Some((2, 1)), CursorKey::Left, Some((1, 1)));
        check(Some((0, 1)), CursorKey::Left, Some((0, 1)));
        check(Some((5, 1)), CursorKey::Right, Some((5, 1)));
        check(Some((2, 1)), CursorKey::Home, Some((0, 1)));
        check(Some((2, 1)), CursorKey::End, Some((5, 1)));
        check(Some((5, 0)), CursorKey::PageUp, Some((2, 0)));
        check(Some((1, 0)), CursorKey::PageUp, Some((0, 0)));
        check(Some((1, 0)), CursorKey::PageDown, Some((4, 0)));
        check(Some((5, 0)), CursorKey::PageDown, Some((5, 0)));
        check(Some((2, 0)), CursorKey::Up, Some((2, 2)));
        check(Some((2, 2)), CursorKey::Down, Some((2, 0)));
        check(Some((2, 2)), CursorKey::Escape, None);
        check(Some((99, 99)), CursorKey::Right, Some((5, 2)));
    }
}
