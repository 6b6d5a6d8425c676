//! The calendar of the exchange, held against real sessions and against what it published.

use rotascope::domain::{
    Day,
    exchange::{Closings, closed_for, stale_from},
    snapshot::FileKind,
};

use crate::support::{pinned_snapshot, shipped::day};

#[test]
fn every_session_of_the_snapshot_is_one_of_the_calendar() {
    let snapshot = pinned_snapshot();
    let mut longest = 0;
    for entry in &snapshot.manifest.files {
        let FileKind::Prices { symbol, first, last, .. } = &entry.kind else { continue };
        let file = snapshot.prices(symbol.as_str());
        let closings = Closings::between(*first, *last);
        let sessions: Vec<Day> = closings.sessions(*first, *last).collect();
        let found = file.series.days();
        let wrong: Vec<&Day> = found
            .iter()
            .filter(|day| sessions.binary_search(day).is_err())
            .chain(sessions.iter().filter(|day| found.binary_search(day).is_err()))
            .collect();
        assert!(wrong.is_empty(), "{symbol}: {wrong:?}");
        longest = longest.max(found.len());
    }
    assert!(6_600 < longest, "26 years, {longest} sessions");
}

/// The weekdays of a year on which the exchange was closed.
fn check_year(year: i32, expected: &[&str]) {
    let end = |month_day: &str| day(&format!("{year}-{month_day}"));
    let (first, last) = (end("01-01"), end("12-31"));
    let days = (0..=first.days_until(last)).map(|after| first.plus_days(after));
    let closed = days.filter(|day| closed_for(*day).is_some());
    let closed: Vec<String> = closed.map(|day| day.to_string()[5..].to_owned()).collect();
    assert_eq!(closed, expected, "{year}");
}

#[test]
fn published_years_are_as_published() {
    for (year, closed) in [
        (2022, "01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26"),
        (2026, "01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25"),
        (2027, "01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24"),
        (2028, "01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25"),
    ] {
        check_year(year, &closed.split(' ').collect::<Vec<_>>());
    }
}

#[test]
fn every_rule_holds_in_its_years() {
    for (text, reason) in [
        // A Saturday is moved to the Friday before it, New Year's Day is not.
        ("1954-12-31", None),
        ("2010-12-31", None),
        ("2023-01-02", Some("New Year's Day")),
        ("1997-01-20", None),
        ("1998-01-19", Some("Martin Luther King Day")),
        ("1953-02-12", Some("Lincoln's Birthday")),
        ("1954-02-12", None),
        ("1968-02-12", Some("Lincoln's Birthday")),
        ("1958-02-21", None),
        ("1964-02-21", Some("Washington's Birthday")),
        ("1970-02-23", Some("Washington's Birthday")),
        ("1971-02-15", Some("Washington's Birthday")),
        ("1961-03-31", Some("Good Friday")),
        ("2000-04-21", Some("Good Friday")),
        ("2038-04-23", Some("Good Friday")),
        ("1959-05-29", None),
        ("1964-05-29", Some("Memorial Day")),
        ("1970-05-29", None),
        ("1971-05-31", Some("Memorial Day")),
        ("2021-06-18", None),
        ("2027-06-18", Some("Juneteenth")),
        ("1953-07-03", None),
        ("1959-07-03", Some("Independence Day")),
        ("2021-07-05", Some("Independence Day")),
        ("1950-09-04", Some("Labor Day")),
        ("1953-10-12", Some("Columbus Day")),
        ("1954-10-12", None),
        ("1967-11-07", Some("Election Day")),
        ("1969-11-04", None),
        ("1980-11-04", Some("Election Day")),
        ("1984-11-06", None),
        ("1953-11-11", Some("Veterans Day")),
        ("1968-11-11", Some("Veterans Day")),
        ("2025-11-11", None),
        ("1950-11-23", Some("Thanksgiving")),
        ("1954-12-24", Some("Christmas Day")),
        ("1955-12-26", Some("Christmas Day")),
        // Nothing is said of a weekend.
        ("2022-01-01", None),
        ("1968-06-12", Some("paperwork")),
        ("1968-07-03", None),
        ("1968-12-18", Some("paperwork")),
        ("1968-12-24", None),
        ("1963-11-25", Some("the funeral of President Kennedy")),
        ("2001-09-14", Some("the attacks of 11 September")),
        ("2001-09-17", None),
        ("2012-10-30", Some("Hurricane Sandy")),
        ("2025-01-09", Some("the funeral of President Carter")),
    ] {
        assert_eq!(closed_for(day(text)), reason, "{text}");
    }
}

#[test]
fn figures_are_old_from_the_fifth_session_after_their_last() {
    for (last, stale) in [
        ("2026-09-25", "2026-10-02"),
        ("2026-09-29", "2026-10-06"),
        // Labor Day and Thanksgiving.
        ("2026-09-04", "2026-09-14"),
        ("2026-11-20", "2026-11-30"),
        ("2026-11-25", "2026-12-03"),
        // Christmas and New Year's Day, each on a Friday and on a Saturday.
        ("2026-12-23", "2026-12-31"),
        ("2026-12-31", "2027-01-08"),
        ("2027-12-23", "2027-12-31"),
        ("2021-12-30", "2022-01-06"),
        ("2001-09-10", "2001-09-21"),
        // A day without a session, from a series of another exchange.
        ("2026-11-29", "2026-12-04"),
    ] {
        assert_eq!(stale_from(day(last)), day(stale), "{last}");
    }
}
