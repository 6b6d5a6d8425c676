//! Annual return of a leg, compounded.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{
    Absence, Spacing, Value,
    metrics::{Definition, performance::geometric_excess::a_year},
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
/// No value below about a year, which is 249 sessions.
pub fn annual_return(levels: &[f64], spacing: Spacing) -> Value {
    match levels {
        [first, .., last] if spacing.shortest_year() <= levels.len() => {
            Ok(a_year(last / first, levels.len() - 1, spacing))
        }
        few => Err(Absence::NotEnoughHistory { need: spacing.shortest_year(), have: few.len() }),
    }
}
