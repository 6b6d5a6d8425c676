//! Economic series: an answer adds periods, and revises values where a plan allows it.

use super::reason::{Reason, ReasonKind, named};
use crate::{
    cli::fetch::{
        moment::Moment,
        plan::{Keep, Revisions},
    },
    domain::{Day, Observation},
};

/// Values that differ by less are the same, but for rounding.
const SAME: f64 = 1e-4;
/// A change of so much of the usual size is no revision.
const FAR: f64 = 0.25;
/// A larger share of values that are far from the old ones makes it another series, or another unit.
const MOST_FAR: f64 = 0.1;

/// What becomes of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesUpdate {
    /// All observations, with the values of the answer where it revises old ones.
    pub observations: Vec<Observation>,
    /// The ends of the periods that were not there before.
    pub added: Vec<Day>,
    /// Values that were others before.
    pub revised: Vec<Revision>,
}

/// A value that was another before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Revision {
    pub period_end: Day,
    pub old: f64,
    pub new: f64,
}

/// The observations of a snapshot with what an answer adds to them.
///
/// # Errors
/// Everything that speaks against the answer.
pub fn extend(
    old: &[Observation],
    found: &[Observation],
    (revisions, keep): (Revisions, Keep),
    at: Moment,
) -> Result<SeriesUpdate, Vec<Reason>> {
    let refused = |kind, words: String| Err(vec![Reason::new(kind, words)]);
    let (Some(first), Some(last)) = (found.first(), found.last()) else {
        return refused(ReasonKind::Answer, "it has no value".to_owned());
    };
    let kept = |observations: &[Observation]| match keep {
        Keep::All => observations.to_vec(),
        Keep::LastOfWeek => last_of_weeks(observations, at),
    };
    let (Some(begin), Some(end)) = (old.first(), old.last()) else {
        let observations = kept(found);
        let added = observations.iter().map(|one| one.period_end).collect();
        return Ok(SeriesUpdate { observations, added, revised: Vec::new() });
    };
    if last.period_end < end.period_end {
        let (last, end) = (last.period_end, end.period_end);
        return refused(
            ReasonKind::Fewer,
            format!("it ends with {last}, and the snapshot with {end}"),
        );
    }
    if begin.period_end < first.period_end {
        let (first, begin) = (first.period_end, begin.period_end);
        let words = format!("it begins with {first}, and the snapshot with {begin}");
        return refused(ReasonKind::Fewer, words);
    }
    let value = |day: Day| {
        let at = found.binary_search_by_key(&day, |one| one.period_end).ok()?;
        found.get(at).map(|one| one.value)
    };
    let missing: Vec<Day> =
        old.iter().map(|one| one.period_end).filter(|day| value(*day).is_none()).collect();
    if !missing.is_empty() {
        let words = format!("it lacks values that the snapshot has: {}", named(&missing));
        return refused(ReasonKind::Fewer, words);
    }
    let pairs = old.iter().filter_map(|one| Some((*one, value(one.period_end)?)));
    let revised: Vec<Revision> = pairs
        .filter(|(one, new)| SAME * one.value.abs() < (new - one.value).abs())
        .map(|(one, new)| Revision { period_end: one.period_end, old: one.value, new })
        .collect();
    if let Some(reason) = too_far(old, &revised, revisions) {
        return Err(vec![reason]);
    }
    let new: Vec<Observation> =
        found.iter().copied().filter(|one| end.period_end < one.period_end).collect();
    // The week of the last value may have gone on.
    let new: Vec<Observation> =
        kept(&new).into_iter().filter(|one| !is_same_week(keep, *end, *one)).collect();
    let past = old.iter().map(|one| Observation {
        value: revised
            .iter()
            .find(|change| change.period_end == one.period_end)
            .map_or(one.value, |change| change.new),
        ..*one
    });
    let observations = past.chain(new.iter().copied()).collect();
    let added = new.iter().map(|one| one.period_end).collect();
    Ok(SeriesUpdate { observations, added, revised })
}

fn is_same_week(keep: Keep, end: Observation, one: Observation) -> bool {
    keep == Keep::LastOfWeek && end.period_end.iso_week() == one.period_end.iso_week()
}

/// Revisions where a plan allows none, or so large that it is another series.
fn too_far(old: &[Observation], revised: &[Revision], revisions: Revisions) -> Option<Reason> {
    let away = |one: &Revision| (one.new - one.old).abs();
    let furthest = revised.iter().max_by(|a, b| away(a).total_cmp(&away(b)))?;
    let mut sizes: Vec<f64> = old.iter().map(|one| one.value.abs()).collect();
    sizes.sort_by(f64::total_cmp);
    let usual = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
    let far = revised.iter().filter(|one| FAR * usual.max(one.old.abs()) < away(one)).count();
    let is_other = MOST_FAR * (old.len() as f64) < far as f64;
    if revisions != Revisions::Refuse && !is_other {
        return None;
    }
    let Revision { period_end, old: before, new } = furthest;
    let (count, all) = (revised.len(), old.len());
    let words = if is_other {
        format!("{far} of {all} values are far from the old ones, as of another series or unit: ")
    } else {
        format!("{count} of {all} old values are others: ")
    };
    let words = format!("{words}{before} became {new} for the period to {period_end}");
    Some(Reason::new(ReasonKind::ChangedPast, words))
}

