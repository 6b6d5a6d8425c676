//! Days on which the exchange is closed, and the sessions between them.

use std::collections::BTreeMap;

use super::{holidays, special};
use crate::domain::Day;

/// Figures are old from the session on that is so many after their last.
const STALE_SESSIONS: usize = 5;

/// The days from Monday to Friday on which the exchange was closed over some years, with the reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closings(BTreeMap<Day, &'static str>);

impl Closings {
    /// Those of all years from that of `first` to that of `last`.
    pub fn between(first: Day, last: Day) -> Self {
        Self((first.year()..=last.year()).flat_map(of_year).collect())
    }

    /// Why the exchange was closed on a weekday; nothing where it traded.
    pub fn reason(&self, day: Day) -> Option<&'static str> {
        self.0.get(&day).copied()
    }

    /// The days on which it was closed from one to another, both included, with the reason.
    pub(in crate::domain) fn between_days(
        &self,
        first: Day,
        last: Day,
    ) -> impl Iterator<Item = (Day, &'static str)> {
        let days = self.0.iter().filter(move |(day, _)| (first..=last).contains(*day));
        days.map(|(day, reason)| (*day, *reason))
    }

    /// The sessions from one day to another, both included.
    pub fn sessions(&self, first: Day, last: Day) -> impl Iterator<Item = Day> {
        let days = (0..=first.days_until(last)).map(move |after| first.plus_days(after));
        days.filter(|day| !day.is_weekend() && self.reason(*day).is_none())
    }
}

/// Why the exchange is closed on a day from Monday to Friday; nothing where it trades.
///
/// ```
/// use rotascope::domain::exchange::closed_for;
///
/// assert_eq!(closed_for("2026-07-03".parse()?), Some("Independence Day"));
/// assert_eq!(closed_for("2012-10-29".parse()?), Some("Hurricane Sandy"));
/// assert_eq!(closed_for("2021-12-31".parse()?), None, "New Year's Day on a Saturday is not moved");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn closed_for(day: Day) -> Option<&'static str> {
    of_year(day.year()).find(|(closed, _)| *closed == day).map(|(_, reason)| reason)
}

/// The day from which on figures of a last session are old: more than four sessions lie between.
///
/// ```
/// use rotascope::domain::exchange::stale_from;
///
/// let (friday, wednesday) = ("2026-09-25".parse()?, "2026-11-25".parse()?);
/// assert_eq!(stale_from(friday).to_string(), "2026-10-02");
/// assert_eq!(stale_from(wednesday).to_string(), "2026-12-03", "Thanksgiving lies between");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn stale_from(last: Day) -> Day {
    let (next, bound) = (last.plus_days(1), last.plus_days(31));
    Closings::between(next, bound).sessions(next, bound).nth(STALE_SESSIONS - 1).unwrap_or(bound)
}

fn of_year(year: i32) -> impl Iterator<Item = (Day, &'static str)> {
    let all = holidays::of_year(year).chain(special::of_year(year));
    all.filter(|(day, _)| !day.is_weekend())
}
