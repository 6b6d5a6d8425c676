//! Figures from a fixed sequence.

use crate::domain::Day;

/// The first weekdays from 2 January 2023 on.
pub(super) fn weekdays(count: usize) -> Vec<Day> {
    let days = (19_359..).map_while(Day::from_epoch_days);
    let is_session = |day: &Day| !day.is_weekend();
    days.filter(is_session).take(count).collect()
}

/// The first Fridays from 6 January 2023 on.
pub(super) fn fridays(count: usize) -> Vec<Day> {
    (0..).map_while(|week: i32| Day::from_epoch_days(19_363 + 7 * week)).take(count).collect()
}

/// Numbers between minus one and one, the same for the same seed.
pub(super) fn noise(seed: u32) -> impl Iterator<Item = f64> {
    let mut state = seed.wrapping_mul(747_796_405).wrapping_add(2_891_336_453);
    std::iter::repeat_with(move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state >> 16) / 32_767.5 - 1.0
    })
}

/// A walk from zero in steps of up to `step` to either side.
pub(super) fn walk(seed: u32, count: usize, step: f64) -> Vec<Option<f64>> {
    let levels = noise(seed).scan(0.0, |level, noise| {
        *level += (noise + 0.04) * step;
        Some(Some(*level))
    });
    std::iter::once(Some(0.0)).chain(levels).take(count).collect()
}
