//! Opening streaks, counted from the first session of a year.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use super::{
    base_rate::Probability,
    streak::{Streak, streaks},
};
use crate::domain::{
    Day, PairView,
    metrics::{
        Definition,
        stats::period::{Year, periods},
    },
};

/// Opening streaks, for readers.
pub const DEFINITION: Definition = Definition {
    key: "opening_streaks",
    name: "Opening streaks",
    tells: "How many of a year's first sessions in a row the small leg won. So narrow a question \
            has a far smaller base rate than that for a streak at any time: whoever picks the rule \
            after having seen the streak picks the base rate, too.",
    formula: "the longest k such that s > l on the first k sessions of the year;  \
              chance in one year pᵏ, in one of y years 1 − (1 − pᵏ)ʸ",
    unit: "sessions; percent",
    no_value: "A year that the history does not enter from the year before.",
    source: "this project",
};

/// The first sessions of a year that were won in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OpeningStreak {
    /// The calendar year.
    pub year: i32,
    /// Its first session.
    pub first: Day,
    /// The sessions won from the first one on; none where that was not won.
    pub streak: Option<Streak>,
}

impl OpeningStreak {
    /// The sessions won in a row, from none on.
    pub fn sessions(&self) -> usize {
        self.streak.map_or(0, |streak| streak.sessions)
    }
}

/// The opening of every year that the history enters from the year before, in time order.
///
/// An opening ends with its year, even if the year after goes on winning.
///
/// ```
/// use rotascope::domain::{PairView, metrics::streaks::opening_streaks::opening_streaks};
///
/// let days = ["2025-12-30".parse()?, "2025-12-31".parse()?, "2026-01-02".parse()?, "2026-01-05".parse()?];
/// let view = PairView::new(&days, &[4.0, 5.0, 6.0, 7.0], &[1.0; 4]);
/// let found = opening_streaks(view);
/// assert_eq!((found.len(), found[0].year, found[0].sessions()), (1, 2026, 2));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn opening_streaks(view: PairView<'_>) -> Vec<OpeningStreak> {
    let entered = periods::<Year>(view).into_iter().filter(|period| period.base < period.first);
    entered
        .map(|period| {
            let earliest = streaks(period.view).into_iter().next();
            let streak = earliest.filter(|streak| streak.start == period.first);
            OpeningStreak { year: period.unit.0, first: period.first, streak }
        })
        .collect()
}

/// The chance that one of so many years opens with `run` or more sessions won in a row, each won
/// with `p`.
///
/// ```
/// use rotascope::domain::metrics::streaks::{
///     base_rate::Probability, opening_streaks::chance_of_opening,
/// };
///
/// let is_near = |chance: f64, exact: f64| (chance - exact).abs() < 1e-15;
/// assert!(is_near(chance_of_opening(1, 2, Probability::HALF), 0.25));
/// assert!(is_near(chance_of_opening(2, 2, Probability::HALF), 1.0 - 0.75 * 0.75));
/// assert_eq!(chance_of_opening(0, 2, Probability::HALF), 0.0);
/// ```
pub fn chance_of_opening(years: usize, run: usize, p: Probability) -> f64 {
    let in_one = p.in_a_row(run);
    // One minus a power of nearly one would cancel.
    if in_one < 1.0 {
        -(years as f64 * (-in_one).ln_1p()).exp_m1()
    } else {
        f64::from(u8::from(0 < years))
    }
}
