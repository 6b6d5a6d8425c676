//! Annual return of a leg, compounded.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{
    Absence, Value,
    metrics::{
        Definition,
        performance::geometric_excess::{SESSIONS_OF_SHORT_YEAR, a_year},
    },
};

/// Annual return, for readers.
pub const DEFINITION: Definition = Definition {
    key: "annual_return",
    name: "Annual return",
    tells: "What a holding made a year, compounded.",
    formula: "(Vₙ / V₀) ^ (252 / n) − 1",
    unit: "percent a year",
    no_value: "Less than about a year of sessions (249).",
    source: "Compound annual growth rate; not annualised below a year, as in the Global Investment \
             Performance Standards",
};

/// The compound return a year from levels, one a session; a share of one.
///
/// No value below 249 sessions, about a year.
pub fn annual_return(levels: &[f64]) -> Value {
    match levels {
        [first, .., last] if SESSIONS_OF_SHORT_YEAR <= levels.len() => {
            Ok(a_year(last / first, levels.len() - 1))
        }
        few => Err(Absence::NotEnoughHistory { need: SESSIONS_OF_SHORT_YEAR, have: few.len() }),
    }
}
