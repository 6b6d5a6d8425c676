//! Multiples and factors of the reader's choosing, checked.

use crate::domain::{Absence, Value};

/// The number, where it is positive and finite.
pub(super) fn positive(multiple: f64) -> Value {
    if multiple.is_finite() && 0.0 < multiple {
        Ok(multiple)
    } else {
        Err(Absence::NegativeEarnings)
    }
}
