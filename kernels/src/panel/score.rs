//! Standard score of the ratio among its last sessions, and how fast it changes.

use super::{
    columns::{Columns, MOMENTUM_LAG, Z_SCORE_WINDOW},
    lane_numbers::{HUNDRED, MISSING, ONE, ROUNDING, above, squared_deviations},
};
use crate::{
    lanes::Lanes,
    sums::Moments,
    window::{over_windows, part},
};

const SHARE: Lanes = Lanes::splat(1.0 / Z_SCORE_WINDOW as f64);
const SAMPLE_SHARE: Lanes = Lanes::splat(1.0 / (Z_SCORE_WINDOW - 1) as f64);
const NOISE: Lanes = Lanes::splat(ROUNDING);

#[inline(never)]
pub(super) fn write(columns: &mut Columns) {
    let Columns { ratio, z_score, momentum, .. } = columns;
    let rows = |range| part(ratio, range);
    let slots = ratio.iter().zip(z_score).zip(momentum);
    // The scores of the month before, of which the oldest is the next to be replaced.
    let (mut month, mut oldest) = ([MISSING; MOMENTUM_LAG], 0);
    over_windows(
        ratio.len(),
        Z_SCORE_WINDOW,
        rows,
        slots,
        |slot, value, moments: Moments<Lanes>| {
            let ((&level, score), momentum) = slot;
            let noise = level * NOISE;
            let variance = squared_deviations(moments, SHARE) * SAMPLE_SHARE;
            let deviation = above(noise * noise, variance).sqrt();
            *score = HUNDRED + (value - moments.sum * SHARE) / deviation;
            if let Some(past) = month.get_mut(oldest) {
                let before = std::mem::replace(past, *score);
                *momentum = (*score / before - ONE) * HUNDRED;
            }
            oldest = if oldest + 1 < MOMENTUM_LAG { oldest + 1 } else { 0 };
        },
    );
}
