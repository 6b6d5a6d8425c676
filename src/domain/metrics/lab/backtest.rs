//! Backtest: the money of a rule, session by session, after costs.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use super::{
    ledger::{Ledger, Worth},
    plan::{Market, Plan, Weights},
};
use crate::domain::{Absence, Day, PairView, Value, metrics::Definition};

/// Backtest, for readers.
pub const DEFINITION: Definition = Definition {
    key: "backtest",
    name: "Backtest",
    tells: "What one unit of money would have become under a rule. Each decision is made on a close \
            and traded on the next, between trades the weights drift with the prices, and every \
            purchase and sale pays its cost. A rule that was found by looking at this very history \
            did not know it then.",
    formula: "Vₜ = uₛSₜ + uₗLₜ + cash, with units u that change only on trades;  after a trade to \
              weights w: V′ = V − c × Σ|wᵢV′ − hᵢ|, where h is what was held and c the cost a side; \
              a full switch is two sides",
    unit: "growth of 1 from just before the first purchase",
    no_value: "The rule can be judged on no session, or has none to trade on after it; or it holds \
               cash and the return of cash is not known.",
    source: "This project: execution on the next close, as in M. Faber, A Quantitative Approach to \
             Tactical Asset Allocation (Journal of Wealth Management, 2007), with costs a side",
};

/// Money that changed hands on one close.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trade {
    /// The session on whose close it was.
    pub day: Day,
    /// What was held before.
    pub from: Weights,
    /// What was held after it.
    pub to: Weights,
    /// Sales and purchases, a share of the money before.
    pub traded: f64,
    /// Their cost, a share of the money before.
    pub cost: f64,
}

/// The money of a rule from its first purchase on.
#[derive(Clone, Debug, PartialEq)]
pub struct Backtest {
    /// The index in the view of the first purchase, one after that of the first decision.
    pub start: usize,
    /// The sessions from the first purchase on.
    pub days: Vec<Day>,
    /// The money at each close after its trade; the first is one, from before the first purchase.
    pub equity: Vec<f64>,
    /// What was held after each close.
    pub held: Vec<Weights>,
    /// Every trade, the first purchase included.
    pub trades: Vec<Trade>,
}

/// The money of a plan at a cost a side, a share of one, such as 0.001 for ten basis points.
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::lab::{Market, Plan, Schedule, Weights, backtest}};
///
/// let days: Vec<Day> = (0..4).filter_map(Day::from_epoch_days).collect();
/// let view = PairView::new(&days, &[9.0, 10.0, 20.0, 40.0], &[9.0, 8.0, 8.0, 4.0]);
/// let market = Market { view, cash: Ok(&[0.0; 3]) };
/// let plan = Plan {
///     weights: [Weights::SMALL, Weights::LARGE, Weights::LARGE, Weights::SMALL].map(Some).into(),
///     schedule: Schedule::OnChange,
/// };
/// let found = backtest(market, &plan, 0.0)?;
/// // Bought on the second close, switched on the third, and the last decision comes too late.
/// assert_eq!(found.equity, [1.0, 2.0, 1.0]);
/// assert_eq!((found.start, found.trades.len()), (1, 2));
/// # Ok::<(), rotascope::domain::Absence>(())
/// ```
pub fn backtest(market: Market<'_>, plan: &Plan, cost: f64) -> Value<Backtest> {
    let view = market.view;
    let start = plan.first().ok_or(Absence::NeverJudged)? + 1;
    let short = Absence::NotEnoughHistory { need: start + 2, have: view.len() };
    let span = Some(view.from(start)).filter(|span| 2 <= span.len()).ok_or(short)?;
    let cash = if plan.holds_cash() { market.cash_from(start)? } else { &[] };
    let orders = plan.orders(view.days());
    let orders = orders.get(start..).unwrap_or_default();
    Ok(Backtest { start, ..walk(span, cash, orders, cost) })
}

fn walk(span: PairView<'_>, cash: &[f64], orders: &[Option<Weights>], cost: f64) -> Backtest {
    let mut found = Backtest {
        start: 0,
        days: span.days().to_vec(),
        equity: Vec::with_capacity(span.len()),
        held: Vec::with_capacity(span.len()),
        trades: Vec::new(),
    };
    let mut ledger = Ledger::START;
    for ((day, worth), order) in worths(span, cash).zip(orders) {
        let before = ledger.weights(worth);
        let rebalanced = order.and_then(|to| ledger.trade(to, worth, cost).zip(Some(to)));
        found.trades.extend(rebalanced.map(|(it, to)| {
            let from = before;
            Trade { day, from, to, traded: it.traded, cost: it.cost }
        }));
        let is_first = found.equity.is_empty();
        found.equity.push(if is_first { 1.0 } else { ledger.value(worth) });
        found.held.push(ledger.weights(worth));
    }
    found
}

/// What a unit of each holding is worth, session by session; all are one on the first.
fn worths<'a>(span: PairView<'a>, cash: &'a [f64]) -> impl Iterator<Item = (Day, Worth)> + use<'a> {
    let base = |levels: &[f64]| levels.first().copied().unwrap_or(1.0);
    let (small_base, large_base) = (base(span.small()), base(span.large()));
    let earned = std::iter::once(0.0).chain(cash.iter().copied()).chain(std::iter::repeat(0.0));
    let mut grown = 1.0;
    span.iter().zip(earned).map(move |((day, small, large), earned)| {
        grown *= 1.0 + earned;
        (day, Worth { small: small / small_base, large: large / large_base, cash: grown })
    })
}

impl Backtest {
    /// The mean share of the money in the small leg, a share of one: of a rule that is always all in
    /// one of both, the share of sessions in the small one.
    pub fn share_small(&self) -> f64 {
        // What is held after the last close is held over no session.
        let held = self.held.get(..self.held.len().saturating_sub(1)).unwrap_or_default();
        held.iter().map(|weights| weights.small).sum::<f64>() / held.len().max(1) as f64
    }
}
