//! Closes that jump by the ratio of a split, or further than prices do, and dividends too large.

use super::finding::{Check, Finding, Split};
use crate::domain::{Day, PriceSeries};

/// Splits that have been made, as new shares for an old one.
const SPLITS: [f64; 12] = [1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0, 15.0, 20.0, 50.0];
/// Pence in a pound, and cents in a unit of other currencies.
const PENCE: f64 = 100.0;
/// How far a price may move on the day of a split.
const MOVE: f64 = 0.08;
/// The same where prices move as far without one: small splits, and rises.
const SMALL_MOVE: f64 = 0.01;
/// A fall of so many times the usual change is told from a small split by no more than its size.
const UNUSUAL: f64 = 30.0;
/// The fewest changes that tell what is usual.
const FEWEST: usize = 5;
/// Rises from here on are hardly ever made in a day.
const LARGE_RISE: f64 = 5.0;
/// A factor between two closes beyond which one of them is doubted.
const FURTHEST: f64 = 2.5;
/// So near to the close before a jump, the one after it undoes the jump.
const BACK: f64 = 0.2;
/// The share of the close before beyond which a dividend is doubted.
const LARGEST_DIVIDEND: f64 = 0.25;

/// Names every jump and dividend to look at; jumps of `moves` have been looked at.
pub(super) fn check(series: &PriceSeries, moves: &[Day]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut dividends = series.dividends().iter().peekable();
    let usual = usual_change(series.closes());
    let closes = series.days().iter().zip(series.closes());
    let afters = series.closes().iter().skip(2).map(Some).chain([None]);
    let mut is_return = false;
    for (((_, before), (day, close)), after) in closes.clone().zip(closes.skip(1)).zip(afters) {
        let found =
            jump(*day, *before, *close, usual).filter(|_| !is_return && !moves.contains(day));
        is_return = after.is_some_and(|after| found.is_some() && is_back(*before, *after));
        findings.extend(found.map(|found| if is_return { wrong(*day, *close) } else { found }));
        while dividends.next_if(|paid| paid.ex_date < *day).is_some() {}
        let paid = dividends.peek().filter(|paid| paid.ex_date == *day);
        if let Some(paid) = paid.filter(|paid| LARGEST_DIVIDEND < paid.amount / before) {
            let words = format!("a dividend of {} on {day} is one to check", paid.amount);
            findings.push(Finding { check: Check::Dividends, words, split: None });
        }
    }
    findings
}

/// True where a close is about the one before a jump.
fn is_back(before: f64, after: f64) -> bool {
    (after / before).ln().abs() < BACK
}

/// A close between two others that it is far from.
fn wrong(day: Day, close: f64) -> Finding {
    let words =
        format!("{close} on {day} is far from the closes before and after it: one to check");
    Finding { check: Check::Jumps, words, split: None }
}

/// The middle one of the changes between neighbours, as logarithms; none where there are few.
fn usual_change(closes: &[f64]) -> Option<f64> {
    let pairs = closes.iter().zip(closes.iter().skip(1));
    let mut changes: Vec<f64> = pairs.map(|(before, close)| (close / before).ln().abs()).collect();
    changes.sort_by(f64::total_cmp);
    changes.get(changes.len() / 2).copied().filter(|_| FEWEST <= changes.len())
}

fn jump(day: Day, before: f64, close: f64, usual: Option<f64>) -> Option<Finding> {
    let factor = (close / before).max(before / close);
    let away = |split: f64| (factor / split - 1.0).abs();
    let least = if close < before { 2.0 } else { LARGE_RISE };
    let is_unusual = close < before && usual.is_some_and(|usual| UNUSUAL * usual < factor.ln());
    let is_plain = |split: f64| is_unusual || least <= split;
    let is_near = |split: f64| away(split) < if is_plain(split) { MOVE } else { SMALL_MOVE };
    let nearest = SPLITS.into_iter().min_by(|a, b| away(*a).total_cmp(&away(*b)));
    let cause = if is_near(PENCE) {
        let words = if close < before { "pounds after pence" } else { "pence after pounds" };
        Some((PENCE, format!("looks like {words}")))
    } else {
        nearest.filter(|split| is_near(*split)).map(|split| {
            let ratio = match (close < before, split) {
                (true, 1.5) => "3 for 2".to_owned(),
                (false, 1.5) => "2 for 3".to_owned(),
                (true, split) => format!("{split} for 1"),
                (false, split) => format!("1 for {split}"),
            };
            (split, format!("looks like a split of {ratio} not applied"))
        })
    };
    let (split, rest) = match cause {
        Some((split, rest)) => {
            let factor = if close < before { split } else { 1.0 / split };
            (Some(Split { day, factor }), rest)
        }
        None if FURTHEST < factor => (None, "is a jump to check".to_owned()),
        None => return None,
    };
    Some(Finding {
        check: Check::Jumps,
        words: format!("{before} to {close} on {day} {rest}"),
        split,
    })
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
        let found = check(&series, &[]);
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
            &["100 to 50.2 on 2026-01-06 looks like a split of 2 for 1 not applied"],
        );
        check_closes(&[100.0, 47.43], None, &["split of 2 for 1"]);
        check_closes(&[90.0, 60.0], None, &["split of 3 for 2"]);
        check_closes(
            &[150.0, 151.0, 150.5, 149.0, 150.0, 103.0, 103.5, 103.0],
            None,
            &["150 to 103 on 2026-01-10 looks like a split of 3 for 2"],
        );
        check_closes(&[150.0, 144.0, 150.5, 139.0, 150.0, 103.0, 109.5, 103.0], None, &[]);
        check_closes(&[45.64, 84.89], None, &[]);
        check_closes(
            &[200.0, 2010.0, 205.0, 204.0],
            None,
            &["2010 on 2026-01-06 is far from the closes before and after it"],
        );
        check_closes(&[10.0, 104.0], None, &["split of 1 for 10"]);
        check_closes(&[250.0, 2.52], None, &["looks like pounds after pence"]);
        check_closes(&[100.0, 270.0], None, &["is a jump to check"]);
        check_closes(&[100.0, 70.0], Some(30.0), &["a dividend of 30 on 2026-01-06"]);
    }
}
