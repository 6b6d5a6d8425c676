//! Cost of holding a fund for years: what fees leave of it.

use crate::domain::{
    Absence, Value,
    metrics::{Definition, stats},
};

/// Cost of holding, for readers.
pub const DEFINITION: Definition = Definition {
    key: "holding_cost",
    name: "Cost of holding",
    tells: "What share of a holding the fees have taken after some years, whatever it earned: a fee \
            is taken of all that is there, every year.",
    formula: "1 − (1 − f) ^ T, where f is the expense ratio a year and T the years",
    unit: "percent of what the holding would be worth without fees",
    no_value: "The expense ratio is not known.",
    source: "this project; the expense ratio as it is now is taken for all years, and trading costs \
             and taxes are left out",
};

/// The share of a holding that an expense ratio (a share of one a year) takes in `years`.
///
/// ```
/// use rotascope::domain::metrics::performance::holding_cost::holding_cost;
///
/// assert!((holding_cost(0.0019, 10)? - 0.018_838).abs() < 1e-6);
/// assert_eq!(holding_cost(0.0, 10)?, 0.0);
/// assert!(holding_cost(1.5, 10).is_err());
/// # Ok::<(), rotascope::domain::Absence>(())
/// ```
///
/// # Errors
/// [`Absence::OutOfRange`] where the ratio is not from 0 to 1.
pub fn holding_cost(expense_ratio: f64, years: u8) -> Value {
    if !(0.0..=1.0).contains(&expense_ratio) {
        return Err(Absence::OutOfRange);
    }
    stats::finite(1.0 - (1.0 - expense_ratio).powi(i32::from(years)))
}
