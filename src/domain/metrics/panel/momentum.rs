//! Momentum of an instrument over a year, the last month left out.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{Absence, Value, metrics::Definition};

/// Momentum of a year without its last month, for readers.
pub const DEFINITION: Definition = Definition {
    key: "momentum_12_1",
    name: "Momentum 12−1 by sessions",
    tells: "What an instrument gained from 252 sessions ago to 21 sessions ago. The last month is left \
            out, because over a single month moves have tended to turn back.",
    formula: "Vₜ₋₂₁ / Vₜ₋₂₅₂ − 1",
    unit: "percent",
    no_value: "Fewer than 253 sessions without a gap.",
    source: "N. Jegadeesh and S. Titman, Returns to Buying Winners and Selling Losers (Journal of \
             Finance 48, 1993)",
};

/// Sessions from the first level to the newest: a year.
const YEAR: usize = 252;
/// Sessions from the last level that counts to the newest: a month.
const MONTH: usize = 21;

/// The gain from 252 sessions before the last level to 21 before it, a share of one.
///
/// No value of fewer than 253 levels.
///
/// ```
/// use rotascope::domain::{Absence, metrics::panel::momentum::momentum};
///
/// let mut levels = vec![100.0; 253];
/// levels[231] = 110.0;
/// levels[252] = 500.0;
/// assert!((momentum(&levels)? - 0.1).abs() < 1e-12);
/// assert_eq!(momentum(&[1.0]), Err(Absence::NotEnoughHistory { need: 253, have: 1 }));
/// # Ok::<(), Absence>(())
/// ```
pub fn momentum(levels: &[f64]) -> Value {
    let before = |lag: usize| levels.len().checked_sub(lag + 1).and_then(|at| levels.get(at));
    let ends = before(YEAR).zip(before(MONTH));
    let (first, last) =
        ends.ok_or(Absence::NotEnoughHistory { need: YEAR + 1, have: levels.len() })?;
    Ok(last / first - 1.0)
}
