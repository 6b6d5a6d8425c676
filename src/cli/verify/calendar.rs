//! Sessions that a series lacks, and days that are no sessions.

use std::collections::BTreeMap;

use crate::domain::{Day, PriceSeries, Weekday};

/// How many sessions a series may end before the snapshot does.
const STALE_SESSIONS: usize = 5;
/// How many days are named in one finding.
const NAMED: usize = 3;

/// Holds each series against the sessions of all.
pub fn check(prices: &[PriceSeries], as_of: Day) -> Vec<String> {
    let mut sessions: BTreeMap<Day, usize> = BTreeMap::new();
    for day in prices.iter().flat_map(PriceSeries::days) {
        *sessions.entry(*day).or_default() += 1;
    }
    let mut findings: Vec<String> =
        prices.iter().flat_map(|series| one(series, &sessions)).collect();
    let last = sessions.keys().next_back();
    if let Some(last) = last.filter(|&&last| last != as_of) {
        findings.push(format!("the last session is {last}, the manifest says {as_of}"));
    }
    findings
}

fn one(series: &PriceSeries, sessions: &BTreeMap<Day, usize>) -> Vec<String> {
    let (Some(&first), Some(&last)) = (series.days().first(), series.days().last()) else {
        return Vec::new();
    };
    let symbol = series.symbol();
    let is_missing = |day: &Day| series.days().binary_search(day).is_err();
    let inside = sessions.range(first..=last).map(|(day, _)| *day);
    let missing: Vec<Day> = inside.filter(is_missing).collect();
    let weekend = |day: &&Day| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let weekends: Vec<Day> = series.days().iter().filter(weekend).copied().collect();
    let after = sessions.range(last..).count().saturating_sub(1);
    let mut findings = Vec::new();
    if !missing.is_empty() {
        findings.push(format!(
            "{symbol}: lacks {} of the sessions of other series: {}",
            missing.len(),
            named(&missing)
        ));
    }
    if !weekends.is_empty() {
        findings.push(format!("{symbol}: has sessions at a weekend: {}", named(&weekends)));
    }
    if STALE_SESSIONS < after {
        findings.push(format!("{symbol}: ends on {last}, {after} sessions before the snapshot"));
    }
    findings
}

fn named(days: &[Day]) -> String {
    let first: Vec<String> = days.iter().take(NAMED).map(ToString::to_string).collect();
    let rest = if NAMED < days.len() { " and others" } else { "" };
    format!("{}{rest}", first.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(symbol: &str, days: &[&str]) -> PriceSeries {
        let days: Vec<Day> = days.iter().map(|day| day.parse().unwrap()).collect();
        let closes = vec![1.0; days.len()];
        PriceSeries::new(symbol.parse().unwrap(), days, closes, vec![]).unwrap()
    }

    #[test]
    fn gaps_weekends_and_stale_series_are_named() {
        let week = ["2026-01-02", "2026-01-05", "2026-01-06", "2026-01-07"];
        let later = ["2026-01-08", "2026-01-09", "2026-01-12", "2026-01-13"];
        let full = series("FULL", &[&week[..], &later[..]].concat());
        let short = series("SHORT", &["2026-01-02", "2026-01-03", "2026-01-06"]);
        let found = check(&[full.clone(), short], "2026-01-14".parse().unwrap());
        assert_eq!(
            found,
            [
                "FULL: lacks 1 of the sessions of other series: 2026-01-03",
                "SHORT: lacks 1 of the sessions of other series: 2026-01-05",
                "SHORT: has sessions at a weekend: 2026-01-03",
                "the last session is 2026-01-13, the manifest says 2026-01-14",
            ]
        );
        let stale = series("STALE", &week[..2]);
        let found = check(&[full, stale], "2026-01-13".parse().unwrap());
        assert_eq!(found, ["STALE: ends on 2026-01-05, 6 sessions before the snapshot"]);
    }
}
