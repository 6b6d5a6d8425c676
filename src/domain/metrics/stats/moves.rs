//! Moves of the small leg against the large one, computed so that the smallest survive.
//!
//! Levels are positive and finite. Differences are taken between levels, before anything is
//! divided or rounded, so that a move of a billionth keeps its digits; no unit of a leg matters.

use crate::domain::PairView;

/// The most that rounding alone makes of the moves of two legs that move alike.
pub(in crate::domain::metrics) const ROUNDING: f64 = 8.0 * f64::EPSILON;

/// Levels of both legs on one session, the small leg's first.
pub(in crate::domain::metrics) type Levels = (f64, f64);

/// The growth of the small leg over that of the large one, minus one.
///
/// Exactly zero of a series against itself.
pub(in crate::domain::metrics) fn relative_change(from: Levels, to: Levels) -> f64 {
    ((to.0 - from.0) / from.0 - (to.1 - from.1) / from.1) * (from.1 / to.1)
}

/// The logarithm of the growth of the small leg over that of the large one.
///
/// With the legs exchanged it is the same with the other sign, bit for bit.
pub(in crate::domain::metrics) fn log_growth(from: Levels, to: Levels) -> f64 {
    leg_growth(from.0, to.0) - leg_growth(from.1, to.1)
}

/// [`log_growth`] of every session after the first.
pub(in crate::domain::metrics) fn log_moves(view: PairView<'_>) -> Vec<f64> {
    let levels = view.iter().map(|(_, small, large)| (small, large));
    levels.clone().zip(levels.skip(1)).map(|(from, to)| log_growth(from, to)).collect()
}

/// The logarithm of the growth of one leg.
fn leg_growth(from: f64, to: f64) -> f64 {
    let change = (to - from) / from;
    if (-0.5..=1.0).contains(&change) { change.ln_1p() } else { (to / from).ln() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiny_moves_keep_their_digits() {
        let (from, to) = ((1e6, 1e6), (1e6 + 1.0 / 1024.0, 1e6));
        // The change is exactly 2^-10 / 10^6, which a quotient of levels would round at 1e-16.
        let change = 1.0_f64 / 1_024e6;
        assert!((relative_change(from, to) - change).abs() <= 1e-15 * change);
        assert!((log_growth(from, to) - change.ln_1p()).abs() <= 1e-15 * change);
    }

    #[test]
    fn large_moves_keep_theirs_too() {
        let (from, to) = ((1e9, 1e-6), (1e-6, 1e9));
        assert!((log_growth(from, to) + 2.0 * 1e15_f64.ln()).abs() < 1e-12);
        assert!((relative_change(from, to) + 1.0).abs() < 1e-15);
    }
}
