//! Closes that jump by the ratio of a split, or further than prices do, and dividends too large.

use super::{Check, Finding};
use crate::domain::PriceSeries;

/// Splits that have been made, as new shares for an old one.
const SPLITS: [f64; 12] = [1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0, 15.0, 20.0, 50.0];
/// How near a jump must be to a split to look like one.
const TOLERANCE: f64 = 0.01;
/// A factor between two closes beyond which one of them is doubted.
const FURTHEST: f64 = 2.5;
/// The share of the close before beyond which a dividend is doubted.
const LARGEST_DIVIDEND: f64 = 0.25;

/// Names every jump and dividend to look at.
pub(super) fn check(series: &PriceSeries) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut dividends = series.dividends().iter().peekable();
    let closes = series.days().iter().zip(series.closes());
    for ((_, before), (day, close)) in closes.clone().zip(closes.skip(1)) {
        let factor = (close / before).max(before / close);
        let split = SPLITS.iter().find(|split| (factor / *split - 1.0).abs() < TOLERANCE);
        let rest = match split {
            Some(split) => Some(format!("looks like a split of {split} not applied")),
            None => (FURTHEST < factor).then(|| "is a jump to check".to_owned()),
        };
        if let Some(rest) = rest {
            let words = format!("{before} to {close} on {day} {rest}");
            findings.push(Finding { check: Check::Jumps, words });
        }
        while dividends.next_if(|paid| paid.ex_date < *day).is_some() {}
        let paid = dividends.peek().filter(|paid| paid.ex_date == *day);
        if let Some(paid) = paid.filter(|paid| LARGEST_DIVIDEND < paid.amount / before) {
            let words = format!("a dividend of {} on {day} is one to check", paid.amount);
            findings.push(Finding { check: Check::Dividends, words });
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, Dividend};

    fn check_closes(closes: &[f64], dividend: Option<f64>, words: &[&str]) {
        let first: Day = "2026-01-05".parse().unwrap();
        let days: Vec<Day> = closes.iter().zip(0..).map(|(_, i)| first.plus_days(i)).collect();
        let dividends =
            dividend.map(|amount| Dividend { ex_date: days[1], amount }).into_iter().collect();
        let series =
            PriceSeries::new("X".parse().unwrap(), days, closes.to_vec(), dividends).unwrap();
        let found = check(&series);
        assert_eq!(found.len(), words.len(), "{found:?}");
        for (found, words) in found.iter().zip(words) {
            assert!(found.words.contains(words), "{found:?}");
        }
    }

    #[test]
    fn jumps_and_large_dividends_are_named() {
        check_closes(&[100.0, 131.0, 90.0], None, &[]);
        check_closes(
            &[100.0, 50.2, 50.3],
            None,
            &["100 to 50.2 on 2026-01-06 looks like a split of 2"],
        );
        check_closes(&[10.0, 100.5], None, &["split of 10"]);
        check_closes(&[100.0, 270.0], None, &["is a jump to check"]);
        check_closes(&[100.0, 70.0], Some(30.0), &["a dividend of 30 on 2026-01-06"]);
    }
}
