//! Weekly map of a pair, and its turning.

use std::num::NonZero;

use crate::domain::{
    PairView, Value,
    metrics::rotation::{
        Formula, Profile, RotationBar, rotation,
        turning::{NullOverlay, null_overlay},
    },
    study::SEED,
};

/// The map of a pair, week by week.
pub fn weekly_bars(view: PairView<'_>, formula: Formula) -> Vec<RotationBar> {
    rotation(view, formula, Profile::Weekly)
}

/// The turning of a pair's map beside that of random walks; `tail` is the length of the tail in weeks.
///
/// # Errors
/// Where the history is too short.
pub fn turning(view: PairView<'_>, formula: Formula, tail: NonZero<usize>) -> Value<NullOverlay> {
    null_overlay(view, formula, Profile::Weekly, tail, SEED)
}
