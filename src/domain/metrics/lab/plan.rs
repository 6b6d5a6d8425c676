//! What a rule wants to hold, session by session, and the market it is tested on.

use serde::{Deserialize, Serialize};

use crate::domain::{Day, PairView, Value};

/// Shares of the money that stand in both legs; the rest is cash.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    /// The share in the small leg, 0 to 1.
    pub small: f64,
    /// The share in the large leg, 0 to 1.
    pub large: f64,
}

impl Weights {
    /// All in cash.
    pub const CASH: Self = Self { small: 0.0, large: 0.0 };
    /// Half in either leg.
    pub const EVEN: Self = Self { small: 0.5, large: 0.5 };
    /// All in the large leg.
    pub const LARGE: Self = Self { small: 0.0, large: 1.0 };
    /// All in the small leg.
    pub const SMALL: Self = Self { small: 1.0, large: 0.0 };

    /// A share in the small leg, and the rest in the large one.
    pub fn tilt(small: f64) -> Self {
        Self { small, large: 1.0 - small }
    }

    /// The small leg where this is true, else the large one.
    pub(crate) fn small_if(is_small: bool) -> Self {
        if is_small { Self::SMALL } else { Self::LARGE }
    }

    /// The share in cash.
    pub fn cash(self) -> f64 {
        1.0 - self.small - self.large
    }
}

/// When weights that have drifted are restored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Schedule {
    /// On the close after the first session of each month, and when the weights that are wanted change.
    Monthly,
    /// Only when the weights that are wanted change.
    #[default]
    OnChange,
}

/// What a rule wants to hold: a column of weights, one a session, each decided on its close.
///
/// Weights are none until the rule can first be judged. Where they are none later the last ones
/// stay.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// The weights, one a session.
    pub weights: Vec<Option<Weights>>,
    /// When they are restored.
    pub schedule: Schedule,
}

impl Plan {
    /// The same weights on `len` sessions from index `first` on.
    ///
    /// ```
    /// use rotascope::domain::metrics::lab::{Plan, Schedule, Weights};
    ///
    /// let plan = Plan::constant(3, 1, Weights::EVEN, Schedule::Monthly);
    /// assert_eq!(plan.weights, [None, Some(Weights::EVEN), Some(Weights::EVEN)]);
    /// ```
    pub fn constant(len: usize, first: usize, weights: Weights, schedule: Schedule) -> Self {
        let weights = (0..len).map(|at| (first <= at).then_some(weights)).collect();
        Self { weights, schedule }
    }

    /// Half in either leg from index `first` on, restored every month: what rules are held against.
    pub fn even(len: usize, first: usize) -> Self {
        Self::constant(len, first, Weights::EVEN, Schedule::Monthly)
    }

    /// The same, with no decision before an index.
    pub(crate) fn from(&self, first: usize) -> Self {
        let weights = self.weights.iter().enumerate();
        let held = weights.scan(None, |held: &mut Option<Weights>, (at, weights)| {
            *held = weights.or(*held);
            Some(held.filter(|_| first <= at))
        });
        Self { weights: held.collect(), ..*self }
    }

    /// The session of the first decision; none where the rule can never be judged.
    pub fn first(&self) -> Option<usize> {
        self.weights.iter().position(Option::is_some)
    }

    /// The weights to trade to, one a session: each was decided on the close before.
    pub(super) fn orders(&self, days: &[Day]) -> Vec<Option<Weights>> {
        let mut wanted = None;
        let mut before: Option<Day> = None;
        let decided = self.weights.iter().zip(days).map(|(weights, day)| {
            let last = wanted;
            wanted = weights.or(wanted);
            let is_new_month = before.replace(*day).is_some_and(|before| {
                self.schedule == Schedule::Monthly
                    && before.calendar_month() != day.calendar_month()
            });
            wanted.filter(|_| wanted != last || is_new_month)
        });
        std::iter::once(None).chain(decided).take(days.len()).collect()
    }

    /// True where some of the money is ever in cash.
    pub(super) fn holds_cash(&self) -> bool {
        self.weights.iter().flatten().any(|weights| weights.small + weights.large != 1.0)
    }
}

/// What rules are tested on: the sessions that both legs have, and cash between them.
#[derive(Clone, Copy, Debug)]
pub struct Market<'a> {
    /// Both legs, on the basis that is asked for.
    pub view: PairView<'a>,
    /// The return of cash from each session to the next, as
    /// [`cash::returns`](crate::domain::metrics::risk::cash::returns) gives it.
    pub cash: Value<&'a [f64]>,
}

impl<'a> Market<'a> {
    /// The same as of the first `count` sessions.
    #[must_use]
    pub fn first(self, count: usize) -> Self {
        let cash = self.cash.map(|cash| cash.get(..count.saturating_sub(1)).unwrap_or(cash));
        Self { view: self.view.first(count), cash }
    }

    /// The returns of cash from a session on.
    pub(crate) fn cash_from(self, start: usize) -> Value<&'a [f64]> {
        self.cash.map(|cash| cash.get(start..).unwrap_or_default())
    }
}
