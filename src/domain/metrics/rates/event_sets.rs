//! Sets of decisions for an event study.
//!
//! A decision is a day and the change of the policy rate in basis points. A change that is zero or
//! not a number counts as no change.

use super::easing_cycles::easing_cycles;
use crate::domain::Day;

/// A set of decisions on the policy rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventSet {
    /// Every cut.
    AllCuts,
    /// The first cut of every easing cycle.
    FirstCuts,
    /// Every rise.
    Hikes,
}

impl EventSet {
    /// The sets in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::FirstCuts, Self::AllCuts, Self::Hikes];

    /// The days of the set among ascending `decisions`.
    ///
    /// ```
    /// use rotascope::domain::metrics::rates::event_sets::EventSet;
    ///
    /// let first = "2024-09-18".parse()?;
    /// let decisions = [(first, -50.0), ("2024-11-07".parse()?, -25.0)];
    /// assert_eq!(EventSet::FirstCuts.days(&decisions), [first]);
    /// assert_eq!(EventSet::AllCuts.days(&decisions).len(), 2);
    /// assert!(EventSet::Hikes.days(&decisions).is_empty());
    /// # Ok::<(), rotascope::domain::Error>(())
    /// ```
    pub fn days(self, decisions: &[(Day, f64)]) -> Vec<Day> {
        let days_with = |counts: fn(f64) -> bool| {
            decisions.iter().filter(|(_, bp)| counts(*bp)).map(|(day, _)| *day).collect()
        };
        match self {
            Self::AllCuts => days_with(|bp| bp < 0.0),
            Self::FirstCuts => easing_cycles(decisions).iter().map(|c| c.first_cut).collect(),
            Self::Hikes => days_with(|bp| 0.0 < bp),
        }
    }
}
