//! Overfitting: how often the best set of one half of the history is below the middle in the other.

use rotascope_kernels::splits;

use super::sweep::Sweep;
use crate::domain::{Absence, Value, metrics::Definition};

/// Probability of overfitting, for readers.
pub const DEFINITION: Definition = Definition {
    key: "overfitting",
    name: "Probability of overfitting",
    tells: "The share of all ways to choose half of the history's sixteen blocks for which the set \
            that was best there is no better than the middle of all sets in the other half. At 50 % \
            choosing the best is worth nothing.",
    formula: "share of the 12,870 splits with λ ≤ 0, where λ = ln(w / (1 − w)) and w is the rank of \
              the best set of one half in the other half, over one more than there are sets",
    unit: "share of one",
    no_value: "Fewer than two sets, or fewer than two returns a block.",
    source: "D. Bailey, J. Borwein, M. López de Prado and Q. Zhu, The Probability of Backtest \
             Overfitting (Journal of Computational Finance 20, 2017)",
};

/// The blocks that the history is cut into.
pub const BLOCKS: usize = 16;

/// The share of splits of a sweep's blocks in which the best set of one half is no better than the
/// middle in the other.
///
/// ```
/// use rotascope::domain::metrics::lab::{PowerSums, overfitting::overfitting, sweep::Sweep};
///
/// let sums = |sum| PowerSums { powers: [sum, 9.0, 0.0, 0.0], ..PowerSums::default() };
/// // Each of two sets is good in one block and bad in the other.
/// let mixed = vec![vec![sums(1.0), sums(2.0)], vec![sums(2.0), sums(1.0)]];
/// let mixed = mixed.into_iter().map(std::sync::Arc::new).collect();
/// let sweep = Sweep { start: 1, blocks: vec![0..5, 5..10], sums: mixed };
/// assert_eq!(overfitting(&sweep), Ok(1.0));
/// ```
pub fn overfitting(sweep: &Sweep) -> Value {
    let counts: Vec<usize> = sweep.blocks.iter().map(ExactSizeIterator::len).collect();
    let need = 2 * counts.len();
    if sweep.len() < 2 || counts.iter().any(|count| *count < 2) {
        return Err(Absence::NotEnoughHistory { need, have: sweep.steps() });
    }
    let sums = sweep.sums.iter().map(|block| {
        block.iter().map(|sums| {
            let [first, second, ..] = sums.powers;
            [first, second]
        })
    });
    let ranks = splits(&counts, &sums.map(Iterator::collect).collect::<Vec<_>>());
    if ranks.is_empty() {
        return Err(Absence::NotEnoughHistory { need, have: sweep.steps() });
    }
    let bad = ranks.iter().filter(|rank| **rank <= 0.5).count();
    Ok(bad as f64 / ranks.len() as f64)
}
