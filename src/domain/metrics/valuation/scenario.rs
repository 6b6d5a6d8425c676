//! Scenario: a relative return from assumed growth of earnings and an assumed valuation at the end.
//!
//! Assumptions that are not finite, growth of −100 % or less, and a horizon that is not positive
//! give no value.

use super::inputs::positive;
use crate::domain::{
    Absence, Value,
    metrics::{Definition, stats},
};

/// Valuation scenario, for readers.
pub const DEFINITION: Definition = Definition {
    key: "valuation_scenario",
    name: "Valuation scenario",
    tells: "By how much the small leg would outgrow the large one if earnings grew as assumed and \
            the relative P/E ended where assumed. A cheap price and slow growth may cancel.",
    formula: "((1 + gₛ) / (1 + gₗ)) ^ T × (relative P/E at the end / relative P/E now) − 1;  a year: \
              the same growth to the power 1 / T, − 1;  break even at a relative P/E of now × ((1 + \
              gₗ) / (1 + gₛ)) ^ T",
    unit: "percent; percent a year; break even as a multiple",
    no_value: "A relative P/E is not positive, earnings shrink by 100 %, or the horizon is not \
               positive.",
    source: "Price as earnings times multiple, as in A. Damodaran, Investment Valuation; dividends \
             are left out",
};

/// Assumptions of a scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scenario {
    /// The small leg's price-earnings ratio over the large one's, today; a multiple.
    pub relative_pe: f64,
    /// The same at the end.
    pub exit_relative_pe: f64,
    /// Growth of the small leg's earnings a share and a year; a share of one.
    pub small_growth: f64,
    /// Growth of the large leg's earnings a share and a year; a share of one.
    pub large_growth: f64,
    /// The horizon in years.
    pub years: f64,
}

/// Outcome of a scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScenarioOutcome {
    /// The relative return over the whole horizon, a share of one.
    pub total: f64,
    /// The same a year.
    pub a_year: f64,
    /// The relative P/E at the end at which neither leg would have won; a multiple.
    pub break_even_relative_pe: f64,
}

/// The relative return of the small leg in a scenario.
///
/// ```
/// use rotascope::domain::metrics::valuation::scenario::{Scenario, outcome};
///
/// let even = Scenario {
///     relative_pe: 0.5, exit_relative_pe: 1.0, small_growth: 0.1, large_growth: 0.1, years: 1.0,
/// };
/// assert_eq!(outcome(even).map(|found| found.total), Ok(1.0), "from half to all");
/// let lost = Scenario { small_growth: -1.0, ..even };
/// assert!(outcome(lost).is_err(), "earnings are gone");
/// ```
pub fn outcome(scenario: Scenario) -> Value<ScenarioOutcome> {
    let Scenario { relative_pe, exit_relative_pe, small_growth, large_growth, years } = scenario;
    let (now, exit) = (positive(relative_pe)?, positive(exit_relative_pe)?);
    let outside = |_| Absence::OutOfRange;
    let years = positive(years).map_err(outside)?;
    let small = positive(1.0 + small_growth)?;
    let large = positive(1.0 + large_growth)?;
    let earnings = positive((small / large).powf(years)).map_err(outside)?;
    let growth = positive(earnings * (exit / now)).map_err(outside)?;
    Ok(ScenarioOutcome {
        total: growth - 1.0,
        a_year: stats::finite((growth.ln() / years).exp_m1())?,
        break_even_relative_pe: stats::finite(now / earnings)?,
    })
}

/// The growth gap a year, a share of one, at which neither leg would win if the relative P/E ended
/// at `exit_relative_pe`.
///
/// No value where a multiple or the horizon is not positive.
///
/// ```
/// use rotascope::domain::metrics::valuation::scenario::break_even_growth_gap;
///
/// assert_eq!(break_even_growth_gap(0.5, 1.0, 1.0), Ok(-0.5), "half the earnings at twice the price");
/// assert!(break_even_growth_gap(0.5, 0.0, 1.0).is_err());
/// ```
pub fn break_even_growth_gap(relative_pe: f64, exit_relative_pe: f64, years: f64) -> Value {
    let needed = positive(positive(relative_pe)? / positive(exit_relative_pe)?);
    let needed = needed.map_err(|_| Absence::OutOfRange)?;
    let years = positive(years).map_err(|_| Absence::OutOfRange)?;
    stats::finite((needed.ln() / years).exp_m1())
}
