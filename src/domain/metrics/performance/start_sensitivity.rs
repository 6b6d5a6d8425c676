//! Sensitivity of the excess to the first day that is counted.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use super::price_relative::relative_growth;
use crate::domain::{
    PairView, Value,
    metrics::{Definition, stats},
};

/// Start-date sensitivity, for readers.
pub const DEFINITION: Definition = Definition {
    key: "start_sensitivity",
    name: "Start-date sensitivity",
    tells: "The geometric excess return from every possible start to the last session. Where the \
            sign changes with the start, a single figure proves little.",
    formula: "eᵢ = (Sₙ / Sᵢ) / (Lₙ / Lᵢ) − 1 for every i before n;  share won = \
              count(eᵢ > 0) / n",
    unit: "percent; share of starts in percent",
    no_value: "Fewer than two common sessions.",
    source: "this project",
};

/// The excess from every start to the last session.
#[derive(Clone, Debug, PartialEq)]
pub struct StartSensitivity {
    /// The geometric excess return from each session to the last, as shares of one; one for every
    /// session but the last, in time order.
    pub excess: Vec<f64>,
    /// The share of starts from which the small leg is ahead; a tie is not won.
    ///
    /// No value with fewer than two sessions.
    pub share_won: Value,
}

/// The geometric excess return from every session to the last.
///
/// ```
/// use rotascope::domain::{
///     Day, PairView, metrics::performance::start_sensitivity::start_sensitivity,
/// };
///
/// let days: Vec<Day> = (0..3).filter_map(Day::from_epoch_days).collect();
/// let found = start_sensitivity(PairView::new(&days, &[8.0, 2.0, 4.0], &[1.0; 3]));
/// assert_eq!(found.excess, [-0.5, 1.0]);
/// assert_eq!(found.share_won, Ok(0.5));
/// ```
pub fn start_sensitivity(view: PairView<'_>) -> StartSensitivity {
    let Some((_, small, large)) = view.iter().last() else {
        return StartSensitivity { excess: Vec::new(), share_won: stats::share_positive([]) };
    };
    let starts = view.first(view.len() - 1).iter();
    let excess: Vec<f64> =
        starts.map(|(_, s, l)| relative_growth((s, l), (small, large)) - 1.0).collect();
    let share_won = stats::share_positive(excess.iter().copied());
    StartSensitivity { excess, share_won }
}
