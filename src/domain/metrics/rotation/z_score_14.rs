//! Z-score map: standard scores of a ratio and of its rate of change over 14 bars.
//!
//! Moves are finite; the variation is none where rounding alone explains it. Each window is
//! computed afresh from its own moves.

use super::position::{Maturity, Position, too_few};
use crate::domain::{
    Absence, Value,
    metrics::{Definition, stats},
};

/// The standard-score formula, for readers.
pub const DEFINITION: Definition = Definition {
    key: "z_score_14",
    name: "Rotation by standard scores",
    tells: "Across, how unusual the ratio is among its last 14 bars; up, how unusual the change of \
            that is. Its defect: it erases the size of a trend, so that a slow drift and a rout \
            score alike.",
    formula: "Q = S / L at the end of each bar;  z(v) = (vₜ − mean) / deviation of the last 14 \
              values, dividing by 14;  X = 100 + z(Q);  Y = 100 + z(100 × (Xₜ / Xₜ₋₁ − 1))",
    unit: "standard deviations of the last 14 bars, around 100",
    no_value: "Fewer than 28 bars, or no variation among 14. Below 42 it is provisional.",
    source: "Imitations of commercial rotation charts in open-source code",
};

const WINDOW: usize = 14;
const BARS: usize = 2 * WINDOW;
const SETTLED_BARS: usize = 3 * WINDOW;

/// A standard score, and how far rounding can have moved it.
#[derive(Clone, Copy)]
struct Score {
    value: f64,
    rounding: f64,
}

/// The standard score of the last value; `rounding` is what the values may be off by.
fn score(values: &[f64], rounding: f64) -> Value<Score> {
    let mean = stats::mean(values)?;
    let deviation = (stats::comoment(values, values) / values.len() as f64).sqrt();
    let last = values.last().copied().unwrap_or(mean);
    if deviation <= rounding {
        return Err(Absence::NoVariation);
    }
    Ok(Score { value: (last - mean) / deviation, rounding: rounding / deviation })
}

/// The score of the newest ratio among those that the moves lead through.
fn trend(moves: &[f64]) -> Value<Score> {
    // Every ratio in units of the newest one, minus one, from the newest back.
    let mut way = 0.0;
    let mut ratios = vec![0.0];
    ratios.extend(moves.iter().rev().map(|move_| {
        way -= move_;
        f64::exp_m1(way)
    }));
    ratios.reverse();
    score(&ratios, stats::rounding_of(&ratios))
}

/// The score of the newest rate of change of the trend.
fn momentum(trends: &[Value<Score>]) -> Value<Score> {
    let mut rates = Vec::with_capacity(WINDOW);
    let mut rounding = 0.0_f64;
    for (before, after) in trends.iter().zip(trends.iter().skip(1)) {
        let (before, after) = ((*before)?, (*after)?);
        rates.push(100.0 * (after.value - before.value) / (100.0 + before.value));
        rounding = rounding.max(before.rounding).max(after.rounding);
    }
    score(&rates, 2.0 * rounding)
}

/// A position for every bar: one more than there are moves.
pub(super) fn positions(moves: &[f64]) -> Vec<Value<Position>> {
    let trends: Vec<Value<Score>> = (0..=moves.len())
        .map(|last| {
            let first = (last + 1).checked_sub(WINDOW).ok_or(too_few(BARS, last + 1))?;
            trend(moves.get(first..last).unwrap_or_default())
        })
        .collect();
    let at = |last: usize| {
        let have = last + 1;
        let first = have.checked_sub(BARS).map(|before| before + WINDOW - 1);
        let window = trends.get(first.ok_or(too_few(BARS, have))?..=last).unwrap_or_default();
        let y = momentum(window)?;
        let x = window.last().copied().unwrap_or(Err(too_few(BARS, have)))?;
        let maturity = if SETTLED_BARS <= have { Maturity::Settled } else { Maturity::Provisional };
        Position::around_centre(x.value, y.value, maturity)
    };
    (0..trends.len()).map(at).collect()
}
