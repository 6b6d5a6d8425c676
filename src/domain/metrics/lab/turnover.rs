//! Turnover of a rule: the share of the money that changes its place in a year.

use super::backtest::Backtest;
use crate::domain::{Absence, Spacing, Value, metrics::Definition};

/// Turnover, for readers.
pub const DEFINITION: Definition = Definition {
    key: "lab_turnover",
    name: "Turnover",
    tells: "The share of the money that a rule moves in a year: 100 % is one full switch from one \
            leg to the other. The first purchase is left out.",
    formula: "252 / n × Σ (sales + purchases) / 2V over the trades of n sessions",
    unit: "percent a year",
    no_value: "Less than about a year of sessions (249).",
    source: "Portfolio turnover as funds report it (United States Securities and Exchange \
             Commission, Form N-1A), as the mean of sales and purchases",
};

/// The mean of sales and purchases a year, a share of the money; the first purchase is left out.
///
/// No value below about a year, which is 249 sessions.
pub fn turnover(test: &Backtest, spacing: Spacing) -> Value {
    let (need, have) = (spacing.shortest_year(), test.equity.len());
    if have < need {
        return Err(Absence::NotEnoughHistory { need, have });
    }
    let traded: f64 = test.trades.iter().skip(1).map(|trade| trade.traded / 2.0).sum();
    Ok(spacing.periods_a_year() / (have - 1) as f64 * traded)
}
