//! Scenario of the relative return: growth of earnings, and the discount at the end.

use super::PeSides;
use crate::domain::{
    Value,
    metrics::valuation::{
        scenario::{Scenario, ScenarioOutcome, break_even_growth_gap, outcome},
        sensitivity::{EXIT_DISCOUNTS, GROWTH_GAPS, SensitivityGrid, sensitivity},
    },
};

/// What follows from a scenario, part by part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScenarioStudy {
    /// From earnings alone, the relative ratio as it is.
    pub earnings: Value<ScenarioOutcome>,
    /// From the relative ratio alone, both legs' earnings growing alike.
    pub valuation: Value<ScenarioOutcome>,
    /// From both.
    pub together: Value<ScenarioOutcome>,
    /// The discount at the end with which neither leg would win, a share of one.
    pub break_even_discount: Value,
    /// The gap of growth a year with which neither leg would win, a share of one.
    pub break_even_growth: Value,
}

/// The relative return of the small leg if its earnings outgrow the large leg's by `growth_gap` a
/// year and its discount ends at `exit_discount`, both shares of one.
///
/// # Errors
/// When a ratio is not positive.
pub fn scenario(
    sides: &PeSides,
    years: f64,
    growth_gap: f64,
    exit_discount: f64,
) -> Value<ScenarioStudy> {
    let now = sides.relative_pe()?;
    let exit = 1.0 - exit_discount;
    let found = |growth, exit_relative_pe| {
        outcome(Scenario {
            relative_pe: now,
            exit_relative_pe,
            small_growth: growth,
            large_growth: 0.0,
            years,
        })
    };
    let together = found(growth_gap, exit);
    Ok(ScenarioStudy {
        earnings: found(growth_gap, now),
        valuation: found(0.0, exit),
        together,
        break_even_discount: together.map(|whole| 1.0 - whole.break_even_relative_pe),
        break_even_growth: break_even_growth_gap(now, exit, years),
    })
}

/// The scenario for every offered discount at the end (a row each) and gap of growth (a column each).
///
/// # Errors
/// When a ratio is not positive.
pub fn scenario_grid(sides: &PeSides, years: f64) -> Value<SensitivityGrid> {
    Ok(sensitivity(sides.relative_pe()?, years, &EXIT_DISCOUNTS, &GROWTH_GAPS))
}
