//! Cost drag of a rule: the return a year that trading takes away.

use super::{
    backtest::backtest,
    plan::{Market, Plan},
};
use crate::domain::{
    Value,
    metrics::{Definition, risk::annual_return::annual_return},
};

/// Cost drag, for readers.
pub const DEFINITION: Definition = Definition {
    key: "lab_cost_drag",
    name: "Cost drag",
    tells: "What the costs of trading take from a rule's return a year.",
    formula: "annual return without costs − annual return with them",
    unit: "percentage points a year",
    no_value: "Less than about a year of sessions (249).",
    source: "This project",
};

/// The annual return without costs less the one at a cost a side, a share of one.
///
/// No value where there is no annual return.
pub fn cost_drag(market: Market<'_>, plan: &Plan, cost: f64) -> Value {
    let at = |cost| annual_return(&backtest(market, plan, cost)?.equity, market.view.spacing());
    Ok(at(0.0)? - at(cost)?)
}
