//! Days of a series against the calendar of the New York Stock Exchange.

use crate::domain::{
    Day, PriceSeries, Spacing,
    exchange::{Closings, FIRST_YEAR},
};

/// A series that trades on one of so many closings, or more, is one of another exchange.
const OF_ANOTHER: usize = 3;

/// The closings of the exchange, for series that are traded there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Exchange(Closings);

impl Exchange {
    /// The calendar of all days from one to another.
    pub(super) fn between(first: Day, last: Day) -> Self {
        Self(Closings::between(first, last))
    }

    /// True where a series is closed when the exchange is, as far as its days tell.
    pub(super) fn is_of(&self, series: &PriceSeries) -> bool {
        let Some((first, last)) = known_span(series) else { return false };
        let closed = self.0.between_days(first, last).count();
        Spacing::of(series.days()) == Spacing::Session
            && 0 < closed
            && OF_ANOTHER * self.extra_in(series).len() < closed
    }

    /// The sessions that a series lacks between its first and its last.
    pub(super) fn missing_in(&self, series: &PriceSeries) -> Vec<Day> {
        let Some((first, last)) = known_span(series) else { return Vec::new() };
        let mut days = series.days().iter().copied().peekable();
        let is_missing = |session: &Day| {
            while days.next_if(|day| day < session).is_some() {}
            days.peek() != Some(session)
        };
        self.0.sessions(first, last).filter(is_missing).collect()
    }

    /// The days from Monday to Friday on which a series has a close and the exchange was closed, with
    /// the reason.
    pub(super) fn extra_in(&self, series: &PriceSeries) -> Vec<(Day, &'static str)> {
        let Some((first, last)) = known_span(series) else { return Vec::new() };
        let closed = self.0.between_days(first, last);
        closed.filter(|(day, _)| series.days().binary_search(day).is_ok()).collect()
    }
}

/// The days of a series of which the closings are known.
fn known_span(series: &PriceSeries) -> Option<(Day, Day)> {
    let known = Day::from_ymd(FIRST_YEAR, 1, 1).ok()?;
    let (first, last) = (*series.days().first()?, *series.days().last()?);
    Some((first.max(known), last))
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Known, Sessions},
        *,
    };

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn series(days: Vec<Day>) -> PriceSeries {
        let closes = vec![1.0; days.len()];
        PriceSeries::new("X".parse().unwrap(), days, closes, vec![]).unwrap()
    }

    /// What is found in a series of the sessions from `first` to `last`, but for some days that it
    /// lacks, and some that it has besides.
    fn check((first, last): (&str, &str), lacks: &[&str], besides: &[&str], expected: &[&str]) {
        let (first, last) = (day(first), day(last));
        let sessions = Closings::between(first, last);
        let mut days: Vec<Day> = sessions.sessions(first, last).collect();
        days.retain(|day| !lacks.contains(&day.to_string().as_str()));
        days.extend(besides.iter().map(|text| day(text)));
        days.sort_unstable();
        let series = series(days);
        let sessions = Sessions::of([&series]).with_exchange();
        let found = super::super::findings(&series, &sessions, Known::default());
        let found: Vec<&str> = found.iter().map(|finding| finding.words.as_str()).collect();
        assert_eq!(found, expected);
    }

    const YEAR: (&str, &str) = ("2026-01-02", "2026-12-31");

    #[test]
    fn missing_and_extra_sessions_are_named() {
        check(YEAR, &[], &[], &[]);
        check(
            YEAR,
            &["2026-07-06"],
            &[],
            &["lacks 1 session of the New York Stock Exchange: 2026-07-06; get the file again"],
        );
        check(
            YEAR,
            &["2026-03-02", "2026-03-03", "2026-03-04", "2026-07-06"],
            &[],
            &[
                "lacks 4 sessions of the New York Stock Exchange: 2026-03-02, 2026-03-03, 2026-03-04 \
               and others; get the file again",
            ],
        );
        check(
            YEAR,
            &[],
            &["2026-07-03"],
            &["has closes on days when the New York Stock Exchange was closed: 2026-07-03 \
               (Independence Day); remove them, or get the file again"],
        );
        // A weekend is told by the check of weekends alone, a long gap by the sessions in it.
        check(YEAR, &[], &["2026-07-05"], &["has sessions at a weekend: 2026-07-05"]);
        let (first, last) = (day("2026-04-01"), day("2026-04-30"));
        let april: Vec<String> =
            (0..=first.days_until(last)).map(|after| first.plus_days(after).to_string()).collect();
        check(
            YEAR,
            &april.iter().map(String::as_str).collect::<Vec<_>>(),
            &[],
            &["lacks 21 sessions of the New York Stock Exchange: 2026-04-01, 2026-04-02, \
               2026-04-06 and others; get the file again"],
        );
    }

    #[test]
    fn series_of_other_exchanges_are_not_held_against_it() {
        // Frankfurt trades on seven of ten holidays and rests on days of its own.
        let abroad = [
            "2026-01-19",
            "2026-02-16",
            "2026-05-25",
            "2026-06-19",
            "2026-07-03",
            "2026-09-07",
            "2026-11-26",
        ];
        check(YEAR, &["2026-04-06", "2026-05-01"], &abroad, &[]);
        // Too short to tell.
        check(("2026-03-02", "2026-03-13"), &["2026-03-04"], &[], &[]);
    }

    #[test]
    fn days_before_the_calendar_are_not_judged() {
        let first = day("1949-12-01");
        let days = (0..400).map(|after| first.plus_days(after));
        let closings = Closings::between(first, first.plus_days(400));
        let known = day("1950-01-01");
        let kept = days
            .filter(|day| !day.is_weekend() && (*day < known || closings.reason(*day).is_none()));
        let series = series(kept.filter(|day| day.day_of_month() != 15 || known <= *day).collect());
        let sessions = Sessions::of([&series]).with_exchange();
        assert_eq!(super::super::findings(&series, &sessions, Known::default()), []);
    }
}
