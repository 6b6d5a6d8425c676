//! What does the pieces.

use std::sync::Arc;

use super::{answer::Answer, piece::Piece, task::Trials};
use crate::domain::{
    Day,
    metrics::lab::{
        CrossGrid,
        overfitting::{BLOCKS, overfitting},
        shift_chance::shift_chance,
        sweep::even_blocks,
    },
    study::SEED,
};

/// Trials that are ready to be answered piece by piece.
#[derive(Clone, Debug)]
pub struct Answering {
    trials: Trials,
    days: Vec<Day>,
    /// None where the history is too short for it.
    grid: Option<CrossGrid>,
}

impl Answering {
    /// What answers the pieces of trials.
    pub fn of(trials: Trials) -> Self {
        let days = trials.session_days();
        let grid = trials.grid(trials.market(&days)).ok();
        Self { trials, days, grid }
    }

    /// What comes of a piece.
    pub fn answer(&self, piece: Piece) -> Answer {
        match piece {
            Piece::Chance => {
                let (plan, cost) = self.trials.plan();
                let found = shift_chance(self.trials.market(&self.days), plan, cost, SEED).ok();
                Answer::Chance(found.map(|it| (it.lead, it.chance)))
            }
            Piece::Year { from, to } => {
                let grid = self.grid.as_ref();
                let sums = grid.map(|grid| grid.block(from..to)).unwrap_or_default();
                Answer::Year(Arc::new(sums))
            }
            Piece::Overfitting => {
                let grid = self.grid.as_ref();
                let sweep = grid.map(|grid| grid.sweep(even_blocks(grid.steps(), BLOCKS)));
                Answer::Overfitting(sweep.and_then(|sweep| overfitting(&sweep).ok()))
            }
        }
    }
}
