//! Rate beta: the lead of the small leg regressed on changes of yields, window by window.
//!
//! Moves are finite, as [`weekly_moves`](super::weekly_moves::weekly_moves) gives them.

use std::num::NonZero;

use super::{
    regression::{Estimate, slopes},
    weekly_moves::WeeklyMove,
};
use crate::domain::{Day, Value, metrics::Definition};

/// Rate beta, for readers.
pub const DEFINITION: Definition = Definition {
    key: "rate_beta",
    name: "Rate beta",
    tells: "By how much the small leg has led or trailed in weeks in which a yield rose by one \
            percentage point, the market and the other yield unchanged. It has changed its sign \
            more than once, so one number for all of history would mislead.",
    formula: "ln(1 + s) − ln(1 + l) = a + β₂ Δ2y + β₁₀ Δ10y + βₗ ln(1 + l), by least squares over \
              the last w weeks;  band ± 1.96 Newey and West standard errors",
    unit: "percent for each percentage point",
    no_value: "Fewer than w weeks with both yields, or the yields do not vary apart.",
    source: "W. Newey and K. West, A Simple, Positive Definite, Heteroskedasticity and \
             Autocorrelation Consistent Covariance Matrix (Econometrica, 1987); on weekly returns",
};

/// The coefficients of one window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateFit {
    /// On the change of the 2-year yield: a share of one for each percentage point.
    pub two_year: Estimate,
    /// On the change of the 10-year yield: a share of one for each percentage point.
    pub ten_year: Estimate,
    /// On the log return of the large leg; 0 where the small leg moves one for one with it.
    pub large: Estimate,
}

/// The coefficients of the window that ends with a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateBetaPoint {
    /// The last session of the week.
    pub day: Day,
    /// The coefficients, or why there are none.
    pub fit: Value<RateFit>,
}

/// A day on which a coefficient changed its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignChange {
    /// It was negative (or zero) before.
    ToPositive(Day),
    /// It was positive (or zero) before.
    ToNegative(Day),
}

/// The coefficients over the trailing `window` weeks, one point a week from the first full window.
///
/// Every window is computed afresh, so nothing drifts and no later week changes an earlier point.
/// Of a series against itself every coefficient is exactly zero.
pub fn rate_betas(moves: &[WeeklyMove], window: NonZero<usize>) -> Vec<RateBetaPoint> {
    rate_betas_again(moves, window, (&[], &[]))
}

/// The same, where other weeks have been looked at before, with the points of the same window: as far
/// as the weeks are the same, so are the points.
pub(crate) fn rate_betas_again(
    moves: &[WeeklyMove],
    window: NonZero<usize>,
    (weeks, points): (&[WeeklyMove], &[RateBetaPoint]),
) -> Vec<RateBetaPoint> {
    let same = moves.iter().zip(weeks).take_while(|(new, old)| new == old).count();
    let known = points.iter().take((same + 1).saturating_sub(window.get())).copied();
    let new = moves.windows(window.get()).skip(known.len()).filter_map(|part| {
        let day = part.last()?.day;
        Some(RateBetaPoint { day, fit: rate_fit(part) })
    });
    known.chain(new).collect()
}

/// The coefficients over all of `moves`.
///
/// No value with fewer than nine weeks, or where the regressors do not vary apart.
pub fn rate_fit(moves: &[WeeklyMove]) -> Value<RateFit> {
    let rows: Vec<_> = moves
        .iter()
        .map(|week| (week.relative, [week.two_year_points, week.ten_year_points, week.large]))
        .collect();
    let [two_year, ten_year, large] = slopes(&rows)?;
    Ok(RateFit { two_year, ten_year, large })
}

/// Changes of sign of the coefficient that `pick` chooses, in time order.
///
/// Zero and absent coefficients keep the sign before them.
pub fn sign_changes(
    points: &[RateBetaPoint],
    pick: impl Fn(&RateFit) -> Estimate,
) -> Vec<SignChange> {
    let mut found = Vec::new();
    let mut before = 0.0;
    for point in points {
        let value = point.fit.map_or(0.0, |fit| pick(&fit).value);
        if before < 0.0 && 0.0 < value {
            found.push(SignChange::ToPositive(point.day));
        } else if value < 0.0 && 0.0 < before {
            found.push(SignChange::ToNegative(point.day));
        }
        if value != 0.0 {
            before = value;
        }
    }
    found
}
