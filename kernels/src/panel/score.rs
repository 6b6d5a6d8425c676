//! How unusual the ratio is among its last sessions, and how fast that changes.

use super::{
    HUNDRED, MISSING, MOMENTUM_LAG, ONE, ROUNDING, Z_SCORE_WINDOW, above, squared_deviations,
};
use crate::{lanes::Lanes, sums::Moments, window::over_windows};

const SHARE: Lanes = Lanes::splat(1.0 / Z_SCORE_WINDOW as f64);
const SAMPLE_SHARE: Lanes = Lanes::splat(1.0 / (Z_SCORE_WINDOW - 1) as f64);
const NOISE: Lanes = Lanes::splat(ROUNDING);

#[inline(never)]
pub(super) fn write_z_scores(values: &[Lanes], scores: &mut [Lanes]) {
    let row = |index: usize| values.get(index).copied();
    over_windows::<Moments<Lanes>>(values.len(), Z_SCORE_WINDOW, row, |index, value, moments| {
        let (Some(score), Some(&level)) = (scores.get_mut(index), values.get(index)) else {
            return;
        };
        let noise = level * NOISE;
        let variance = squared_deviations(moments, SHARE) * SAMPLE_SHARE;
        let deviation = above(noise * noise, variance).sqrt();
        *score = HUNDRED + (value - moments.sum * SHARE) / deviation;
    });
}

#[inline(never)]
pub(super) fn write_momenta(scores: &[Lanes], momenta: &mut [Lanes]) {
    let newer = momenta.iter_mut().zip(scores).skip(MOMENTUM_LAG);
    for ((momentum, &score), &before) in newer.zip(scores) {
        *momentum = (score / before - ONE) * HUNDRED;
    }
    momenta.iter_mut().take(MOMENTUM_LAG).for_each(|momentum| *momentum = MISSING);
}
