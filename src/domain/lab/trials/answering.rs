//! What does the pieces.

use super::{answer::Answer, piece::Piece, task::Trials};
use crate::domain::{
    Day,
    metrics::lab::{
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
}

impl Answering {
    /// What answers the pieces of trials.
    pub fn of(trials: Trials) -> Self {
        Self { days: trials.session_days(), trials }
    }

    /// What comes of a piece.
    pub fn answer(&self, piece: Piece) -> Answer {
        let market = self.trials.market(&self.days);
        let (plan, cost) = self.trials.plan();
        match piece {
            Piece::Chance => {
                let found = shift_chance(market, plan, cost, SEED).ok();
                Answer::Chance(found.map(|it| (it.lead, it.chance)))
            }
            Piece::Year { from, to } => {
                let grid = self.trials.grid(market);
                Answer::of_sums(&grid.map(|grid| grid.block(from..to)).unwrap_or_default())
            }
            Piece::Overfitting => {
                let grid = self.trials.grid(market);
                let sweep = grid.map(|grid| grid.sweep(even_blocks(grid.steps(), BLOCKS)));
                Answer::Overfitting(sweep.and_then(|sweep| overfitting(&sweep)).ok())
            }
        }
    }
}
