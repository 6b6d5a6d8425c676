//! Base rate: the chance of a streak where every session is an independent toss.
//!
//! Probabilities are finite by their type; levels are positive and finite, as
//! [`PriceSeries`](crate::domain::PriceSeries) warrants.

use std::{iter, num::NonZero};

use crate::domain::{
    Absence, PairView, Value,
    metrics::{Definition, stats},
};

/// Base rate of a streak, for readers.
pub const DEFINITION: Definition = Definition {
    key: "base_rate",
    name: "Base rate of a streak",
    tells: "The chance that a run this long turns up somewhere in so many sessions if each were an \
            independent toss: a half for a fair coin, or the share of sessions really won. The \
            smaller it is, the less mere chance explains the streak.",
    formula: "F(m) = pᵐ;  F(k) = F(k − 1) + (1 − F(k − m − 1)) × (1 − p) × pᵐ for k > m, in n \
              sessions F(n);  expected longest run = the sum of F(n) over m = 1 … n;  expected runs of \
              m or more = pᵐ × (1 + (n − m)(1 − p))",
    unit: "percent; expected longest run in sessions",
    no_value: "The observed share needs two common sessions.",
    source: "W. Feller, An Introduction to Probability Theory and Its Applications, volume I, \
             chapter XIII: success runs",
};

/// A probability from zero to one.
///
/// ```
/// use rotascope::domain::metrics::streaks::base_rate::Probability;
///
/// assert_eq!(Probability::new(0.5), Some(Probability::HALF));
/// assert_eq!(Probability::new(1.2), None);
/// assert_eq!(Probability::new(f64::NAN), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Probability(f64);

impl Probability {
    /// A fair coin.
    pub const HALF: Self = Self(0.5);

    /// So much of one; none outside zero to one, and none of NaN.
    pub const fn new(value: f64) -> Option<Self> {
        if 0.0 <= value && value <= 1.0 { Some(Self(value)) } else { None }
    }

    /// The share of one.
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The chance of so many in a row.
    ///
    /// ```
    /// use rotascope::domain::metrics::streaks::base_rate::Probability;
    ///
    /// assert_eq!(Probability::HALF.in_a_row(3), 0.125);
    /// assert_eq!(Probability::HALF.in_a_row(0), 1.0);
    /// ```
    pub fn in_a_row(self, count: usize) -> f64 {
        self.0.powi(i32::try_from(count).unwrap_or(i32::MAX))
    }
}

/// The chance of at least one run of `run` or more in `sessions` independent tosses won with `p`.
///
/// Exact by recursion over the session at which the first such run is complete; every term is
/// positive, so nothing cancels. It has a value for every input.
///
/// ```
/// use std::num::NonZero;
/// use rotascope::domain::metrics::streaks::base_rate::{Probability, chance_of_run};
///
/// let two = NonZero::new(2).unwrap();
/// // Of the eight outcomes of three tosses, HHH, HHT and THH hold a run of two.
/// assert_eq!(chance_of_run(3, two, Probability::HALF), 0.375);
/// assert_eq!(chance_of_run(1, two, Probability::HALF), 0.0);
/// ```
pub fn chance_of_run(sessions: usize, run: NonZero<usize>, p: Probability) -> f64 {
    if sessions < run.get() {
        return 0.0;
    }
    let all_won = p.in_a_row(run.get());
    let first_here = (1.0 - p.get()) * all_won;
    // The chances for 0, 1, 2 … sessions: what the recursion looks back on is `run + 1` behind.
    let mut chances = vec![0.0; run.get()];
    let mut chance: f64 = all_won;
    chances.push(chance);
    for step in 0..sessions - run.get() {
        let behind = chances.get(step).copied().unwrap_or(0.0);
        chance += (1.0 - behind) * first_here;
        chances.push(chance);
    }
    chance.min(1.0)
}

/// The expected length of the longest run in `sessions` independent tosses won with `p`.
///
/// The sum of [`chance_of_run`] over every length; it has a value for every input.
///
/// ```
/// use rotascope::domain::metrics::streaks::base_rate::{Probability, expected_longest_run};
///
/// // TT 0, HT and TH 1, HH 2.
/// assert_eq!(expected_longest_run(2, Probability::HALF), 1.0);
/// ```
pub fn expected_longest_run(sessions: usize, p: Probability) -> f64 {
    let lengths = iter::successors(NonZero::new(1_usize), |length| length.checked_add(1));
    let mut total = 0.0;
    for length in lengths.take(sessions) {
        let chance = chance_of_run(sessions, length, p);
        total += chance;
        // The chances that follow fall by a factor of about p each, so they add up to less.
        if chance <= f64::EPSILON * (1.0 - p.get()) * total {
            break;
        }
    }
    total
}

/// The expected number of runs of `run` or more in `sessions` independent tosses won with `p`.
///
/// A run begins with the first toss, or after a loss; it has a value for every input.
///
/// ```
/// use std::num::NonZero;
/// use rotascope::domain::metrics::streaks::base_rate::{Probability, expected_runs};
///
/// // Of the four outcomes of two tosses, HT, TH and HH hold one run.
/// assert_eq!(expected_runs(2, NonZero::<usize>::MIN, Probability::HALF), 0.75);
/// ```
pub fn expected_runs(sessions: usize, run: NonZero<usize>, p: Probability) -> f64 {
    match sessions.checked_sub(run.get()) {
        Some(later) => p.in_a_row(run.get()) * (1.0 + later as f64 * (1.0 - p.get())),
        None => 0.0,
    }
}

/// The share of sessions that the small leg won, a tie not counting.
///
/// No value with fewer than two sessions.
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::streaks::base_rate::observed_share};
///
/// let days: Vec<Day> = (0..3).filter_map(Day::from_epoch_days).collect();
/// let view = PairView::new(&days, &[4.0, 5.0, 4.0], &[1.0; 3]);
/// assert_eq!(observed_share(view), Ok(0.5));
/// ```
pub fn observed_share(view: PairView<'_>) -> Value {
    let ahead = view.returns().map(|(_, small, large)| small - large);
    stats::share_positive(ahead)
        .map_err(|_| Absence::NotEnoughHistory { need: 2, have: view.len() })
}
