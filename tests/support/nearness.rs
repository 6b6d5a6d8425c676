//! Comparing figures, and the naive sums that oracles are made of.

use rotascope::domain::{PairView, Value};

/// Within 1e-9 of the larger of both, or of one thousandth.
#[track_caller]
pub fn near(found: f64, expected: f64) {
    let scale = found.abs().max(expected.abs()).max(1e-3);
    assert!((found - expected).abs() <= 1e-9 * scale, "{found} is not {expected}");
}

#[track_caller]
pub fn all_near(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for (&found, &expected) in found.iter().zip(expected) {
        near(found, expected);
    }
}

#[track_caller]
pub fn figure_near(found: Value, expected: Option<f64>) {
    match (found, expected) {
        (Ok(found), Some(expected)) => near(found, expected),
        (found, expected) => {
            assert!(found.is_err() && expected.is_none(), "{found:?} {expected:?}");
        }
    }
}

/// Log returns of small minus large, summed session by session.
pub fn log_excess(view: PairView<'_>) -> f64 {
    view.returns().map(|(_, small, large)| small.ln_1p() - large.ln_1p()).sum()
}

pub fn compounded(returns: impl Iterator<Item = f64>) -> f64 {
    returns.fold(1.0, |wealth, r| wealth * (1.0 + r)) - 1.0
}

pub fn share_of(won: usize, all: usize) -> Option<f64> {
    (0 < all).then(|| won as f64 / all as f64)
}
