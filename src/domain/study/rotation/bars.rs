//! Weekly map of a pair, and its turning.

use std::num::NonZero;

use crate::domain::{
    PairView, Value,
    metrics::rotation::{
        Formula, Profile, RotationBar, rotation,
        turning::{NullOverlay, finished_moves, overlay_of_moves},
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
    Turning::of(view, formula, tail, None).overlay
}

/// The turning of a pair's map beside that of random walks, and the moves that it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Turning {
    moves: Vec<f64>,
    formula: Formula,
    tail: NonZero<usize>,
    /// The turning, or why there is none.
    pub overlay: Value<NullOverlay>,
}

impl Turning {
    /// The turning of a pair; `tail` is the length of the tail in weeks. That of `before` is taken
    /// where no other week has ended.
    pub fn of(
        view: PairView<'_>,
        formula: Formula,
        tail: NonZero<usize>,
        before: Option<Self>,
    ) -> Self {
        let moves = finished_moves(view, Profile::Weekly);
        let is_same = |before: &Self| {
            (before.formula, before.tail) == (formula, tail) && before.moves == moves
        };
        before.filter(is_same).unwrap_or_else(|| {
            let overlay = overlay_of_moves(&moves, formula, Profile::Weekly, tail, SEED);
            Self { moves, formula, tail, overlay }
        })
    }
}
