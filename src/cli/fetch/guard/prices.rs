//! Prices: an answer adds sessions to those of a snapshot.

use std::collections::BTreeSet;

use super::{
    join::{DividendChange, joined},
    past,
    reason::{Reason, ReasonKind, named},
};
use crate::{
    cli::{
        fetch::{plan::InstrumentKind, providers::FetchedPrices},
        rounding::round,
    },
    domain::{
        Day, Error, PriceSeries,
        checks::{self, Known, Sessions, Split},
    },
};

/// Funds and indices have never moved further in a session; 1987 saw -20.5 %.
const FURTHEST: f64 = 0.25;

/// What becomes of the prices of a symbol.
#[derive(Clone, Debug, PartialEq)]
pub struct PricesUpdate {
    pub series: PriceSeries,
    /// The sessions that were not there before.
    pub added: Vec<Day>,
    /// Splits by which the past was divided.
    pub splits: Vec<Split>,
    /// Dividends that were not there before, or were others.
    pub dividends: Vec<DividendChange>,
}

/// The prices of a symbol of which there are none yet.
///
/// # Errors
/// When they would be closes of another kind than all others.
pub fn first(found: &FetchedPrices) -> Result<PricesUpdate, Vec<Reason>> {
    if found.is_adjusted {
        let words = "its closes are adjusted for dividends, and there is nothing yet to add to";
        return Err(vec![Reason::new(ReasonKind::Answer, words)]);
    }
    let blank = found.blank.iter().copied().filter(|day| found.series.days().first() < Some(day));
    let blank: Vec<Day> = blank.collect();
    if !blank.is_empty() {
        let words = format!("it has no close on {}", named(&blank));
        return Err(vec![Reason::new(ReasonKind::Blank, words)]);
    }
    let (series, _) = round(&found.series).map_err(|error| refused(&error))?;
    let dividends = series.dividends().iter();
    let dividends =
        dividends.map(|paid| DividendChange { ex_date: paid.ex_date, old: None, new: paid.amount });
    let (added, dividends) = (series.days().to_vec(), dividends.collect());
    Ok(PricesUpdate { series, added, splits: Vec::new(), dividends })
}

/// The prices of a snapshot with what an answer adds to them.
///
/// The past stays as it is, but for splits since its last session, which the answer states, and for
/// dividends that it states late.
///
/// # Errors
/// Everything that speaks against the answer.
pub fn extend(
    old: &PriceSeries,
    found: &FetchedPrices,
    kind: InstrumentKind,
) -> Result<PricesUpdate, Vec<Reason>> {
    let Some(&last) = old.days().last() else { return first(found) };
    let end = found.series.days().last().copied().unwrap_or(last);
    let is_since = |split: &&Split| last < split.day && split.day <= end;
    let splits: Vec<Split> = found.splits.iter().filter(is_since).copied().collect();
    let divided =
        splits.iter().try_fold(old.clone(), |past, split| past.split_on(split.day, split.factor));
    let past = divided.map_err(|error| refused(&error))?;
    let mut reasons = past::check(&past, found);
    let blank = found.blank.iter().copied().filter(|day| last < *day);
    let blank: Vec<Day> = blank.collect();
    if !blank.is_empty() {
        let words = format!("it has no close on {}", named(&blank));
        reasons.push(Reason::new(ReasonKind::Blank, words));
    }
    if !reasons.is_empty() {
        return Err(reasons);
    }
    let (series, dividends) =
        joined(&past, &found.series, last).map_err(|error| refused(&error))?;
    let reasons = jumps(&past, &series, last, kind);
    if !reasons.is_empty() {
        return Err(reasons);
    }
    let added = series.days().iter().copied().filter(|day| last < *day).collect();
    Ok(PricesUpdate { series, added, splits, dividends })
}

fn refused(error: &Error) -> Vec<Reason> {
    vec![Reason::new(ReasonKind::Answer, error.to_string())]
}

