//! Whether an answer knows the past as the snapshot does.

use super::reason::{Reason, ReasonKind, named};
use crate::{
    cli::fetch::providers::FetchedPrices,
    domain::{Day, PriceSeries},
};

/// Closes that differ by a larger share are others: a hundredth of a percent.
const SAME: f64 = 1e-4;
/// The same for closes that two sides have adjusted for dividends, and the cents that they rounded.
const SAME_ADJUSTED: f64 = 1e-3;
const HALF_A_CENT: f64 = 0.006;
/// A change that all closes before a day share to this degree is a split.
const CONSTANT: f64 = 2e-3;
/// The fewest common sessions where a provider does not give all.
const FEWEST: usize = 250;

/// What speaks against an answer whose splits have been applied to the past.
pub(super) fn check(past: &PriceSeries, found: &FetchedPrices) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = fewer(past, found).into_iter().collect();
    // Where sessions are missing, the rest is compared no less.
    reasons.extend(changed(past, found));
    reasons
}

fn fewer(past: &PriceSeries, found: &FetchedPrices) -> Option<Reason> {
    let reason = |words: String| Some(Reason::new(ReasonKind::Fewer, words));
    let (first, last) = (past.days().first()?, past.days().last()?);
    let days = found.series.days();
    let (from, to) = (days.first()?, days.last()?);
    if to < last {
        return reason(format!("it ends on {to}, and the snapshot on {last}"));
    }
    if found.is_whole && first < from {
        return reason(format!("it begins on {from}, and the snapshot on {first}"));
    }
    // A day of which the provider has a row and no close is no session that it denies.
    let is_known =
        |day: &Day| days.binary_search(day).is_ok() || found.blank.binary_search(day).is_ok();
    let common = || past.days().iter().copied().filter(|day| from <= day);
    let missing: Vec<Day> = common().filter(|day| !is_known(day)).collect();
    if !missing.is_empty() {
        return reason(format!("it lacks sessions that the snapshot has: {}", named(&missing)));
    }
    let count = common().count();
    if count < FEWEST.min(past.days().len()) {
        return reason(format!("it shares {count} sessions with the snapshot, too few to compare"));
    }
    None
}

/// A close of the snapshot beside that of the answer.
struct Common {
    day: Day,
    old: f64,
    new: f64,
}

impl Common {
    fn ratio(&self) -> f64 {
        self.new / self.old
    }

    fn is_same(&self) -> bool {
        (self.ratio() - 1.0).abs() <= SAME
    }
}

fn changed(past: &PriceSeries, found: &FetchedPrices) -> Option<Reason> {
    let common = common(past, &found.series);
    let others: Vec<&Common> = common.iter().filter(|one| !one.is_same()).collect();
    let away = |one: &Common| (one.ratio() - 1.0).abs();
    let furthest = others.iter().copied().max_by(|a, b| away(a).total_cmp(&away(b)))?;
    let reason = |words| Some(Reason::new(ReasonKind::ChangedPast, words));
    if found.is_adjusted {
        let is_last_same = common.last().is_some_and(Common::is_same);
        match (is_explained(past, &common), is_last_same) {
            (true, true) => return None,
            (true, false) => {
                let words = "its closes are adjusted for a dividend after the last session of the \
                             snapshot, of which it does not say how much it was";
                return reason(words.to_owned());
            }
            (false, _) => {}
        }
    }
    if let Some(words) = split_words(&common) {
        return reason(words);
    }
    let Common { day, old, new } = furthest;
    let count = others.len();
    let words = format!(
        "{count} of {} old closes are others, furthest on {day}: {old} became {new}",
        common.len()
    );
    reason(words)
}

fn common(past: &PriceSeries, found: &PriceSeries) -> Vec<Common> {
    let mut others = found.days().iter().zip(found.closes()).peekable();
    let rows = past.days().iter().zip(past.closes()).filter_map(|(&day, &old)| {
        while others.next_if(|(other, _)| **other < day).is_some() {}
        others.next_if(|(other, _)| **other == day).map(|(_, &new)| Common { day, old, new })
    });
    rows.collect()
}

/// True where the dividends of the past, taken off the closes before them, make the closes of the
/// answer, but for a constant factor since the last session.
fn is_explained(past: &PriceSeries, common: &[Common]) -> bool {
    let Some(level) = common.last().map(Common::ratio) else { return false };
    let mut dividends = past.dividends().iter().rev().peekable();
    let closes: Vec<(Day, f64)> =
        past.days().iter().copied().zip(past.closes().iter().copied()).collect();
    let mut factor = level;
    common.iter().rev().all(|one| {
        while let Some(paid) = dividends.next_if(|paid| one.day < paid.ex_date) {
            let before = closes.partition_point(|(day, _)| *day < paid.ex_date).checked_sub(1);
            let close = before.and_then(|before| closes.get(before)).map(|(_, close)| *close);
            factor *= close.map_or(1.0, |close| 1.0 - paid.amount / close);
        }
        let expected = one.old * factor;
        (one.new - expected).abs() <= (SAME_ADJUSTED * expected).max(HALF_A_CENT)
    })
}

/// Closes before a day that are all the same multiple of the old ones: a split nobody stated.
fn split_words(common: &[Common]) -> Option<String> {
    let first = common.first()?.ratio();
    let is_constant = |one: &&Common| (one.ratio() / first - 1.0).abs() <= CONSTANT;
    let before = common.iter().take_while(is_constant).count();
    let is_split = 0.02 < (first - 1.0).abs() && common.iter().skip(before).all(Common::is_same);
    let since = common.get(before).map(|one| format!("before {}", one.day));
    is_split.then(|| {
        let since = since.unwrap_or_else(|| "of the snapshot".to_owned());
        format!("closes {since} are {first:.4} times the old ones, without a split that it states")
    })
}
