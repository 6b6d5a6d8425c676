//! Where the lowest and the highest of a stretch of values are, without looking at them all.
//!
//! Blocks of 16 values are summed up, then blocks of 8 blocks, and so on. Values that are missing or
//! not finite are not held, and no extreme.

use std::ops::Range;

/// How many values a block of the lowest level sums up.
const BLOCK: usize = 16;
/// How many blocks one of the next level sums up.
const FAN: usize = 8;

/// Summaries of blocks, from the finest level to the coarsest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pyramid {
    levels: Vec<Vec<Option<Block>>>,
}

/// What a block holds, in as little room as it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Block {
    lowest: u32,
    highest: u32,
    held: u32,
}

/// What a stretch holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extremes {
    /// The first session with the lowest value.
    pub lowest: usize,
    /// The first session with the highest value.
    pub highest: usize,
    /// How many sessions have a value.
    pub held: usize,
}

impl Pyramid {
    /// The pyramid over `values`; none of it where there are more than four thousand million.
    pub fn over(values: &[Option<f64>]) -> Self {
        let mut levels: Vec<Vec<Option<Block>>> = Vec::new();
        if u32::try_from(values.len()).is_err() {
            return Self::default();
        }
        let starts = (0..values.len()).step_by(BLOCK);
        let mut level: Vec<Option<Block>> = starts
            .map(|start| scan(values, start..(start + BLOCK).min(values.len())).map(Block::from))
            .collect();
        while 1 < level.len() {
            let next = level.chunks(FAN).map(|blocks| {
                let found = blocks
                    .iter()
                    .flatten()
                    .fold(None, |found, block| joined(values, found, Some(Extremes::from(*block))));
                found.map(Block::from)
            });
            let next = next.collect();
            levels.push(std::mem::replace(&mut level, next));
        }
        levels.push(level);
        Self { levels }
    }

    /// The extremes of a stretch of the same `values`; none where it holds none.
    pub fn extremes(&self, values: &[Option<f64>], sessions: Range<usize>) -> Option<Extremes> {
        let mut found = None;
        let end = sessions.end.min(values.len());
        let mut at = sessions.start;
        while at < end {
            let (next, part) = if let Some((size, block)) = self.largest_block(at, end) {
                (at + size, block.map(Extremes::from))
            } else {
                let next = (at / BLOCK + 1).saturating_mul(BLOCK).min(end);
                (next, scan(values, at..next))
            };
            found = joined(values, found, part);
            at = next;
        }
        found
    }

    /// The largest block that begins at a session and ends by another, with how many it spans.
    fn largest_block(&self, start: usize, end: usize) -> Option<(usize, Option<Block>)> {
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

fn scan(values: &[Option<f64>], sessions: Range<usize>) -> Option<Extremes> {
    let start = sessions.start;
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    let (mut lowest, mut highest, mut held) = (0, 0, 0);
    for (offset, value) in values.get(sessions)?.iter().enumerate() {
        let Some(value) = value.filter(|value| value.is_finite()) else { continue };
        held += 1;
        if value < low {
            (low, lowest) = (value, offset);
        }
        if high < value {
            (high, highest) = (value, offset);
        }
    }
    (0 < held).then_some(Extremes { lowest: start + lowest, highest: start + highest, held })
}

/// The extremes of two stretches, of which the first is earlier.
fn joined(
    values: &[Option<f64>],
    first: Option<Extremes>,
    second: Option<Extremes>,
) -> Option<Extremes> {
    let (Some(a), Some(b)) = (first, second) else { return first.or(second) };
    let value = |index: usize| values.get(index).copied().flatten();
    let lowest = if value(b.lowest) < value(a.lowest) { b.lowest } else { a.lowest };
    let highest = if value(a.highest) < value(b.highest) { b.highest } else { a.highest };
    Some(Extremes { lowest, highest, held: a.held + b.held })
}

impl From<Extremes> for Block {
    fn from(found: Extremes) -> Self {
        let Extremes { lowest, highest, held } = found;
        Self { lowest: lowest as u32, highest: highest as u32, held: held as u32 }
    }
}

impl From<Block> for Extremes {
    fn from(block: Block) -> Self {
        let Block { lowest, highest, held } = block;
        Self { lowest: lowest as usize, highest: highest as usize, held: held as usize }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn value() -> impl Strategy<Value = Option<f64>> {
        let odd = prop_oneof![Just(f64::NAN), Just(f64::INFINITY)];
        prop_oneof![
            9 => (-20_i32..20).prop_map(|value| Some(f64::from(value))),
            1 => Just(None),
            1 => odd.prop_map(Some),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn extremes_are_those_of_looking_at_all(
            values in prop::collection::vec(value(), 0..1500),
            from in 0_usize..1600, length in 0_usize..1600,
        ) {
            let pyramid = Pyramid::over(&values);
            let sessions = from..from + length;
            let held = || {
                let all = values.iter().enumerate().filter(|(index, _)| sessions.contains(index));
                all.filter_map(|(index, value)| Some((index, (*value)?)))
                    .filter(|(_, value)| value.is_finite())
            };
            let lowest = held().min_by(|a, b| a.1.total_cmp(&b.1));
            // Of several, the last is found by default.
            let highest = held().reduce(|best, own| if best.1 < own.1 { own } else { best });
            let expected = lowest.zip(highest).map(|((lowest, _), (highest, _))| Extremes {
                lowest, highest, held: held().count(),
            });
            prop_assert_eq!(pyramid.extremes(&values, sessions.clone()), expected);
        }
    }
}
