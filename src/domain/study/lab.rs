//! A rule on a pair, beside what needs no rule: either leg alone, and half in each.

use super::risk;
use crate::domain::{
    PairView, Value,
    metrics::{
        lab::{
            Backtest, Market, Plan, Schedule, Weights, backtest, cost_drag::cost_drag,
            turnover::turnover,
        },
        performance::relative_drawdown::{Episode, deepest},
        signals::chance::chance_of_any,
    },
};

/// What a rule came to.
#[derive(Clone, Debug, PartialEq)]
pub struct LabFigures {
    /// The compound return a year, a share of one.
    pub annual_return: Value,
    /// The volatility a year, a share of one.
    pub volatility: Value,
    /// The Sharpe ratio a year, above cash.
    pub sharpe: Value,
    /// The Sortino ratio a year, above cash.
    pub sortino: Value,
    /// The deepest drawdown, with its days and its sessions under water; none where there was none.
    pub drawdown: Option<Episode>,
    /// The mean of sales and purchases a year, a share of the money.
    pub turnover: Value,
    /// The trades, the first purchase included.
    pub trades: usize,
    /// The mean share in the small leg, a share of one: of all or nothing, the share of sessions.
    pub share_small: f64,
    /// The return a year that costs take away, a share of one.
    pub cost_drag: Value,
}

/// The money of one plan, and what it came to.
#[derive(Clone, Debug, PartialEq)]
pub struct LabRun {
    /// The money, session by session.
    pub test: Backtest,
    /// Its figures.
    pub figures: LabFigures,
}

impl LabRun {
    /// The money of a plan at a cost a side.
    ///
    /// # Errors
    /// As [`backtest()`].
    pub fn of(market: Market<'_>, plan: &Plan, cost: f64) -> Value<Self> {
        let test = backtest(market, plan, cost)?;
        let (spacing, equity) = (market.view.spacing(), &test.equity);
        let found = risk::leg(equity, spacing);
        let reward = risk::reward(equity, market.cash_from(test.start), spacing);
        let ones = vec![1.0; equity.len()];
        let figures = LabFigures {
            annual_return: found.annual_return,
            volatility: found.volatility,
            sharpe: reward.sharpe,
            sortino: reward.sortino,
            drawdown: deepest(PairView::new(&test.days, equity, &ones)),
            turnover: turnover(&test, spacing),
            trades: test.trades.len(),
            share_small: test.share_small(),
            cost_drag: cost_drag(market, plan, cost),
        };
        Ok(Self { test, figures })
    }
}

/// A rule and the plain alternatives from the same session on, at the same cost.
#[derive(Clone, Debug, PartialEq)]
pub struct LabStudy {
    /// The rule.
    pub rule: LabRun,
    /// The small leg all the time.
    pub small: LabRun,
    /// The large leg all the time.
    pub large: LabRun,
    /// Half in each, restored every month.
    pub even: LabRun,
}

impl LabStudy {
    /// A plan beside the alternatives, all bought when it first buys.
    ///
    /// # Errors
    /// As [`backtest()`].
    pub fn of(market: Market<'_>, plan: &Plan, cost: f64) -> Value<Self> {
        let rule = LabRun::of(market, plan, cost)?;
        let (len, first) = (market.view.len(), rule.test.start - 1);
        let alone = |weights| {
            let plan = Plan::constant(len, first, weights, Schedule::OnChange);
            LabRun::of(market, &plan, cost)
        };
        Ok(Self {
            rule,
            small: alone(Weights::SMALL)?,
            large: alone(Weights::LARGE)?,
            even: LabRun::of(market, &Plan::even(len, first), cost)?,
        })
    }

    /// The growth of the rule over that of 50/50 since the first purchase, less one.
    pub fn lead(&self) -> f64 {
        let end = |run: &LabRun| run.test.equity.last().copied().unwrap_or(1.0);
        end(&self.rule) / end(&self.even) - 1.0
    }
}

/// What a rule has to be held against.
#[derive(Clone, Copy, Debug)]
pub struct Doubts {
    /// The Sharpe ratio a year less that of 50/50, and the chance of as much; nothing while it is
    /// awaited.
    pub chance: Option<Value<(f64, f64)>>,
    /// The rules that were tried in this visit.
    pub tried: u16,
}

impl Doubts {
    /// The chance that at least one of as many rules as were tried looks as good; none where there is
    /// none of one.
    pub(crate) fn chance_of_any(self) -> Option<f64> {
        let (_, chance) = self.chance?.ok()?;
        Some(chance_of_any(chance, self.tried))
    }
}
