//! Spread: difference of both legs' returns since the base session.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{PairView, metrics::Definition};

/// Performance spread, for readers.
pub const DEFINITION: Definition = Definition {
    key: "performance_spread",
    name: "Performance spread",
    tells: "How many percentage points the small leg is ahead since the base session. It depends on \
            that session: an early lead grows with both legs, so compare spreads of one base only.",
    formula: "Sₜ / S₀ − Lₜ / L₀",
    unit: "percentage points",
    no_value: "The legs share no session.",
    source: "Arithmetic excess return, as in C. Bacon, Practical Portfolio Performance Measurement \
             and Attribution",
};

/// The return of the small leg minus that of the large one since the first session, as shares of one.
///
/// One value a session, the first of them exactly zero; of a series against itself all are.
///
/// ```
/// use rotascope::domain::{PairView, metrics::performance::performance_spread::performance_spread};
///
/// let days = ["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let view = PairView::new(&days, &[40.0, 60.0], &[8.0, 10.0]);
/// assert_eq!(performance_spread(view), [0.0, 0.25]);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn performance_spread(view: PairView<'_>) -> Vec<f64> {
    performance_spread_at(view, 0)
}

/// The same measured from a session inside the view, given by its index; empty without it.
///
/// ```
/// use rotascope::domain::{PairView, metrics::performance::performance_spread::performance_spread_at};
///
/// let days = ["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let view = PairView::new(&days, &[30.0, 40.0], &[10.0, 8.0]);
/// assert_eq!(performance_spread_at(view, 1), [-0.5, 0.0]);
/// assert!(performance_spread_at(view, 2).is_empty());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn performance_spread_at(view: PairView<'_>, base: usize) -> Vec<f64> {
    let Some((_, small_base, large_base)) = view.iter().nth(base) else { return Vec::new() };
    view.iter().map(|(_, small, large)| small / small_base - large / large_base).collect()
}
