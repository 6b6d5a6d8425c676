//! Performance of a leg since the base session.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{Absence, PairView, Value, metrics::Definition};

/// Rebased performance, for readers.
pub const DEFINITION: Definition = Definition {
    key: "rebased_performance",
    name: "Rebased performance",
    tells: "What a holding made from the base session to each later one.",
    formula: "Vₜ / V₀ − 1",
    unit: "percent",
    no_value: "There is no session.",
    source: "Simple (holding-period) return, as in the CFA Institute's Global Investment Performance \
             Standards",
};

/// The return of a holding from the first level to each, as shares of one.
///
/// One value a level, the first of them exactly zero; nothing where there is no level.
///
/// ```
/// use rotascope::domain::metrics::performance::rebased_performance::rebased;
///
/// assert_eq!(rebased(&[200.0, 100.0, 250.0]), [0.0, -0.5, 0.25]);
/// assert!(rebased(&[]).is_empty());
/// ```
pub fn rebased(levels: &[f64]) -> Vec<f64> {
    rebased_at(levels, 0)
}

/// The same for a base inside the levels: those before it are measured from it too.
///
/// Empty where there is no such base.
///
/// ```
/// use rotascope::domain::metrics::performance::rebased_performance::rebased_at;
///
/// assert_eq!(rebased_at(&[200.0, 100.0, 250.0], 1), [1.0, 0.0, 1.5]);
/// assert!(rebased_at(&[200.0], 1).is_empty());
/// ```
pub fn rebased_at(levels: &[f64], base: usize) -> Vec<f64> {
    let Some(base) = levels.get(base) else { return Vec::new() };
    levels.iter().map(|level| level / base - 1.0).collect()
}

/// The return of a holding from the first level to the last, as a share of one.
///
/// No value with fewer than two levels: nothing was held for any time.
///
/// ```
/// use rotascope::domain::{Absence, metrics::performance::rebased_performance::total_return_of};
///
/// assert_eq!(total_return_of(&[200.0, 100.0, 250.0]), Ok(0.25));
/// assert_eq!(total_return_of(&[200.0]), Err(Absence::NotEnoughHistory { need: 2, have: 1 }));
/// ```
pub fn total_return_of(levels: &[f64]) -> Value {
    match levels {
        [first, .., last] => Ok(last / first - 1.0),
        few => Err(Absence::NotEnoughHistory { need: 2, have: few.len() }),
    }
}

/// The returns of both legs over a view, the small leg's first.
///
/// ```
/// use rotascope::domain::{PairView, metrics::performance::rebased_performance::total_returns};
///
/// let days = ["2026-01-22".parse()?, "2026-01-23".parse()?];
/// let view = PairView::new(&days, &[200.0, 210.0], &[600.0, 594.0]);
/// let (small, large) = total_returns(view);
/// assert!((small? - 0.05).abs() < 1e-12 && (large? + 0.01).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn total_returns(view: PairView<'_>) -> (Value, Value) {
    (total_return_of(view.small()), total_return_of(view.large()))
}
