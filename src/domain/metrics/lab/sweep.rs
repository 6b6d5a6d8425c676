//! A sweep: what many sets of values of a rule came to, block of time by block of time.

use std::{ops::Range, sync::Arc};

use rotascope_kernels::{CrossSweep, Legs, PowerSums, SMALL, add_sums};

use super::{
    backtest::backtest,
    plan::{Market, Plan, Schedule, Weights},
    shift_chance::legs,
    sweep_total::SweepTotal,
};
use crate::domain::{Absence, Value, metrics::Definition};

/// Sweep, for readers.
pub const DEFINITION: Definition = Definition {
    key: "lab_sweep",
    name: "Sweep and plateau",
    tells: "Every set of values of a grid tried on the same sessions, so that the chosen one can be \
            seen beside the others. The plateau is the middle of its neighbours: a peak without one \
            was luck. All sets that were tried count into the deflated Sharpe ratio.",
    formula: "Sharpe ratio of each set after costs;  plateau: median over the sets whose values are \
              at most one step of the grid away",
    unit: "a number",
    no_value: "The history ends before the slowest set can be judged; of a set, its returns do not \
               vary.",
    source: "Sensitivity of rules to their values, as in R. Pardo, The Evaluation and Optimization \
             of Trading Strategies (2008)",
};

/// What every set of a sweep came to, on the same sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct Sweep {
    /// The index of the first purchase in the view.
    pub start: usize,
    /// The steps of each block, counted from the first purchase.
    pub blocks: Vec<Range<usize>>,
    /// The sums of each block, one a set.
    pub sums: Vec<Arc<Vec<PowerSums>>>,
}

/// So many steps in blocks of equal length; the first ones are longer by a step where it does not
/// come out even.
///
/// ```
/// use rotascope::domain::metrics::lab::sweep::even_blocks;
///
/// assert_eq!(even_blocks(7, 3), [0..3, 3..5, 5..7]);
/// ```
pub fn even_blocks(steps: usize, count: usize) -> Vec<Range<usize>> {
    let count = count.max(1);
    let end = |block: usize| block * (steps / count) + block.min(steps % count);
    (0..count).map(|block| end(block)..end(block + 1)).collect()
}

/// Blocks of a length; the last one is shorter where it does not come out even.
pub(super) fn blocks_of(steps: usize, length: usize) -> Vec<Range<usize>> {
    let length = length.max(1);
    (0..steps).step_by(length).map(|from| from..steps.min(from + length)).collect()
}

/// Every pair of moving averages of the ratio, ready to be summed block by block.
///
/// Blocks can be summed in any order, on any thread.
#[derive(Clone, Debug)]
pub struct CrossGrid {
    pairs: CrossSweep,
    legs: Legs,
}

impl CrossGrid {
    /// All pairs of ascending windows at a cost a side.
    ///
    /// # Errors
    /// When the history is too short for the slowest, or the return of cash is not known.
    pub fn new(market: Market<'_>, windows: &[usize], cost: f64) -> Value<Self> {
        let ratio: Vec<f64> = market.view.iter().map(|(_, small, large)| small / large).collect();
        let have = ratio.len();
        let pairs = CrossSweep::new(ratio, windows);
        let (start, need) = (pairs.start(), pairs.start() + 3);
        if have < need || windows.len() < 2 {
            return Err(Absence::NotEnoughHistory { need, have });
        }
        Ok(Self { pairs, legs: legs(market, start, cost)? })
    }

    /// The steps there are.
    pub fn steps(&self) -> usize {
        self.legs.len()
    }

    /// What a pair wants to hold on some sessions, by its number; nothing where there is no such pair.
    ///
    /// It is what the sums are those of: decisions begin with the session on which the slowest of all
    /// windows is full.
    pub fn plan(&self, set: usize, sessions: Range<usize>) -> Plan {
        let Some((fast, slow)) = self.pairs.pairs().nth(set) else { return Plan::default() };
        let first = sessions.start.max(self.pairs.start().saturating_sub(1));
        let held = self.pairs.decided(fast, slow, sessions).into_iter();
        let held = held.map(|side| Some(Weights::small_if(side == SMALL)));
        let weights = std::iter::repeat_n(None, first).chain(held).collect();
        Plan { weights, schedule: Schedule::OnChange }
    }

