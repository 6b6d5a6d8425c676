//! Calendar years, months and weeks of a view, each with the session it is measured from.
//!
//! Levels are only passed on here, never computed with.

use crate::domain::{Day, Month, PairView, Weekday};

/// Extent of a calendar period: measured from its beginning to its end, or in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// From the last session of the period before to its own last session.
    Full,
    /// The history begins inside it, or it has not ended.
    Part,
}

/// A unit of the calendar.
pub(in crate::domain::metrics) trait CalendarUnit:
    Copy + PartialEq
{
    /// The unit that a day lies in.
    fn of(day: Day) -> Self;
    /// The unit after this one.
    fn next(self) -> Self;
    /// The last calendar day of the unit that a day lies in.
    fn end_of(day: Day) -> Day;
}

/// A calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain::metrics) struct Year(pub(in crate::domain::metrics) i32);

impl CalendarUnit for Year {
    fn of(day: Day) -> Self {
        Self(day.year())
    }

    fn next(self) -> Self {
        Self(self.0 + 1)
    }

    fn end_of(day: Day) -> Day {
        day.calendar_month().plus(12 - i32::from(day.month())).last_day()
    }
}

impl CalendarUnit for Month {
    fn of(day: Day) -> Self {
        day.calendar_month()
    }

    fn next(self) -> Self {
        self.plus(1)
    }

    fn end_of(day: Day) -> Day {
        day.calendar_month().last_day()
    }
}

/// A week of ISO 8601, by its Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain::metrics) struct Week(Day);

impl CalendarUnit for Week {
    fn of(day: Day) -> Self {
        Self(day.plus_days(-days_from_monday(day)))
    }

    fn next(self) -> Self {
        Self(self.0.plus_days(7))
    }

    fn end_of(day: Day) -> Day {
        day.plus_days(6 - days_from_monday(day))
    }
}

fn days_from_monday(day: Day) -> i32 {
    day.weekday().number_days_from_monday().into()
}

/// One unit of the calendar, with the sessions it is measured on.
#[derive(Clone, Copy, Debug)]
pub(in crate::domain::metrics) struct Period<'a, U> {
    /// The unit.
    pub(in crate::domain::metrics) unit: U,
    /// The base session and those that follow it in the unit; two at least.
    pub(in crate::domain::metrics) view: PairView<'a>,
    /// The base session.
    pub(in crate::domain::metrics) base: Day,
    /// The first session in the unit.
    pub(in crate::domain::metrics) first: Day,
    /// The last session in the unit.
    pub(in crate::domain::metrics) last: Day,
    /// Extent: in full, or in part.
    pub(in crate::domain::metrics) span: Span,
}

/// The units that a view touches, in time order.
///
/// The base of a unit is the last session of the unit before. Where that one has no session, the
/// base is the unit's own first session and the unit is a part. So is the last unit until a later
/// one begins or its last weekday is reached. A unit with nothing but its base is left out.
pub(in crate::domain::metrics) fn periods<U: CalendarUnit>(
    view: PairView<'_>,
) -> Vec<Period<'_, U>> {
    let mut found = Vec::new();
    let mut before: Option<(U, usize, Day)> = None;
    let mut start = 0;
    for days in by_unit(view.days(), U::end_of) {
        let (Some(&first), Some(&last)) = (days.first(), days.last()) else { continue };
        let unit = U::of(first);
        let end = start + days.len();
        let joined = before.filter(|(other, _, _)| other.next() == unit);
        let (base_index, base) = joined.map_or((start, first), |(_, index, day)| (index, day));
        let is_over = end < view.len() || has_ended::<U>(last);
        let span = if joined.is_some() && is_over { Span::Full } else { Span::Part };
        if base < last {
            let view = view.first(end).from(base_index);
            found.push(Period { unit, view, base, first, last, span });
        }
        before = Some((unit, end - 1, last));
        start = end;
    }
    found
}

/// Ascending days by the unit that they lie in, of which `end_of` is [`CalendarUnit::end_of`].
pub(in crate::domain::metrics) fn by_unit(
    days: &[Day],
    end_of: fn(Day) -> Day,
) -> impl Iterator<Item = &[Day]> {
    let mut later = days;
    std::iter::from_fn(move || {
        let end = end_of(*later.first()?);
        let (unit, rest) = later.split_at(later.iter().take_while(|day| **day <= end).count());
        later = rest;
        Some(unit)
    })
}

/// True where the unit of a session has no weekday left after it.
pub(in crate::domain::metrics) fn has_ended<U: CalendarUnit>(last: Day) -> bool {
    is_over(last, U::end_of(last))
}

/// True where no weekday is left after a session in a unit that ends on a day.
pub(in crate::domain::metrics) fn is_over(last: Day, end: Day) -> bool {
    last_weekday(end) <= last
}

/// The last day from Monday to Friday that is not after `day`.
fn last_weekday(day: Day) -> Day {
    match day.weekday() {
        Weekday::Saturday => day.plus_days(-1),
        Weekday::Sunday => day.plus_days(-2),
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(days: &[&str], expected: &[(i32, &str, usize, Span)]) {
        let days: Vec<Day> = days.iter().map(|day| day.parse().unwrap()).collect();
        let levels = vec![1.0; days.len()];
        let view = PairView::new(&days, &levels, &levels);
        let found: Vec<_> = periods::<Year>(view)
            .into_iter()
            .map(|p| (p.unit.0, p.base.to_string(), p.view.len(), p.span))
            .collect();
        let expected: Vec<_> =
            expected.iter().map(|&(y, base, len, span)| (y, base.to_owned(), len, span)).collect();
        assert_eq!(found, expected, "{days:?}");
    }

    #[test]
    fn a_period_is_measured_from_the_last_session_of_the_one_before() {
        use Span::{Full, Part};
        check(&[], &[]);
        check(&["2024-12-31"], &[]);
        check(&["2024-12-30", "2024-12-31"], &[(2024, "2024-12-30", 2, Part)]);
        check(
            &["2024-12-31", "2025-01-02", "2025-12-30", "2026-01-02"],
            &[(2025, "2024-12-31", 3, Full), (2026, "2025-12-30", 2, Part)],
        );
        // 31 December 2023 is a Sunday, so the 29th is the last weekday.
        check(&["2022-12-30", "2023-12-28"], &[(2023, "2022-12-30", 2, Part)]);
        check(&["2022-12-30", "2023-12-29"], &[(2023, "2022-12-30", 2, Full)]);
        // A year without a session cannot lend its last one.
        check(&["2022-12-30", "2024-01-02", "2024-12-31"], &[(2024, "2024-01-02", 2, Part)]);
    }
}
