//! Every pair of moving averages on a pair of legs, beside half in each.

use std::ops::Range;

use rotascope_kernels::{pair_place, pairs};

use super::risk;
use crate::domain::{
    Absence, Value,
    metrics::lab::{
        Market, Plan, Sweep, backtest,
        plateau::plateau,
        walk_forward::{Walk, WalkForward, walk_forward},
    },
};

/// What one pair of moving averages came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairFound {
    /// The fast window, in sessions.
    pub fast: usize,
    /// The slow window.
    pub slow: usize,
    /// The return over all steps, a share of one.
    pub total_return: f64,
    /// The growth a year less that of 50/50, a share of one.
    pub excess: Value,
    /// The Sharpe ratio a year.
    pub sharpe: Value,
    /// The Sharpe ratio a year in the middle of its neighbours.
    pub plateau: Value,
    /// The deflated Sharpe ratio among all pairs.
    pub deflated: Value,
}

/// Every pair of moving averages over the steps that were tried.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepStudy {
    /// The windows, ascending.
    pub windows: Vec<usize>,
    /// The pairs that were tried.
    pub tried: usize,
    /// The steps of each, in sessions.
    pub steps: usize,
    /// The growth a year of each pair less that of 50/50, the fastest window with all slower ones
    /// first.
    pub excess: Vec<f64>,
    /// The pair with the highest Sharpe ratio.
    pub best: Option<PairFound>,
    /// The pair of the rule, where it is one of those.
    pub chosen: Option<PairFound>,
}

impl SweepStudy {
    /// The pairs of windows on a market at a cost a side; `chosen` is that of the rule.
    ///
    /// # Errors
    /// As [`backtest()`] for 50/50 on the same steps.
    pub fn of(
        market: Market<'_>,
        sweep: &Sweep,
        windows: Vec<usize>,
        chosen: Option<(usize, usize)>,
        cost: f64,
    ) -> Value<Self> {
        let a_year = market.view.spacing().periods_a_year();
        let even = even_growth(market, sweep, cost)?;
        let yearly = |log_growth: f64| (log_growth * a_year / sweep.steps() as f64).exp_m1();
        let total = sweep.total();
        let excess = |set: usize| yearly(total.sums(set).log_growth) - yearly(even);
        let excess: Vec<f64> = (0..sweep.len()).map(excess).collect();
        let found = |set: usize| {
            let (fast, slow) = pairs(windows.len()).nth(set)?;
            let near = plateau(windows.len(), total.sharpes(), set);
            Some(PairFound {
                fast: *windows.get(fast)?,
                slow: *windows.get(slow)?,
                total_return: total.sums(set).total_return(),
                excess: excess.get(set).copied().ok_or(Absence::NoVariation),
                sharpe: total.moments(set).map(|it| it.sharpe() * a_year.sqrt()),
                plateau: near.map(|sharpe| sharpe * a_year.sqrt()),
                deflated: total.deflated(set, sweep.len()),
            })
        };
        let chosen = chosen.and_then(|pair| set_of(&windows, pair)).and_then(found);
        let best = total.best().and_then(found);
        let (tried, steps) = (sweep.len(), sweep.steps());
        Ok(Self { windows, tried, steps, excess, best, chosen })
    }

    /// The fast and the slow window of every pair.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let window = |at: usize| self.windows.get(at).copied();
        let places = pairs(self.windows.len());
        places.filter_map(move |(fast, slow)| Some((window(fast)?, window(slow)?)))
    }

    /// The fast and the slow window of a pair, by its number.
    pub fn pair(&self, set: usize) -> Option<(usize, usize)> {
        self.pairs().nth(set)
    }

    /// The growth a year of a pair less that of 50/50, by the places of its windows; none where the
    /// first is not the faster.
    pub fn excess_at(&self, fast: usize, slow: usize) -> Option<f64> {
        self.excess.get(pair_place(fast, slow, self.windows.len())?).copied()
    }
}

/// The logarithm of the growth of half in either leg over the steps of a sweep.
fn even_growth(market: Market<'_>, sweep: &Sweep, cost: f64) -> Value {
    let first = sweep.start.checked_sub(1).ok_or(Absence::NeverJudged)?;
    let equity = backtest(market, &Plan::even(market.view.len(), first), cost)?.equity;
    let step = |block: &Range<usize>| {
        let ends = equity.get(block.start).zip(equity.get(block.end));
        ends.map_or(0.0, |(from, to)| (to / from).ln())
    };
    Ok(sweep.blocks.iter().map(step).sum())
}

fn set_of(windows: &[usize], (fast, slow): (usize, usize)) -> Option<usize> {
    let at = |window: usize| windows.iter().position(|other| *other == window);
    pair_place(at(fast)?, at(slow)?, windows.len())
}

/// A walk through a sweep beside half in either leg over the same sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct WalkStudy {
    /// What was chosen, and its money.
    pub walk: WalkForward,
    /// The money of half in either leg from the same purchase on.
    pub even: Vec<f64>,
    /// The money of the pair that was best over all of history, from the same purchase on.
    pub hindsight: Vec<f64>,
    /// The return a year of the walk, of 50/50 and of the best in hindsight.
    pub annual_returns: [Value; 3],
}

impl WalkStudy {
    /// A walk through a sweep of years; `plan` is that of a set, by its number, on some sessions at least.
    ///
    /// # Errors
    /// When the history is too short for the first choice to be held.
    pub fn of(
        market: Market<'_>,
        sweep: &Sweep,
        walk: Walk,
        cost: f64,
        plan: impl Fn(usize, Range<usize>) -> Plan,
    ) -> Value<Self> {
        let found = walk_forward(market, sweep, walk, cost, &plan)?;
        let first = found.test.start.saturating_sub(1);
        let even = backtest(market, &Plan::even(market.view.len(), first), cost)?.equity;
        let best = sweep.total().best().ok_or(Absence::NoVariation)?;
        let of_best = plan(best, first..market.view.len());
        let hindsight = backtest(market, &of_best.from(first), cost)?.equity;
        let spacing = market.view.spacing();
        let yearly = |equity: &[f64]| risk::leg(equity, spacing).annual_return;
        let annual_returns = [&found.test.equity, &even, &hindsight].map(|it| yearly(it));
        Ok(Self { walk: found, even, hindsight, annual_returns })
    }
}
