//! Break-even cost: the cost a side at which a rule is as good as half in either leg.

use super::{
    backtest::backtest,
    plan::{Market, Plan},
};
use crate::domain::{Absence, Value, metrics::Definition};

/// Break-even cost, for readers.
pub const DEFINITION: Definition = Definition {
    key: "lab_break_even",
    name: "Break-even cost",
    tells: "The cost of a purchase or sale at which a rule has made as much as 50/50, restored every \
            month, at the same cost. Cheaper than that it was ahead, dearer behind.",
    formula: "c with V(rule, c) = V(50/50, c) on the last session",
    unit: "basis points of the value traded, a side",
    no_value: "The rule was behind without any cost, or still ahead at 500 basis points.",
    source: "Break-even transaction cost, as in H. Bessembinder and K. Chan, Market Efficiency and \
             the Returns to Technical Analysis (Financial Management 27, 1998)",
};

/// The dearest cost that is tried, a share of one.
const DEAREST: f64 = 0.05;
/// Halvings of the bracket: beyond a millionth of a basis point.
const HALVINGS: usize = 30;

/// Break-even cost of a rule against 50/50.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BreakEven {
    /// As good as 50/50 at this cost a side, a share of one.
    At(f64),
    /// Behind without any cost.
    Behind,
    /// As good at any cost: it never left the line of 50/50.
    Level,
    /// Ahead at the dearest cost that was tried, a share of one.
    Beyond(f64),
}

/// The cost a side at which a plan ends as high as half in either leg.
///
/// # Errors
/// As [`backtest()`].
pub fn break_even_cost(market: Market<'_>, plan: &Plan) -> Value<BreakEven> {
    let first = plan.first().ok_or(Absence::NeverJudged)?;
    let even = Plan::even(market.view.len(), first);
    let end = |plan, cost| Ok(backtest(market, plan, cost)?.equity.last().copied().unwrap_or(1.0));
    let lead = |cost| -> Value { Ok(end(plan, cost)? / end(&even, cost)? - 1.0) };
    let (free, dear) = (lead(0.0)?, lead(DEAREST)?);
    if free == 0.0 && dear == 0.0 {
        return Ok(BreakEven::Level);
    }
    if free < 0.0 {
        return Ok(BreakEven::Behind);
    }
    if 0.0 < dear {
        return Ok(BreakEven::Beyond(DEAREST));
    }
    let (mut low, mut high) = (0.0, DEAREST);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if 0.0 <= lead(middle)? { low = middle } else { high = middle }
    }
    Ok(BreakEven::At(f64::midpoint(low, high)))
}