/// What the checks of every snapshot find in the new sessions, and steps further than funds go.
fn jumps(past: &PriceSeries, series: &PriceSeries, last: Day, kind: InstrumentKind) -> Vec<Reason> {
    let words = |series: &PriceSeries| {
        let found = checks::findings(series, &Sessions::of([series]), Known::default());
        found.into_iter().map(|finding| finding.words).collect::<BTreeSet<_>>()
    };
    let known = words(past);
    let mut found: Vec<String> = words(series).difference(&known).cloned().collect();
    let rows = series.days().iter().zip(series.closes());
    for ((_, before), (day, close)) in rows.clone().zip(rows.skip(1)) {
        let is_far = last < *day && FURTHEST < (close / before - 1.0).abs();
        let is_said = found.iter().any(|words| words.contains(&day.to_string()));
        if is_far && kind != InstrumentKind::Stock && !is_said {
            found
                .push(format!("{before} to {close} on {day} is further than funds and indices go"));
        }
    }
    found.into_iter().map(|words| Reason::new(ReasonKind::Jump, words)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Dividend;

    /// Sessions from 21 September 2026 on, a Monday, with a dividend of 1 on the 23rd.
    fn series(closes: &[f64], dividend: f64) -> PriceSeries {
        let first: Day = "2026-09-21".parse().unwrap();
        let days: Vec<Day> = (0..30)
            .map(|days| first.plus_days(days))
            .filter(|day| !day.is_weekend())
            .take(closes.len())
            .collect();
        let ex_date = days[2];
        let dividends = vec![Dividend { ex_date, amount: dividend }];
        PriceSeries::new("X".parse().unwrap(), days, closes.to_vec(), dividends).unwrap()
    }

    fn answer(closes: &[f64]) -> FetchedPrices {
        FetchedPrices {
            series: series(closes, 1.0),
            splits: Vec::new(),
            blank: Vec::new(),
            unfinished: None,
            is_adjusted: false,
            is_whole: true,
        }
    }

    const OLD: [f64; 5] = [100.0, 101.0, 100.5, 102.0, 101.5];

    fn with(more: &[f64]) -> FetchedPrices {
        answer(&[&OLD, more].concat())
    }

    fn split(day: &str, factor: f64) -> Split {
        Split { day: day.parse().unwrap(), factor }
    }

    fn check_taken(found: &FetchedPrices, closes: &[f64], added: usize) -> PricesUpdate {
        let update = extend(&series(&OLD, 1.0), found, InstrumentKind::Fund).unwrap();
        assert_eq!((update.series.closes(), update.added.len()), (closes, added));
        update
    }

    fn check_refused(found: &FetchedPrices, kind: ReasonKind, words: &str) {
        let old = series(&OLD, 1.0);
        let reasons = extend(&old, found, InstrumentKind::Fund).unwrap_err();
        let found = reasons.iter().find(|reason| reason.kind == kind);
        assert!(found.is_some_and(|reason| reason.words.contains(words)), "{reasons:?}");
    }

    #[test]
    fn new_sessions_are_added_and_the_past_stays() {
        let near = [100.004, 101.0, 100.5, 102.0, 101.5, 103.0];
        check_taken(&answer(&near), &[100.0, 101.0, 100.5, 102.0, 101.5, 103.0], 1);
        check_taken(&with(&[]), &OLD, 0);
        let blank = FetchedPrices { blank: vec!["2026-09-22".parse().unwrap()], ..with(&[103.0]) };
        check_taken(&blank, &[100.0, 101.0, 100.5, 102.0, 101.5, 103.0], 1);
    }

    #[test]
    fn what_is_worse_is_refused_by_name() {
        use ReasonKind::{Blank, ChangedPast, Fewer, Jump};
        check_refused(
            &answer(&OLD[..4]),
            Fewer,
            "it ends on 2026-09-24, and the snapshot on 2026-09-25",
        );
        let mut late = with(&[103.0]);
        let (days, closes) = (late.series.days()[1..].to_vec(), late.series.closes()[1..].to_vec());
        late.series = PriceSeries::new("X".parse().unwrap(), days, closes, vec![]).unwrap();
        check_refused(&late, Fewer, "it begins on 2026-09-22, and the snapshot on 2026-09-21");
        late.is_whole = false;
        check_refused(&late, Fewer, "it shares 4 sessions with the snapshot, too few");
        let mut gap = with(&[103.0]);
        let keep = |days: &[Day]| [&days[..1], &days[2..]].concat();
        let closes = [100.0, 100.5, 102.0, 101.5, 103.0].to_vec();
        gap.series =
            PriceSeries::new("X".parse().unwrap(), keep(gap.series.days()), closes, vec![])
                .unwrap();
        check_refused(&gap, Fewer, "it lacks sessions that the snapshot has: 2026-09-22");
        let changed = answer(&[100.0, 101.0, 100.52, 102.0, 101.5]);
        let words = "1 of 5 old closes are others, furthest on 2026-09-23: 100.5 became 100.52";
        check_refused(&changed, ChangedPast, words);
        check_refused(&with(&[50.7]), Jump, "101.5 to 50.7 on 2026-09-28 looks like a split");
        check_refused(&with(&[135.0]), Jump, "101.5 to 135 on 2026-09-28 is further than funds");
        let blank = FetchedPrices { blank: vec!["2026-09-28".parse().unwrap()], ..with(&[]) };
        check_refused(&blank, Blank, "it has no close on 2026-09-28");
    }

    #[test]
    fn a_split_divides_the_past_only_where_it_is_stated() {
        let halved = answer(&[50.0, 50.5, 50.25, 51.0, 50.75, 51.5]);
        let words = "closes of the snapshot are 0.5000 times the old ones, without a split";
        check_refused(&halved, ReasonKind::ChangedPast, words);
        let stated = FetchedPrices { splits: vec![split("2026-09-28", 2.0)], ..halved.clone() };
        let update = check_taken(&stated, &[50.0, 50.5, 50.25, 51.0, 50.75, 51.5], 1);
        assert_eq!(update.splits, [split("2026-09-28", 2.0)]);
        // The dividend of the past is halved with its close, and the answer's own is another.
        assert_eq!(update.dividends[0].old, Some(0.5));
        let unapplied = FetchedPrices { splits: vec![split("2026-09-28", 2.0)], ..with(&[51.5]) };
        check_refused(&unapplied, ReasonKind::ChangedPast, "2.0000 times the old ones");
        let known = FetchedPrices { splits: vec![split("2026-09-22", 2.0)], ..with(&[103.0]) };
        check_taken(&known, &[100.0, 101.0, 100.5, 102.0, 101.5, 103.0], 1);
    }

    #[test]
    fn closes_adjusted_for_known_dividends_add_sessions() {
        let lower = |close: f64| close * (1.0 - 1.0 / 101.0);
        let adjusted = |level: f64| {
            let closes = [lower(100.0), lower(101.0), 100.5, 102.0, 101.5, 103.0];
            let closes = closes.map(|close| (close * level * 100.0).round() / 100.0);
            FetchedPrices { is_adjusted: true, ..answer(&closes) }
        };
        check_taken(&adjusted(1.0), &[100.0, 101.0, 100.5, 102.0, 101.5, 103.0], 1);
        let words = "adjusted for a dividend after the last session";
        check_refused(&adjusted(0.99), ReasonKind::ChangedPast, words);
        let other = FetchedPrices { is_adjusted: false, ..adjusted(1.0) };
        check_refused(&other, ReasonKind::ChangedPast, "2 of 5 old closes are others");
        let reasons = first(&adjusted(1.0)).unwrap_err();
        assert!(reasons[0].words.contains("adjusted for dividends"), "{reasons:?}");
    }

    #[test]
    fn dividends_are_new_late_or_corrected() {
        let mut found = with(&[103.0]);
        found.series = series(found.series.closes(), 1.25);
        let update = check_taken(&found, &[100.0, 101.0, 100.5, 102.0, 101.5, 103.0], 1);
        let [DividendChange { old: Some(old), new, .. }] = update.dividends[..] else {
            panic!("{update:?}")
        };
        assert_eq!((old, new, update.series.dividends()[0].amount), (1.0, 1.25, 1.25));
    }
}
