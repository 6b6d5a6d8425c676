//! Closes of one symbol from two sources, compared on the sessions that both have.

use crate::domain::{Day, PriceSeries, format};

/// Closes that differ by less are the same, but for rounding.
const SAME: f64 = 0.0005;
/// The share of sessions that have to be the same.
const MOST: f64 = 0.98;
/// The fewest common sessions that a drift is told from.
const FEWEST: usize = 30;
/// A drift a year below which there is none.
const LEAST_DRIFT: f64 = 0.0005;
/// A drift a year that dividends may explain.
const LARGEST_YIELD: f64 = 0.12;
const DAYS_A_YEAR: f64 = 365.25;

/// Closes of a reader's file beside those of the snapshot, in words; none without common sessions.
///
/// ```
/// use rotascope::domain::{Day, PriceSeries, checks::compare};
///
/// let days: Vec<Day> = (0..100).filter_map(Day::from_epoch_days).collect();
/// let closes: Vec<f64> = (0..100).map(|day| 100.0 + f64::from(day % 7)).collect();
/// let own = PriceSeries::new("X".parse()?, days, closes, vec![])?;
/// assert_eq!(compare(&own, &own).as_deref(), Some("same closes as the snapshot on 100 sessions"));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn compare(own: &PriceSeries, listed: &PriceSeries) -> Option<String> {
    let ratios = ratios(own, listed);
    let (first, last) = (ratios.first()?, ratios.last()?);
    let count = format::count(ratios.len());
    let same = ratios.iter().filter(|(_, ratio)| (ratio - 1.0).abs() < SAME).count();
    if MOST * ratios.len() as f64 <= same as f64 {
        return Some(format!("same closes as the snapshot on {count} sessions"));
    }
    let (day, largest) = step(&ratios)?;
    if 0.2 < (largest - 1.0).abs() {
        let change = format::fixed(largest, 2);
        let words = format!(
            "closes change by a factor of {change} against the snapshot on {day}: a split or a \
             change of unit is applied in one of them"
        );
        return Some(words);
    }
    let years = f64::from(first.0.days_until(last.0)) / DAYS_A_YEAR;
    let drift = ((last.1 / first.1).ln() / years).exp_m1();
    let has_room = FEWEST <= ratios.len() && drift.is_finite();
    if has_room && LEAST_DRIFT < drift && drift < LARGEST_YIELD {
        return Some(format!(
            "drifts by {} a year from the snapshot on {count} sessions: these look adjusted for \
             dividends",
            format::percent(drift, 2)
        ));
    }
    let spread = ratios.iter().map(|(_, ratio)| ratio / first.1);
    let is_constant = spread.clone().all(|change| (change - 1.0).abs() < SAME);
    if is_constant {
        let times = format::fixed(first.1, 4);
        return Some(format!("{times} times the closes of the snapshot on {count} sessions"));
    }
    let differ = format::count(ratios.len() - same);
    Some(format!("other closes than the snapshot on {differ} of {count} sessions"))
}

/// Own close over the snapshot's, on common sessions.
fn ratios(own: &PriceSeries, listed: &PriceSeries) -> Vec<(Day, f64)> {
    let mut others = listed.days().iter().zip(listed.closes()).peekable();
    let rows = own.days().iter().zip(own.closes()).filter_map(|(day, close)| {
        while others.next_if(|(other, _)| *other < day).is_some() {}
        others.next_if(|(other, _)| *other == day).map(|(_, other)| (*day, close / other))
    });
    rows.collect()
}

/// The largest change of the ratio from one session to the next.
fn step(ratios: &[(Day, f64)]) -> Option<(Day, f64)> {
    let pairs = ratios.iter().zip(ratios.iter().skip(1));
    let steps = pairs.map(|((_, before), (day, ratio))| (*day, ratio / before));
    let first = ratios.first().map(|(day, _)| (*day, 1.0));
    steps.max_by(|a, b| a.1.ln().abs().total_cmp(&b.1.ln().abs())).or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(close: impl Fn(i32) -> f64) -> PriceSeries {
        let days: Vec<Day> = (0..731).filter_map(Day::from_epoch_days).collect();
        let closes = (0..731).map(close).collect();
        PriceSeries::new("X".parse().unwrap(), days, closes, vec![]).unwrap()
    }

    #[test]
    fn what_differs_is_told_with_its_likely_cause() {
        let level = |day: i32| 100.0 + f64::from(day % 11);
        let listed = series(level);
        for (own, words) in [
            (series(level), "same closes as the snapshot on 731 sessions"),
            (
                series(|day| {
                    level(day) * (0.013_f64.ln_1p() * f64::from(day - 730) / 365.25).exp()
                }),
                "drifts by 1.30\u{a0}% a year from the snapshot",
            ),
            (series(|day| if day < 300 { 2.0 } else { 1.0 } * level(day)), "a factor of 0.50"),
            (series(|day| 0.9 * level(day)), "0.9000 times the closes of the snapshot"),
            (series(|day| level(day + 3)), "other closes than the snapshot on"),
        ] {
            let found = compare(&own, &listed).unwrap();
            assert!(found.contains(words), "{found}");
        }
    }
}
