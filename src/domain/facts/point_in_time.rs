//! Facts with a date: the latest that was known, how old it is, and the first that came later.

use crate::domain::{Absence, Day, Error, Value};

/// A fact that became known on a day.
pub trait DatedFact {
    /// The day from which on it was known.
    fn known_on(&self) -> Day;
}

/// A fact as an as-of day sees it.
#[derive(Debug, PartialEq)]
pub struct PointInTime<'a, T> {
    /// The fact.
    pub fact: &'a T,
    /// Calendar days from the fact to the as-of day; negative for a later fact.
    pub age_days: i32,
}

impl<T> Clone for PointInTime<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for PointInTime<'_, T> {}

impl<'a, T: DatedFact> PointInTime<'a, T> {
    fn new(fact: &'a T, as_of: Day) -> Self {
        Self { fact, age_days: fact.known_on().days_until(as_of) }
    }
}

/// The latest fact not after `as_of`; of several on one day, the first.
///
/// ```
/// use rotascope::domain::{Absence, facts::{Decision, latest}};
///
/// let cut = Decision {
///     day: "2025-12-10".parse()?, upper_percent: 3.75, lower_percent: 3.5, change_bp: -25,
/// };
/// let known = latest([&cut], "2026-01-23".parse()?);
/// assert_eq!(known.map(|known| known.age_days), Ok(44));
/// let too_early = latest([&cut], "2025-12-09".parse()?);
/// assert_eq!(too_early, Err(Absence::NotKnownYet { first: cut.day }));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
///
/// # Errors
/// [`Absence::NotKnownYet`] when all facts are later, [`Absence::NotInSnapshot`] without facts.
pub fn latest<'a, T: DatedFact>(
    facts: impl IntoIterator<Item = &'a T>,
    as_of: Day,
) -> Value<PointInTime<'a, T>> {
    let (mut found, mut first): (Option<&T>, Option<Day>) = (None, None);
    for fact in facts {
        let day = fact.known_on();
        first = Some(first.map_or(day, |first| first.min(day)));
        let is_later = found.is_none_or(|found| found.known_on() < day);
        if day <= as_of && is_later {
            found = Some(fact);
        }
    }
    match (found, first) {
        (Some(fact), _) => Ok(PointInTime::new(fact, as_of)),
        (None, Some(first)) => Err(Absence::NotKnownYet { first }),
        (None, None) => Err(Absence::NotInSnapshot),
    }
}

/// The first fact after `as_of`, to be offered under the label "later".
pub fn first_later<'a, T: DatedFact>(
    facts: impl IntoIterator<Item = &'a T>,
    as_of: Day,
) -> Option<PointInTime<'a, T>> {
    let later = facts.into_iter().filter(|fact| as_of < fact.known_on());
    later.min_by_key(|fact| fact.known_on()).map(|fact| PointInTime::new(fact, as_of))
}

/// Refuses facts of which one is older than the one before.
pub(super) fn check_order<T: DatedFact>(facts: &[T], field: &str) -> Result<(), Error> {
    let days = || facts.iter().map(DatedFact::known_on);
    let broken = days().zip(days().skip(1)).find(|(before, day)| day < before);
    broken.map_or(Ok(()), |(before, day)| {
        let problem = format!("a fact of {day} stands after one of {before}");
        Err(Error::invalid(problem, "sort the facts, the oldest first").at_field(field))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fact(i32);

    impl DatedFact for Fact {
        fn known_on(&self) -> Day {
            Day::from_epoch_days(self.0).unwrap()
        }
    }

    fn check(days: &[i32], as_of: i32, now: Result<i32, Option<i32>>, later: Option<i32>) {
        let facts: Vec<Fact> = days.iter().map(|&day| Fact(day)).collect();
        let as_of = Day::from_epoch_days(as_of).unwrap();
        let found = latest(&facts, as_of).map(|known| known.age_days);
        let expected = now.map_err(|first| match first {
            Some(first) => Absence::NotKnownYet { first: Day::from_epoch_days(first).unwrap() },
            None => Absence::NotInSnapshot,
        });
        assert_eq!(found, expected, "{days:?}");
        assert_eq!(first_later(&facts, as_of).map(|known| -known.age_days), later, "{days:?}");
    }

    #[test]
    fn nothing_later_than_the_as_of_day_is_known() {
        check(&[10, 20, 30], 25, Ok(5), Some(5));
        check(&[30, 20, 10], 20, Ok(0), Some(10));
        check(&[30, 20], 10, Err(Some(20)), Some(10));
        check(&[5, 5], 9, Ok(4), None);
        check(&[], 9, Err(None), None);
    }
}
