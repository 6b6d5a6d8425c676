//! Columns that make careless sums wrong.

use crate::support::series::noise;

pub(super) const SESSIONS: usize = 3_000;

/// A column by name.
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) levels: fn() -> Vec<f64>,
}

pub(super) const CASES: &[Case] = &[
    Case { name: "a price", levels: || walk(1, 100.0, 0.01) },
    Case { name: "a price of 600,000", levels: || walk(2, 6e5, 0.001) },
    Case { name: "moves of a thousandth at a million", levels: || walk(3, 1e6, 1e-9) },
    Case { name: "a ratio of a ten-thousandth", levels: || walk(4, 1e-4, 0.005) },
    Case { name: "one tick of a billion", levels: || with(walk(1, 100.0, 0.01), 100..101, 1e9) },
    Case { name: "a fall from 500,000 to a fiftieth", levels: crash },
    Case { name: "500 sessions without a move", levels: || flat(1_000..1_500) },
    Case { name: "the first year without a move", levels: || flat(0..252) },
    Case { name: "no move at all", levels: || flat(0..SESSIONS) },
    Case { name: "a gap of three", levels: || gap(700..703) },
    Case { name: "a gap at the end of a block", levels: || gap(619..621) },
    Case { name: "gaps at both ends", levels: || with(gap(0..40), 2_990..3_000, f64::NAN) },
];

/// What the others are measured against.
pub(super) fn benchmark() -> Vec<f64> {
    walk(99, 400.0, 0.01)
}

/// A walk by steps of this size up or down, as a share of the level.
fn walk(seed: u32, first: f64, step: f64) -> Vec<f64> {
    let mut noise = noise(seed);
    let mut level = first.ln();
    let next = move || {
        // The sum of four is near enough to a bell.
        level += step * 3.0_f64.sqrt() * noise.by_ref().take(4).sum::<f64>();
        level.exp()
    };
    std::iter::repeat_with(next).take(SESSIONS).collect()
}

fn with(mut levels: Vec<f64>, rows: std::ops::Range<usize>, level: f64) -> Vec<f64> {
    levels[rows].fill(level);
    levels
}

fn flat(rows: std::ops::Range<usize>) -> Vec<f64> {
    let levels = walk(1, 100.0, 0.01);
    let level = levels[rows.start];
    with(levels, rows, level)
}

fn gap(rows: std::ops::Range<usize>) -> Vec<f64> {
    with(walk(1, 100.0, 0.01), rows, f64::NAN)
}

fn crash() -> Vec<f64> {
    let (before, after) = (walk(5, 5e5, 0.01), walk(6, 0.02, 0.01));
    before.into_iter().take(SESSIONS / 2).chain(after).take(SESSIONS).collect()
}
