//! Every way to split blocks of time into two halves, and how the best of one half does in the other.

/// Sums of returns and of their squares of one block, one a set.
type Block = Vec<[f64; 2]>;

/// For every split of the blocks into halves, the rank in the second half of the set that has the
/// highest Sharpe ratio in the first, as a share: near zero for the worst, near one for the best.
///
/// Blocks hold `counts` returns. A set without variation ranks last; of equal ones each has the
/// middle of their ranks. Nothing where the number of blocks is odd, or there is no set.
///
/// ```
/// use rotascope_kernels::splits;
///
/// // Two sets and two blocks: what was best in one block is worst in the other.
/// let blocks = [vec![[2.0, 4.0], [1.0, 3.0]], vec![[1.0, 3.0], [2.0, 4.0]]];
/// assert_eq!(splits(&[5, 5], &blocks), [1.0 / 3.0, 1.0 / 3.0]);
/// ```
#[inline(never)]
pub fn splits(counts: &[usize], blocks: &[Block]) -> Vec<f64> {
    let sets = blocks.iter().map(Vec::len).min().unwrap_or(0);
    let half = blocks.len() / 2;
    let Some((first, rest)) = blocks.split_first().filter(|_| blocks.len().is_multiple_of(2))
    else {
        return Vec::new();
    };
    let Some((count, counts)) = counts.split_first().filter(|_| 0 < sets) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    // The first block is always in the first half: each split is judged both ways.
    let (one, other) = (Half::default().with(first, *count, sets), Half::default());
    descend(rest, counts, &one, &other, half, &mut found);
    found
}

/// The sums over the blocks of one half.
#[derive(Clone, Default)]
struct Half {
    blocks: usize,
    count: usize,
    sums: Block,
}

impl Half {
    fn with(&self, block: &Block, count: usize, sets: usize) -> Self {
        let add = |(sums, more): (&[f64; 2], &[f64; 2])| [sums[0] + more[0], sums[1] + more[1]];
        let sums = if self.sums.is_empty() {
            block.get(..sets).unwrap_or(block).to_vec()
        } else {
            self.sums.iter().zip(block).map(add).collect()
        };
        Self { blocks: self.blocks + 1, count: self.count + count, sums }
    }

    /// Something that is in the order of Sharpe ratios, one a set: their squares with their sign.
    fn scores(&self) -> Vec<f64> {
        let share = 1.0 / self.count as f64;
        let score = |&[sum, squares]: &[f64; 2]| {
            let varied = squares - sum * sum * share;
            let is_flat = varied <= 16.0 * f64::EPSILON * squares;
            if is_flat { f64::NEG_INFINITY } else { sum * sum.abs() / varied }
        };
        self.sums.iter().map(score).collect()
    }
}

/// Puts each of the blocks into either half, as long as there is room.
fn descend(
    blocks: &[Block],
    counts: &[usize],
    one: &Half,
    other: &Half,
    room: usize,
    found: &mut Vec<f64>,
) {
    let Some(((block, blocks), (count, counts))) = blocks.split_first().zip(counts.split_first())
    else {
        let (one, other) = (one.scores(), other.scores());
        found.extend([rank_of_best(&one, &other), rank_of_best(&other, &one)]);
        return;
    };
    let sets = one.sums.len();
    if one.blocks < room {
        descend(blocks, counts, &one.with(block, *count, sets), other, room, found);
    }
    if other.blocks < room {
        descend(blocks, counts, one, &other.with(block, *count, sets), room, found);
    }
}

/// The rank in other scores of the best of these, as a share of one more than there are.
fn rank_of_best(scores: &[f64], others: &[f64]) -> f64 {
    let best =
        scores.iter().zip(others).fold((f64::NEG_INFINITY, f64::NEG_INFINITY), |best, it| {
            if best.0 < *it.0 { (*it.0, *it.1) } else { best }
        });
    let below = others.iter().filter(|score| **score < best.1).count();
    let equal = others.iter().filter(|score| **score == best.1).count();
    (below as f64 + f64::midpoint(1.0, equal as f64)) / (others.len() + 1) as f64
}
