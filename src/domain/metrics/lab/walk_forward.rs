//! Walk-forward: the best set of the past held over the next years, again and again.

use std::ops::Range;

use super::{
    backtest::{Backtest, backtest},
    plan::{Market, Plan},
    sweep::{Sweep, blocks_of},
};
use crate::domain::{Absence, Spacing, Value, market::coded_enum, metrics::Definition};

/// Walk-forward, for readers.
pub const DEFINITION: Definition = Definition {
    key: "walk_forward",
    name: "Walk-forward",
    tells: "What a reader would have made who, at the end of each stretch of years, chose the set \
            that had been best until then and held it over the next. It uses no return that was not \
            known when it chose; the best set of the whole history does.",
    formula: "at the end of year y: the set with the highest Sharpe ratio over the last a years \
              (rolling) or all years so far (anchored), held over b years, then again;  a year is \
              252 sessions from the first purchase on",
    unit: "growth of 1",
    no_value: "The history ends before the first choice can be held.",
    source: "R. Pardo, Design, Testing, and Optimization of Trading Systems (1992)",
};

/// How a walk chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The years that a choice rests on.
    pub window_years: usize,
    /// The years that it is held.
    pub hold_years: usize,
    /// Which past it looks at.
    pub past: Past,
}

coded_enum! {
    /// The past that a choice looks at.
    pub enum Past("a past") {
        /// Everything so far.
        Anchored = "anchored",
        /// The last years.
        Rolling = "rolling",
    }
}

/// A set that was chosen and held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// The number of the set.
    pub set: usize,
    /// Its Sharpe ratio of one session in the years it was chosen for.
    pub sharpe: f64,
    /// The index in the view of the session on whose close it was chosen.
    pub from: usize,
    /// The index of the session on whose close the next one is chosen; the number of sessions where
    /// there is none.
    pub to: usize,
}

/// The money of a walk.
#[derive(Clone, Debug, PartialEq)]
pub struct WalkForward {
    /// What was chosen, in time order.
    pub choices: Vec<Choice>,
    /// The money from the first choice on.
    pub test: Backtest,
}

/// The years of steps that a walk cuts a sweep into.
///
/// ```
/// use rotascope::domain::{Spacing, metrics::lab::walk_forward::year_blocks};
///
/// assert_eq!(year_blocks(600, Spacing::Session), [0..252, 252..504, 504..600]);
/// ```
pub fn year_blocks(steps: usize, spacing: Spacing) -> Vec<Range<usize>> {
    blocks_of(steps, spacing.periods_a_year().round() as usize)
}

/// The money of whoever chooses from a sweep of [`year_blocks`] as a walk says, at a cost a side;
/// `plan` is that of a set, by its number, on some sessions at least.
///
/// A choice is made on the close that ends its years, and traded on the next.
///
/// # Errors
/// When the history is too short, or as [`backtest`].
pub fn walk_forward(
    market: Market<'_>,
    sweep: &Sweep,
    walk: Walk,
    cost: f64,
    plan: impl Fn(usize, Range<usize>) -> Plan,
) -> Value<WalkForward> {
    let choices = choices(sweep, walk, market.view.len());
    let mut whole = Plan { weights: vec![None; market.view.len()], ..Plan::default() };
    for choice in &choices {
        let own = plan(choice.set, choice.from..choice.to);
        whole.schedule = own.schedule;
        let places = whole.weights.iter_mut().zip(&own.weights);
        for (place, weights) in places.take(choice.to).skip(choice.from) {
            *place = *weights;
        }
    }
    if choices.is_empty() {
        let first =
            sweep.blocks.iter().take(walk.window_years.max(1)).map(Range::len).sum::<usize>();
        let need = sweep.start + first + 3;
        return Err(Absence::NotEnoughHistory { need, have: market.view.len() });
    }
    Ok(WalkForward { choices, test: backtest(market, &whole, cost)? })
}

fn choices(sweep: &Sweep, walk: Walk, sessions: usize) -> Vec<Choice> {
    let (window, hold) = (walk.window_years.max(1), walk.hold_years.max(1));
    // The session that ends the blocks before this one.
    let session =
        |block: usize| sweep.blocks.get(block).map_or(sessions, |block| sweep.start + block.start);
    let choice = |at: usize| {
        let past = match walk.past {
            Past::Anchored => 0..at,
            Past::Rolling => at - window..at,
        };
        let total = sweep.total_over(past);
        let set = total.best()?;
        let sharpe = total.sharpes().get(set).copied().flatten()?;
        Some(Choice { set, sharpe, from: session(at), to: session(at + hold) })
    };
    (window..sweep.blocks.len()).step_by(hold).filter_map(choice).collect()
}
