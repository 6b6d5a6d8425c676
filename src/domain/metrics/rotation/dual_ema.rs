//! Dual EMA map: a ratio against its own average, and that against its own.
//!
//! Moves are finite. Averages are kept in units of the newest ratio, so that no level enters.

use super::{
    position::{Maturity, Position, too_few},
    profile::newest_weight,
};
use crate::domain::{Value, metrics::Definition};

/// The dual moving-average formula, for readers.
pub const DEFINITION: Definition = Definition {
    key: "dual_ema",
    name: "Rotation by two averages",
    tells: "Across, the fast average of the ratio in percent of the slow one; up, the same of that. \
            Its defect: it is not scaled by volatility, so that a wild pair lies far out and a calm \
            one near the middle, whatever their trends are worth.",
    formula: "Q = S / L at the end of each bar;  X = 100 × EMA₁₀(Q) / EMA₂₆(Q);  \
              Y = 100 × EMA₁₀(X) / EMA₂₆(X).  EMAₙ weighs the newest value 2 / (n + 1) and begins \
              at the first",
    unit: "percent of the slow average",
    no_value: "Fewer than 52 bars; below 78 it is provisional.",
    source: "The averages of price oscillators (G. Appel, The Moving Average \
             Convergence-Divergence Method, 1979), applied to the ratio and to the result",
};

const FAST: u16 = 10;
const SLOW: u16 = 26;
/// The slow average of the slow average is full.
const BARS: usize = 2 * SLOW as usize;
const SETTLED_BARS: usize = 3 * SLOW as usize;

/// An exponential average in units of the newest value, minus one.
struct Average {
    weight: f64,
    excess: f64,
}

impl Average {
    fn new(span: u16) -> Self {
        Self { weight: newest_weight(span), excess: 0.0 }
    }

    /// After the value has changed from `change + 1` times the new one to the new one.
    fn step(&mut self, change: f64) -> f64 {
        self.excess = (1.0 - self.weight) * (self.excess + change + self.excess * change);
        self.excess
    }
}

/// A fast average over a slow one, minus one.
struct Oscillator {
    fast: Average,
    slow: Average,
}

impl Oscillator {
    fn new() -> Self {
        Self { fast: Average::new(FAST), slow: Average::new(SLOW) }
    }

    fn step(&mut self, change: f64) -> f64 {
        let (fast, slow) = (self.fast.step(change), self.slow.step(change));
        (fast - slow) / (1.0 + slow)
    }
}

/// A position for every bar: one more than there are moves.
pub(super) fn positions(moves: &[f64]) -> Vec<Value<Position>> {
    let (mut of_ratio, mut of_trend) = (Oscillator::new(), Oscillator::new());
    let mut before = 0.0;
    let mut found = vec![Err(too_few(BARS, 1))];
    for (have, move_) in (2..).zip(moves) {
        let trend = of_ratio.step((-move_).exp_m1());
        let momentum = of_trend.step((before - trend) / (1.0 + trend));
        before = trend;
        let maturity = if SETTLED_BARS <= have { Maturity::Settled } else { Maturity::Provisional };
        let position = Position::around_centre(100.0 * trend, 100.0 * momentum, maturity);
        found.push(if BARS <= have { position } else { Err(too_few(BARS, have)) });
    }
    found
}
