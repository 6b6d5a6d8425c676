//! Min-max pyramid: the lowest and the highest of any stretch of values, without looking at them all.
//!
//! Blocks of 16 values are summed up, then blocks of 8 blocks, and so on.

use std::ops::Range;

use crate::{
    Lanes,
    numbers::{least, most},
};

/// Number of values that a block of the lowest level sums up.
const BLOCK: usize = 16;
/// Number of blocks that one of the next level sums up.
const FAN: usize = 8;

/// Summaries of blocks of values, from the finest level to the coarsest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MinMaxPyramid {
    levels: Vec<Vec<Block>>,
}

/// Extremes of a block, in as little room as it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Block {
    lowest: u32,
    highest: u32,
    held: u32,
}

/// Extremes of a stretch of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extremes {
    /// Index of the lowest value, the first of several.
    pub lowest: usize,
    /// Index of the highest value, the first of several.
    pub highest: usize,
    /// Number of values that are not missing.
    pub held: usize,
}

impl MinMaxPyramid {
    /// The pyramid over `values`; none of it where there are more than four thousand million.
    // Inlined into code that is built for size it would be built for size too.
    #[inline(never)]
    pub fn over(values: &[f64]) -> Self {
        if u32::try_from(values.len()).is_err() {
            return Self::default();
        }
        let starts = (0..values.len()).step_by(BLOCK);
        let mut level: Vec<Block> = starts
            .map(|start| Block::of(scan(values, start..(start + BLOCK).min(values.len()))))
            .collect();
        let mut levels = Vec::new();
        while 1 < level.len() {
            let next = level.chunks(FAN).map(|blocks| {
                let parts = blocks.iter().map(Block::extremes);
                Block::of(parts.fold(None, |found, part| joined(values, found, part)))
            });
            let next = next.collect();
            levels.push(std::mem::replace(&mut level, next));
        }
        levels.push(level);
        Self { levels }
    }

    /// The extremes of a stretch of the same `values`; none where all of it is missing.
    #[inline(never)]
    pub fn extremes(&self, values: &[f64], stretch: Range<usize>) -> Option<Extremes> {
        let mut found = None;
        let end = stretch.end.min(values.len());
        let mut at = stretch.start;
        while at < end {
            let (next, part) = if let Some((size, block)) = self.largest_block(at, end) {
                (at + size, block.extremes())
            } else {
                let next = (at / BLOCK + 1).saturating_mul(BLOCK).min(end);
                (next, scan(values, at..next))
            };
            found = joined(values, found, part);
            at = next;
        }
        found
    }

    /// The largest block that begins at `start` and ends by `end`, with how many values it spans.
    fn largest_block(&self, start: usize, end: usize) -> Option<(usize, Block)> {
        let mut best = None;
        let mut size = BLOCK;
        for level in &self.levels {
            if !start.is_multiple_of(size) || end - start < size {
                break;
            }
            best = level.get(start / size).map(|block| (size, *block));
            size = size.saturating_mul(FAN);
        }
        best
    }
}

/// The extremes of a stretch by looking at each value; none where all of it is missing.
pub(crate) fn scan(values: &[f64], stretch: Range<usize>) -> Option<Extremes> {
    let start = stretch.start;
    let part = values.get(stretch)?;
    let Bounds { low, high, held } = Bounds::of(part);
    let place = |wanted: f64| part.iter().position(|value| *value == wanted);
    Some(Extremes { lowest: start + place(low)?, highest: start + place(high)?, held })
}

/// The lowest and the highest of some values, and how many are not missing.
struct Bounds {
    low: f64,
    high: f64,
    held: usize,
}

impl Bounds {
    /// Four at a time; nothing is lower or higher than what is missing.
    fn of(values: &[f64]) -> Self {
        let (fours, rest) = values.as_chunks();
        let (mut low, mut high) = (Lanes::splat(f64::INFINITY), Lanes::splat(f64::NEG_INFINITY));
        let mut held = Lanes::splat(0.0);
        for four in fours {
            let four = Lanes::new(*four);
            low = four.simd_lt(low).select(four, low);
            high = four.simd_gt(high).select(four, high);
            held += Lanes::splat(1.0) & four.simd_eq(four);
        }
        let low = low.to_array().into_iter().chain(rest.iter().copied()).fold(f64::INFINITY, least);
        let high = high.to_array().into_iter().chain(rest.iter().copied());
        let high = high.fold(f64::NEG_INFINITY, most);
        let held = held.reduce_add() as usize + rest.iter().filter(|value| !value.is_nan()).count();
        Self { low, high, held }
    }
}

/// The extremes of two stretches, of which the first is earlier.
fn joined(values: &[f64], first: Option<Extremes>, second: Option<Extremes>) -> Option<Extremes> {
    let (Some(a), Some(b)) = (first, second) else { return first.or(second) };
    let is_less =
        |a: usize, b: usize| matches!((values.get(a), values.get(b)), (Some(a), Some(b)) if a < b);
    let lowest = if is_less(b.lowest, a.lowest) { b.lowest } else { a.lowest };
    let highest = if is_less(a.highest, b.highest) { b.highest } else { a.highest };
    Some(Extremes { lowest, highest, held: a.held + b.held })
}

impl Block {
    fn of(found: Option<Extremes>) -> Self {
        let Extremes { lowest, highest, held } =
            found.unwrap_or(Extremes { lowest: 0, highest: 0, held: 0 });
        Self { lowest: lowest as u32, highest: highest as u32, held: held as u32 }
    }

    fn extremes(&self) -> Option<Extremes> {
        let Self { lowest, highest, held } = *self;
        let found =
            Extremes { lowest: lowest as usize, highest: highest as usize, held: held as usize };
        (0 < held).then_some(found)
    }
}
