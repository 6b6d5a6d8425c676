//! Relative momentum: gain of the small leg on the large one in so many months.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{
    Absence, Day, PairView, Value,
    metrics::{Definition, stats::moves::relative_change},
};

/// Relative momentum, for readers.
pub const DEFINITION: Definition = Definition {
    key: "relative_momentum",
    name: "Relative momentum",
    tells: "What the small leg has gained on the large one in the last months. 12−1 leaves the last \
            month out, because over a single month relative moves have tended to turn back.",
    formula: "k months: (Sₙ / S₀) / (Lₙ / L₀) − 1, where 0 is the last session not after the same \
              day k months ago;  12−1: the same from 12 months ago to one month ago",
    unit: "percent",
    no_value: "The history does not reach as many months back.",
    source: "N. Jegadeesh and S. Titman, Returns to Buying Winners and Selling Losers (Journal of \
             Finance 48, 1993), applied to the ratio",
};

/// The months over which momentum is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lookback {
    from: u8,
    to: u8,
}

impl Lookback {
    /// From 12 months ago to one month ago.
    pub const TWELVE_MINUS_ONE: Self = Self { from: 12, to: 1 };

    /// From so many months ago to the last session; none of zero months.
    pub const fn months(months: u8) -> Option<Self> {
        Self::between(months, 0)
    }

    /// From so many months ago to so many; none where that is no time.
    pub const fn between(from: u8, to: u8) -> Option<Self> {
        if from <= to { None } else { Some(Self { from, to }) }
    }
}

/// The relative momentum at every session, a share of one.
///
/// None where the history does not reach so far back; of a series against itself zero.
pub fn series(view: PairView<'_>, lookback: Lookback) -> Vec<Option<f64>> {
    let mut from = Follower::new(view, lookback.from);
    let mut to = Follower::new(view, lookback.to);
    let at = |&day| {
        let change = relative_change(from.at(day)?, to.at(day)?);
        Some(change).filter(|change| change.is_finite())
    };
    view.days().iter().map(at).collect()
}

/// The relative momentum at the last session, a share of one.
///
/// No value where the history does not reach so far back.
///
/// ```
/// use rotascope::domain::{PairView, metrics::rotation::relative_momentum::{Lookback, momentum}};
///
/// let days = ["2025-01-23".parse()?, "2025-12-23".parse()?, "2026-01-23".parse()?];
/// let view = PairView::new(&days, &[4.0, 5.0, 8.0], &[1.0; 3]);
/// assert_eq!(momentum(view, Lookback::months(12).unwrap()), Ok(1.0));
/// assert_eq!(momentum(view, Lookback::TWELVE_MINUS_ONE), Ok(0.25));
/// assert!(momentum(view, Lookback::months(13).unwrap()).is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn momentum(view: PairView<'_>, lookback: Lookback) -> Value {
    let ends = view.days().first().copied().zip(view.last_day());
    let (first, last) = ends.ok_or(Absence::NoCommonSession)?;
    let need = last.plus_months(-i32::from(lookback.from));
    let momentum = series(view, lookback).last().copied().flatten();
    momentum.ok_or(if need < first {
        Absence::BeginsTooLate { need, first }
    } else {
        Absence::OutOfRange
    })
}

/// The levels so many months before days that ascend.
struct Follower<'a> {
    view: PairView<'a>,
    months: u8,
    reached: usize,
}

impl<'a> Follower<'a> {
    fn new(view: PairView<'a>, months: u8) -> Self {
        Self { view, months, reached: 0 }
    }

    /// The levels on the last session not after the same day so many months ago.
    fn at(&mut self, day: Day) -> Option<(f64, f64)> {
        let wanted = day.plus_months(-i32::from(self.months));
        let days = self.view.days();
        while days.get(self.reached).is_some_and(|&other| other <= wanted) {
            self.reached += 1;
        }
        let index = self.reached.checked_sub(1)?;
        Some((*self.view.small().get(index)?, *self.view.large().get(index)?))
    }
}