/// The last observation of each week that was over when the answer came.
fn last_of_weeks(all: &[Observation], at: Moment) -> Vec<Observation> {
    let next = all.iter().skip(1).map(Some).chain([None]);
    let is_over = |day: Day| {
        let today = at.day().unwrap_or(day);
        // From Monday = 0; the week is over once its Saturday has begun.
        let to_saturday = 5 - (day.epoch_days() + 3).rem_euclid(7);
        day.plus_days(to_saturday) <= today
    };
    let week = |day: Day| day.iso_week();
    let is_last = |observation: &Observation, next: Option<&Observation>| match next {
        Some(next) => week(observation.period_end) != week(next.period_end),
        None => is_over(observation.period_end),
    };
    all.iter().zip(next).filter(|(one, next)| is_last(one, *next)).map(|(one, _)| *one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: &str = "2026-10-01T12:00:00Z";

    fn values(rows: &[(&str, f64)]) -> Vec<Observation> {
        let one = |(day, value): &(&str, f64)| Observation {
            period_end: day.parse().unwrap(),
            value: *value,
        };
        rows.iter().map(one).collect()
    }

    fn months(count: usize, value: impl Fn(usize) -> f64) -> Vec<Observation> {
        let first: Day = "2025-01-15".parse().unwrap();
        (0..count)
            .map(|at| {
                let month = first.plus_months(i32::try_from(at).unwrap()).calendar_month();
                Observation { period_end: month.last_day(), value: value(at) }
            })
            .collect()
    }

    fn level(at: usize) -> f64 {
        100.0 + at as f64
    }

    fn check(found: &[Observation], revisions: Revisions, expected: Result<(usize, usize), &str>) {
        let old = months(12, level);
        match (extend(&old, found, (revisions, Keep::All), AT.parse().unwrap()), expected) {
            (Ok(update), Ok(counts)) => {
                assert_eq!((update.added.len(), update.revised.len()), counts);
                assert_eq!(update.observations, found);
            }
            (Err(reasons), Err(words)) => assert!(reasons[0].words.contains(words), "{reasons:?}"),
            (found, _) => panic!("{found:?}"),
        }
    }

    #[test]
    fn periods_are_added_and_values_revised_where_a_plan_allows_it() {
        use Revisions::{Refuse, Replace, Vintages};
        check(&months(13, level), Refuse, Ok((1, 0)));
        let revised = months(13, |at| level(at) + if at == 3 { 0.5 } else { 0.0 });
        check(&revised, Replace, Ok((1, 1)));
        check(&revised, Vintages, Ok((1, 1)));
        check(&revised, Refuse, Err("1 of 12 old values are others: 103 became 103.5"));
        let other = months(13, |at| level(at) / 100.0);
        check(&other, Replace, Err("12 of 12 values are far from the old ones, as of another"));
        check(&months(11, level), Replace, Err("it ends with 2025-11-30, and the snapshot with"));
        check(&months(13, level)[1..], Replace, Err("it begins with 2025-02-28"));
        let gap = [&months(13, level)[..4], &months(13, level)[5..]].concat();
        check(&gap, Replace, Err("it lacks values that the snapshot has: 2025-05-31"));
        check(&[], Replace, Err("it has no value"));
    }

    #[test]
    fn of_weeks_that_are_over_the_last_day_is_kept() {
        let old = values(&[("2026-09-11", 4.1), ("2026-09-17", 4.2)]);
        let found = values(&[
            ("2026-09-11", 4.1),
            ("2026-09-17", 4.2),
            ("2026-09-18", 4.25),
            ("2026-09-21", 4.3),
            ("2026-09-24", 4.4),
            ("2026-09-28", 4.5),
            ("2026-09-30", 4.6),
        ]);
        let rule = (Revisions::Refuse, Keep::LastOfWeek);
        let update = extend(&old, &found, rule, AT.parse().unwrap()).unwrap();
        let days: Vec<String> = update.added.iter().map(ToString::to_string).collect();
        assert_eq!(days, ["2026-09-24"]);
        let saturday = "2026-10-03T00:00:00Z".parse().unwrap();
        assert_eq!(extend(&old, &found, rule, saturday).unwrap().added.len(), 2);
    }
}
