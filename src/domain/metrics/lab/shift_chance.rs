//! Chance of a rule's timing: how often the same holdings at another time would have done as well.

use rotascope_kernels::{CASH, Costs, LARGE, Legs, SMALL, shifted};

use super::{
    backtest::backtest,
    plan::{Market, Plan, Weights},
};
use crate::domain::{
    Absence, Value,
    metrics::{
        Definition, Seed,
        risk::sharpe::sharpe,
        signals::chance::SHIFTS,
        stats::{self, random::Random},
    },
};

/// Chance of a rule, for readers.
pub const DEFINITION: Definition = Definition {
    key: "lab_chance",
    name: "Chance of a rule",
    tells: "The share of shifts of all holdings together, by a random number of sessions around the \
            history, that lead 50/50 by as much. The time in each leg and the number of trades are \
            kept, so that only the timing is judged. Whoever tries many rules finds some that look \
            this good by chance alone.",
    formula: "p = (1 + count of d ≥ d₀ over 1,000 shifts) / 1,001, where d is the Sharpe ratio of the \
              shifted rule less that of 50/50, after costs",
    unit: "share of one",
    no_value: "The rule never changes what it holds, holds shares of both legs, or the return of \
               cash is not known.",
    source: "Permutation test with p as in B. Phipson and G. K. Smyth (Statistical Applications in \
             Genetics and Molecular Biology 9, 2010); circular shifts as in surrogate data of J. \
             Theiler and others (Physica D 58, 1992)",
};

/// The lead of a rule over 50/50, and its chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShiftChance {
    /// The Sharpe ratio a year less that of 50/50.
    pub lead: f64,
    /// The chance of as much by another time alone, a share of one.
    pub chance: f64,
}

/// The chance that a plan's holdings at another time would lead 50/50 by as much, at a cost a side.
///
/// Equal seeds give equal results.
pub fn shift_chance(market: Market<'_>, plan: &Plan, cost: f64, seed: Seed) -> Value<ShiftChance> {
    let test = backtest(market, plan, cost)?;
    let held = held(plan, test.start, market.view.len()).ok_or(Absence::NoVariation)?;
    let cash = market.cash_from(test.start)?;
    let legs = legs(market, test.start, cost)?;
    let mut random = Random::new(seed);
    let shifts = std::iter::once(0).chain((0..SHIFTS).map(|_| random.index(held.len())));
    let shifts: Vec<usize> = shifts.collect();
    let ratio = |&[sum, squares]: &[f64; 2]| {
        let n = held.len() as f64;
        let mean = sum / n;
        mean / ((squares / n - mean * mean).max(0.0) * n / (n - 1.0)).sqrt()
    };
    let ratios: Vec<f64> = shifted(&legs, &held, &shifts).iter().map(ratio).collect();
    let (own, others) = ratios.split_first().ok_or(Absence::NoVariation)?;
    stats::finite(*own)?;
    let as_good = others.iter().filter(|other| *own <= **other).count();
    let even = backtest(market, &Plan::even(market.view.len(), test.start - 1), cost)?;
    let spacing = market.view.spacing();
    let returns = |equity: &[f64]| -> Vec<f64> {
        equity.iter().zip(equity.iter().skip(1)).map(|(a, b)| b / a - 1.0).collect()
    };
    let even = sharpe(&returns(&even.equity), cash, spacing)?;
    Ok(ShiftChance {
        lead: own * spacing.periods_a_year().sqrt() - even,
        chance: (1 + as_good) as f64 / (1 + SHIFTS) as f64,
    })
}

/// What is held over each step from a first purchase on; none where shares of both legs are held, or
/// nothing ever changes.
fn held(plan: &Plan, start: usize, len: usize) -> Option<Vec<u8>> {
    let mut last = None;
    let decided = plan.weights.get(start - 1..len.checked_sub(2)?)?.iter();
    let of = |weights: &Option<Weights>| {
        last = weights.or(last);
        match last? {
            Weights::SMALL => Some(SMALL),
            Weights::LARGE => Some(LARGE),
            Weights::CASH => Some(CASH),
            _ => None,
        }
    };
    let held: Vec<u8> = decided.map(of).collect::<Option<_>>()?;
    held.iter().any(|holding| Some(holding) != held.first()).then_some(held)
}

/// The returns of a market from a first purchase on, above cash.
pub(super) fn legs(market: Market<'_>, start: usize, cost: f64) -> Value<Legs> {
    let span = market.view.from(start);
    let cash = market.cash_from(start)?;
    Ok(Legs::new(span.small(), span.large(), cash, Costs::a_side(cost)))
}
