//! How unusual the ratio is among its last sessions, and how fast that changes.

use super::{
    Columns, HUNDRED, MOMENTUM_LAG, ONE, ROUNDING, Z_SCORE_WINDOW, above, squared_deviations,
};
use crate::{lanes::Lanes, sums::Moments, window::over_windows};

const SHARE: Lanes = Lanes::splat(1.0 / Z_SCORE_WINDOW as f64);
const SAMPLE_SHARE: Lanes = Lanes::splat(1.0 / (Z_SCORE_WINDOW - 1) as f64);
const NOISE: Lanes = Lanes::splat(ROUNDING);

#[inline(never)]
pub(super) fn write(columns: &mut Columns) {
    let Columns { ratio, z_score: scores, momentum: momenta, .. } = columns;
    let row = |index: usize| ratio.get(index).copied();
    over_windows::<Moments<Lanes>>(ratio.len(), Z_SCORE_WINDOW, row, |index, value, moments| {
        // No window is full so early that there is no session a month before.
        let before = scores.get(index.saturating_sub(MOMENTUM_LAG)).copied();
        let slots = scores.get_mut(index).zip(momenta.get_mut(index));
        let (Some((score, momentum)), Some(before)) = (slots, before) else { return };
        let Some(&level) = ratio.get(index) else { return };
        let noise = level * NOISE;
        let variance = squared_deviations(moments, SHARE) * SAMPLE_SHARE;
        let deviation = above(noise * noise, variance).sqrt();
        *score = HUNDRED + (value - moments.sum * SHARE) / deviation;
        *momentum = (*score / before - ONE) * HUNDRED;
    });
}
