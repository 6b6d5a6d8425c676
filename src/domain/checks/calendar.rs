//! Sessions that a series lacks, and days that are no sessions.

use super::finding::{Check, Finding};
use crate::domain::{Day, PriceSeries, Spacing};

/// How many sessions a series may end before the others do.
const STALE_SESSIONS: usize = 5;
/// How many days are named in one finding.
const NAMED: usize = 3;

/// The sessions of several series together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sessions {
    days: Vec<Day>,
    last: Option<Day>,
}

impl Sessions {
    /// Every day that is a session of one of them; weeks, months and days of markets that never close
    /// are sessions of none.
    pub fn of<'a>(series: impl IntoIterator<Item = &'a PriceSeries>) -> Self {
        let mut sessions = Self::default();
        for one in series {
            sessions.last = sessions.last.max(one.days().last().copied());
            if Spacing::of(one.days()) == Spacing::Session {
                sessions.days.extend_from_slice(one.days());
            }
        }
        sessions.days.sort_unstable();
        sessions.days.dedup();
        sessions
    }

    /// The last day of any of the series.
    pub fn last(&self) -> Option<Day> {
        self.last
    }

    /// Those that a series lacks between its first and its last.
    pub(crate) fn missing_in(&self, series: &PriceSeries) -> Vec<Day> {
        let (Some(&first), Some(&last)) = (series.days().first(), series.days().last()) else {
            return Vec::new();
        };
        let is_missing = |day: &Day| series.days().binary_search(day).is_err();
        let inside = self.days.iter().copied().filter(|day| (first..=last).contains(day));
        inside.filter(is_missing).collect()
    }

    /// How many come after a day.
    fn after(&self, day: Day) -> usize {
        self.days.len() - self.days.partition_point(|&session| session <= day)
    }
}

/// Gaps, weekends, and an end before that of the others that is not known to be the last.
pub(super) fn check(series: &PriceSeries, sessions: &Sessions, ends: Option<Day>) -> Vec<Finding> {
    let spacing = Spacing::of(series.days());
    let mut findings = Vec::new();
    let mut found = |check, words| findings.push(Finding { check, words, split: None });
    let missing = if spacing.is_daily() { sessions.missing_in(series) } else { Vec::new() };
    if !missing.is_empty() {
        let count = missing.len();
        let words = format!("lacks {count} of the sessions of other series: {}", named(&missing));
        found(Check::Gaps, words);
    }
    let longest = longest_gap(spacing);
    let pairs = series.days().iter().zip(series.days().iter().skip(1));
    for (before, day) in pairs.filter(|(before, day)| longest < before.days_until(**day)) {
        let words = format!("has nothing for {} days before {day}", before.days_until(*day));
        found(Check::Gaps, words);
    }
    let weekends = series.days().iter().copied().filter(|day| day.is_weekend());
    let weekends: Vec<Day> = weekends.filter(|_| spacing == Spacing::Session).collect();
    if !weekends.is_empty() {
        found(Check::Weekends, format!("has sessions at a weekend: {}", named(&weekends)));
    }
    let is_stale = |last: &&Day| {
        spacing.is_daily() && ends != Some(**last) && STALE_SESSIONS < sessions.after(**last)
    };
    if let Some(&last) = series.days().last().filter(is_stale) {
        let words =
            format!("ends on {last}, {} sessions before the snapshot", sessions.after(last));
        found(Check::End, words);
    }
    findings
}

/// The days between two rows beyond which some are missing.
fn longest_gap(spacing: Spacing) -> i32 {
    match spacing {
        Spacing::AllDays => 3,
        Spacing::Session => 12,
        Spacing::Week => 20,
        Spacing::Month => 65,
        Spacing::Quarter => 200,
        Spacing::Year => 800,
    }
}

fn named(days: &[Day]) -> String {
    let first: Vec<String> = days.iter().take(NAMED).map(ToString::to_string).collect();
    let rest = if NAMED < days.len() { " and others" } else { "" };
    format!("{}{rest}", first.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(days: &[&str]) -> PriceSeries {
        let days: Vec<Day> = days.iter().map(|day| day.parse().unwrap()).collect();
        let closes = vec![1.0; days.len()];
        PriceSeries::new("X".parse().unwrap(), days, closes, vec![]).unwrap()
    }

    const WEEK: [&str; 4] = ["2026-01-02", "2026-01-05", "2026-01-06", "2026-01-07"];
    const LATER: [&str; 4] = ["2026-01-08", "2026-01-09", "2026-01-12", "2026-01-13"];

    /// What is found in `days` beside a series of all eight sessions.
    fn found(days: &[&str], expected: &[(Check, &str)]) {
        let (full, series) = (series(&[WEEK, LATER].concat()), series(days));
        let found = check(&series, &Sessions::of([&full, &series]), None);
        let found: Vec<(Check, &str)> =
            found.iter().map(|finding| (finding.check, finding.words.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn gaps_weekends_and_stale_series_are_named() {
        found(&[WEEK, LATER].concat(), &[]);
        found(
            &["2026-01-06", "2026-01-10", "2026-01-13"],
            &[
                (
                    Check::Gaps,
                    "lacks 4 of the sessions of other series: 2026-01-07, 2026-01-08, 2026-01-09 \
                     and others",
                ),
                (Check::Weekends, "has sessions at a weekend: 2026-01-10"),
            ],
        );
        let weekend = series(&[
            "2026-01-02",
            "2026-01-03",
            "2026-01-04",
            "2026-01-05",
            "2026-01-06",
            "2026-01-07",
            "2026-01-08",
            "2026-01-09",
            "2026-01-10",
            "2026-01-11",
        ]);
        let plain = series(&WEEK);
        assert_eq!(check(&plain, &Sessions::of([&plain, &weekend]), None), []);
        found(&WEEK[..2], &[(Check::End, "ends on 2026-01-05, 6 sessions before the snapshot")]);
        let (full, ended) = (series(&[WEEK, LATER].concat()), series(&WEEK[..2]));
        let ends = ended.days().last().copied();
        assert_eq!(check(&ended, &Sessions::of([&full, &ended]), ends), []);
    }
}
