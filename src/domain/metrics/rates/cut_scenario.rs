//! Scenario of rate cuts: the lead of the small leg if the present coefficient held.
//!
//! The estimate is finite, as [`rate_fit`](super::rate_beta::rate_fit) gives it; an outcome beyond
//! the range of numbers gives no value.

use super::Estimate;
use crate::domain::{
    Value,
    metrics::{Definition, stats},
};

/// Cut scenario, for readers.
pub const DEFINITION: Definition = Definition {
    key: "cut_scenario",
    name: "Cut scenario",
    tells: "The lead that so many cuts of a quarter point would have gone with lately, as an \
            interval. Where it covers zero, the past years do not say whether cuts help.",
    formula: "exp(−0.25 × k × β₂) − 1 for the coefficient on the yield of two years and for both ends \
              of its 95 % band; that yield is taken to fall with the policy rate, the yield of ten \
              years and the large leg to stand still",
    unit: "percent",
    no_value: "The rate beta has none.",
    source: "this project",
};

const POINTS_A_CUT: f64 = 0.25;

/// Verdict of an interval on cuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CutVerdict {
    /// All of it lies above zero.
    Helps,
    /// It covers zero.
    CannotTell,
    /// All of it lies below zero.
    Hurts,
}

/// The lead of the small leg that goes with cuts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CutScenario {
    /// The number of cuts of 25 basis points.
    pub cuts: u8,
    /// By the estimate, a share of one.
    pub central: f64,
    /// The lower end of the interval, a share of one.
    pub low: f64,
    /// The upper end of the interval, a share of one.
    pub high: f64,
    /// The verdict of the interval.
    pub verdict: CutVerdict,
}

/// The lead of the small leg that goes with `cuts` of 25 basis points each.
///
/// ```
/// use rotascope::domain::metrics::rates::{Estimate, cut_scenario::{CutVerdict, cut_scenario}};
///
/// let unsure = Estimate { value: -0.02, std_error: 0.02, low: -0.06, high: 0.02 };
/// let found = cut_scenario(unsure, 4).unwrap();
/// assert!((found.central - 0.02_f64.exp_m1()).abs() < 1e-15);
/// assert_eq!(found.verdict, CutVerdict::CannotTell);
/// ```
pub fn cut_scenario(two_year: Estimate, cuts: u8) -> Value<CutScenario> {
    let points = -POINTS_A_CUT * f64::from(cuts);
    let lead = |beta: f64| stats::finite((beta * points).exp_m1());
    // A fall of the yield turns the band over.
    let (low, high) = (lead(two_year.high)?, lead(two_year.low)?);
    let verdict = if 0.0 < low {
        CutVerdict::Helps
    } else if high < 0.0 {
        CutVerdict::Hurts
    } else {
        CutVerdict::CannotTell
    };
    Ok(CutScenario { cuts, central: lead(two_year.value)?, low, high, verdict })
}
