//! Sessions that a series lacks, and days that are no sessions.

use super::{
    exchange::Exchange,
    finding::{Check, Finding},
};
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
    exchange: Option<Exchange>,
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

    /// The same, series of the New York Stock Exchange held against its calendar besides.
    #[must_use]
    pub fn with_exchange(mut self) -> Self {
        let span = self.days.first().zip(self.days.last());
        self.exchange = span.map(|(&first, &last)| Exchange::between(first, last));
        self
    }

    /// The last day of any of the series.
    pub fn last(&self) -> Option<Day> {
        self.last
    }

    /// The calendar of the exchange, where a series is traded there.
    fn exchange_of(&self, series: &PriceSeries) -> Option<&Exchange> {
        self.exchange.as_ref().filter(|exchange| exchange.is_of(series))
    }

    /// Those that a series lacks between its first and its last: of the exchange that it is traded on,
    /// else of other series.
    pub(crate) fn missing_in(&self, series: &PriceSeries) -> Vec<Day> {
        if let Some(exchange) = self.exchange_of(series) {
            return exchange.missing_in(series);
        }
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

/// Gaps, days that are no sessions, and an end before that of the others that is not known to be the
/// last.
pub(super) fn check(series: &PriceSeries, sessions: &Sessions, ends: Option<Day>) -> Vec<Finding> {
    let spacing = Spacing::of(series.days());
    let exchange = sessions.exchange_of(series);
    let missing = if spacing.is_daily() { sessions.missing_in(series) } else { Vec::new() };
    let mut findings: Vec<Finding> = told_missing(&missing, exchange).into_iter().collect();
    // The sessions in a long gap are told by the calendar where there is one.
    if exchange.is_none() {
        findings.extend(long_gaps(series, spacing));
    }
    findings.extend(exchange.and_then(|exchange| told_extra(&exchange.extra_in(series))));
    findings.extend(weekends(series).filter(|_| spacing == Spacing::Session));
    findings.extend(early_end(series, sessions, ends).filter(|_| spacing.is_daily()));
    findings
}

fn finding(check: Check, words: String) -> Finding {
    Finding { check, words, split: None }
}

fn told_missing(missing: &[Day], exchange: Option<&Exchange>) -> Option<Finding> {
    let (count, named) = (missing.len(), named(missing, ToString::to_string));
    let plural = if count == 1 { "" } else { "s" };
    let words = if exchange.is_some() {
        format!(
            "lacks {count} session{plural} of the New York Stock Exchange: {named}; get the file again"
        )
    } else {
        format!("lacks {count} of the sessions of other series: {named}")
    };
    (0 < count).then(|| finding(Check::Gaps, words))
}

fn told_extra(extra: &[(Day, &str)]) -> Option<Finding> {
    let named = named(extra, |(day, reason)| format!("{day} ({reason})"));
    let words = format!(
        "has closes on days when the New York Stock Exchange was closed: {named}; remove them, or \
         get the file again"
    );
    (!extra.is_empty()).then(|| finding(Check::Closed, words))
}

fn long_gaps(series: &PriceSeries, spacing: Spacing) -> impl Iterator<Item = Finding> {
    let longest = tolerated_gap(spacing);
    let pairs = series.days().iter().zip(series.days().iter().skip(1));
    let gaps = pairs.filter(move |(before, day)| longest < before.days_until(**day));
    gaps.map(|(before, day)| {
        let words = format!("has nothing for {} days before {day}", before.days_until(*day));
        finding(Check::Gaps, words)
    })
}

fn weekends(series: &PriceSeries) -> Option<Finding> {
    let days: Vec<Day> = series.days().iter().copied().filter(|day| day.is_weekend()).collect();
    let named = named(&days, ToString::to_string);
    let found = finding(Check::Closed, format!("has sessions at a weekend: {named}"));
    (!days.is_empty()).then_some(found)
}

fn early_end(series: &PriceSeries, sessions: &Sessions, ends: Option<Day>) -> Option<Finding> {
    let last = *series.days().last().filter(|last| ends != Some(**last))?;
    let after = sessions.after(last);
    let words = format!("ends on {last}, {after} sessions before the snapshot");
    (STALE_SESSIONS < after).then(|| finding(Check::End, words))
}

/// The days between two rows beyond which some are missing.
fn tolerated_gap(spacing: Spacing) -> i32 {
    match spacing {
        Spacing::AllDays => 3,
        Spacing::Session => 12,
        Spacing::Week => 20,
        Spacing::Month => 65,
        Spacing::Quarter => 200,
        Spacing::Year => 800,
    }
}

/// The first days in words.
fn named<T>(days: &[T], words: impl FnMut(&T) -> String) -> String {
    let first: Vec<String> = days.iter().take(NAMED).map(words).collect();
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
                (Check::Closed, "has sessions at a weekend: 2026-01-10"),
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
