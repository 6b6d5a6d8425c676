//! Weights as they were published, checked.

use crate::domain::{Absence, Value};

/// The weights, where all are finite and there is one.
pub(super) fn sound(weights: &[f64]) -> Value<&[f64]> {
    if weights.is_empty() {
        return Err(Absence::NotEnoughHistory { need: 1, have: 0 });
    }
    if weights.iter().all(|weight| weight.is_finite()) {
        Ok(weights)
    } else {
        Err(Absence::OutOfRange)
    }
}