    /// The sums of one block, one a pair.
    pub fn block(&self, steps: Range<usize>) -> Vec<PowerSums> {
        self.pairs.sums(&self.legs, steps)
    }

    /// The sweep over blocks.
    pub fn sweep(&self, blocks: Vec<Range<usize>>) -> Sweep {
        let sums = blocks.iter().map(|block| Arc::new(self.block(block.clone()))).collect();
        self.gathered(blocks, sums)
    }

    /// The sweep of blocks that were summed elsewhere, in the order of the blocks.
    pub fn gathered(&self, blocks: Vec<Range<usize>>, sums: Vec<Arc<Vec<PowerSums>>>) -> Sweep {
        Sweep { start: self.pairs.start(), blocks, sums }
    }
}

impl Sweep {
    /// The sweep of plans at a cost a side, all from the session on which the last of them can be
    /// judged; `blocks` makes them of the number of steps.
    ///
    /// # Errors
    /// As [`backtest()`], for the first plan that cannot be tested.
    pub fn of(
        market: Market<'_>,
        plans: &[Plan],
        cost: f64,
        blocks: impl Fn(usize) -> Vec<Range<usize>>,
    ) -> Value<Self> {
        let firsts = plans.iter().map(|plan| plan.first().ok_or(Absence::NeverJudged));
        let first = firsts.collect::<Value<Vec<usize>>>()?.into_iter().max();
        let first = first.ok_or(Absence::NeverJudged)?;
        let blocks = blocks(market.view.len().saturating_sub(first + 2));
        let sets = plans.iter().map(|plan| set_sums(market, &plan.from(first), cost, &blocks));
        let sets = sets.collect::<Value<Vec<Vec<PowerSums>>>>()?;
        let sum = |block: usize| {
            let of_block = sets.iter().map(|set| set.get(block).copied().unwrap_or_default());
            Arc::new(of_block.collect())
        };
        let sums = (0..blocks.len()).map(sum).collect();
        Ok(Self { start: first + 1, blocks, sums })
    }

    /// The number of sets.
    pub fn len(&self) -> usize {
        self.sums.first().map_or(0, |sums| sums.len())
    }

    /// True where there is no set.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The steps of all blocks.
    pub fn steps(&self) -> usize {
        self.blocks.iter().map(Range::len).sum()
    }

    /// What every set came to over all blocks.
    pub fn total(&self) -> SweepTotal {
        self.total_over(0..self.blocks.len())
    }

    /// What every set came to over a range of blocks.
    pub fn total_over(&self, blocks: Range<usize>) -> SweepTotal {
        let mut sums = vec![PowerSums::default(); self.len()];
        for block in self.sums.get(blocks.clone()).unwrap_or_default() {
            add_sums(&mut sums, block);
        }
        let steps = self.blocks.get(blocks).unwrap_or_default();
        SweepTotal::new(sums, steps.iter().map(Range::len).sum())
    }
}

/// The sums of one plan over blocks.
fn set_sums(
    market: Market<'_>,
    plan: &Plan,
    cost: f64,
    blocks: &[Range<usize>],
) -> Value<Vec<PowerSums>> {
    let test = backtest(market, plan, cost)?;
    let cash = market.cash_from(test.start)?;
    let traded: Vec<bool> = {
        let mut trades = test.trades.iter().map(|trade| trade.day).peekable();
        test.days.iter().map(|day| trades.next_if_eq(day).is_some()).collect()
    };
    let growths = test.equity.iter().zip(test.equity.iter().skip(1)).map(|(a, b)| b / a);
    let steps: Vec<(f64, f64, bool)> = growths
        .zip(cash.iter().copied())
        .zip(traded.into_iter().skip(1))
        .map(|((growth, cash), is_traded)| (growth, cash, is_traded))
        .collect();
    let sums = |block: &Range<usize>| {
        let steps = steps.get(block.clone()).unwrap_or_default().iter();
        steps.fold(PowerSums::default(), |sums, (growth, cash, is_traded)| {
            sums.with(*growth, *cash, *is_traded)
        })
    };
    Ok(blocks.iter().map(sums).collect())
}
