//! Rotation map: trend and momentum of a ratio, each in units of its own noise.
//!
//! Moves are finite; the variation is none where rounding alone explains it.

use super::{
    position::{Maturity, Placing, Position, too_few},
    profile::{Spans, newest_weight},
};
use crate::domain::{
    Absence, Value,
    metrics::{
        Definition,
        stats::{self, moves},
    },
};

/// The rotation map, for readers.
pub const DEFINITION: Definition = Definition {
    key: "rotation_map",
    name: "Rotation map",
    tells: "Across, how far the small leg has pulled ahead; up, whether it is gaining or losing \
            pace. Of two series that move apart by chance alone both axes are standard scores, so \
            that a point beyond the ring at 2 is rare. Its defect: about three quarters of all \
            steps turn clockwise even then, so the turning itself proves nothing. Other maps of \
            this kind keep their formula secret; no agreement with any of them is claimed.",
    formula: "r = ln(S / L) at the end of each week;  d = EMA₁₀(r) − EMA₃₀(r);  u = d − EMA₉(d);  \
              σ² = mean of (rₜ − rₜ₋₁)² over 52 weeks;  X = 100 + d / (1.5838 σ);  \
              Y = 100 + u / (0.4689 σ).  EMAₙ weighs the newest value 2 / (n + 1) and begins at the \
              first. In sessions: 50, 150, 45 and 252",
    unit: "standard deviations of a driftless random walk, around 100",
    no_value: "Fewer than 53 weeks (253 sessions), or no move in all of them. Below 90 weeks \
               (450 sessions) it is provisional.",
    source: "this project",
};

/// The state of a map between two bars, fed with moves alone.
///
/// An average of the ratio itself would carry its height along; the gap between the ratio and its
/// average is `w (gap + move)` with `w` the weight of all older values.
struct Filter {
    slow_kept: f64,
    fast_kept: f64,
    signal_weight: f64,
    slow_gap: f64,
    fast_gap: f64,
    signal: f64,
}

impl Filter {
    fn new(spans: Spans) -> Self {
        Self {
            slow_kept: 1.0 - newest_weight(spans.slow),
            fast_kept: 1.0 - newest_weight(spans.fast),
            signal_weight: newest_weight(spans.signal),
            slow_gap: 0.0,
            fast_gap: 0.0,
            signal: 0.0,
        }
    }

    /// The trend gap and its acceleration after one more move.
    fn step(&mut self, move_: f64) -> (f64, f64) {
        self.slow_gap = self.slow_kept * (self.slow_gap + move_);
        self.fast_gap = self.fast_kept * (self.fast_gap + move_);
        let trend = self.slow_gap - self.fast_gap;
        self.signal += self.signal_weight * (trend - self.signal);
        (trend, trend - self.signal)
    }
}

/// Deviations of trend gap and acceleration where every move is independent noise of size one.
fn noise_of(spans: Spans) -> (f64, f64) {
    // The responses to a single move; after 40 times the slow span nothing of it is left.
    let mut filter = Filter::new(spans);
    let moves = (0..40 * u32::from(spans.slow)).map(|n| if n == 0 { 1.0 } else { 0.0 });
    let (trends, momenta): (Vec<f64>, Vec<f64>) = moves.map(|m| filter.step(m)).unzip();
    let size = |values: &[f64]| stats::sum(values.iter().map(|value| value * value)).sqrt();
    (size(&trends), size(&momenta))
}

/// A position for every bar: one more than there are moves.
pub(super) fn placing(spans: Spans) -> Placing {
    let noise = noise_of(spans);
    Box::new(move |moves| positions(moves, spans, noise))
}

fn positions(
    moves: &[f64],
    spans: Spans,
    (trend_noise, momentum_noise): (f64, f64),
) -> Vec<Value<Position>> {
    let window = usize::from(spans.noise);
    let squares: Vec<f64> = moves.iter().map(|value| value * value).collect();
    let mut filter = Filter::new(spans);
    let mut found = Vec::with_capacity(moves.len() + 1);
    found.push(Err(too_few(window + 1, 1)));
    for ((have, &move_), sum) in (2..).zip(moves).zip(rotascope_kernels::sums(&squares, window)) {
        let (trend, momentum) = filter.step(move_);
        found.push(sum.ok_or(too_few(window + 1, have)).and_then(|sum| {
            let noise = (sum / window as f64).sqrt();
            if noise <= moves::ROUNDING {
                return Err(Absence::NoVariation);
            }
            let settled = 3 * usize::from(spans.slow) <= have;
            let maturity = if settled { Maturity::Settled } else { Maturity::Provisional };
            let (x, y) = (trend / (noise * trend_noise), momentum / (noise * momentum_noise));
            Position::around_centre(x, y, maturity)
        }));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::metrics::rotation::Profile;

    /// Positions of a ratio that is given by its logarithm.
    fn of_log_ratio(s: impl Fn(f64) -> f64, bars: u32) -> Vec<Value<Position>> {
        let moves: Vec<f64> = (1..bars).map(f64::from).map(|bar| s(bar) - s(bar - 1.0)).collect();
        placing(Profile::Weekly.spans())(&moves)
    }

    #[test]
    fn the_noise_of_both_axes_is_that_of_the_closed_form() {
        for (profile, expected) in
            [(Profile::Weekly, Some((1.5838, 0.4689))), (Profile::Daily, None)]
        {
            let spans = profile.spans();
            let (trend, momentum) = noise_of(spans);
            let kept = |span: u16| 1.0 - 2.0 / (f64::from(span) + 1.0);
            let (p, q) = (kept(spans.slow), kept(spans.fast));
            let closed =
                p * p / (1.0 - p * p) + q * q / (1.0 - q * q) - 2.0 * p * q / (1.0 - p * q);
            assert!((trend - closed.sqrt()).abs() < 1e-12, "{trend}");
            if let Some((x, y)) = expected {
                assert!((trend - x).abs() < 5e-5 && (momentum - y).abs() < 5e-5, "{momentum}");
            }
        }
    }

    #[test]
    fn a_wave_on_a_trend_turns_through_the_quadrants() {
        let wave = |t: f64| 0.02 * (std::f64::consts::TAU * t / 40.0).sin() + 0.001 * t;
        let found = of_log_ratio(wave, 160);
        for (bar, x, y) in [
            (120, 102.031_181, 102.893_461),
            (140, 103.327_812, 96.714_721),
            (159, 101.713_168, 102.449_043),
        ] {
            let position = found[bar].unwrap();
            assert!((position.x - x).abs() < 1e-6 && (position.y - y).abs() < 1e-6, "{position:?}");
        }
    }

    #[test]
    fn a_steady_trend_comes_to_rest_whatever_its_size() {
        for slope in [1e-9, 0.001, 0.5] {
            let last = of_log_ratio(|t| slope * t, 600).last().copied().unwrap().unwrap();
            assert!((last.x - 106.314_0).abs() < 5e-5, "{last:?}");
            assert!((last.y - 100.0).abs() < 1e-9, "{last:?}");
        }
    }

    #[test]
    fn positions_come_with_bar_53_and_settle_with_bar_90() {
        let found = of_log_ratio(|t| 0.01 * (t * t).sin(), 120);
        assert_eq!(found.len(), 120);
        assert_eq!(found[51], Err(Absence::NotEnoughHistory { need: 53, have: 52 }));
        let maturity = |bars: usize| found[bars - 1].unwrap().maturity;
        assert_eq!((maturity(53), maturity(89)), (Maturity::Provisional, Maturity::Provisional));
        assert_eq!(maturity(90), Maturity::Settled);
    }
}
