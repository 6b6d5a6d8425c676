//! Mansfield relative strength: the ratio against its average of a year.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use std::num::NonZero;

use super::ratio_average::gap;
use crate::domain::{PairView, metrics::Definition};

/// Mansfield relative strength, for readers.
pub const DEFINITION: Definition = Definition {
    key: "mansfield_relative_strength",
    name: "Mansfield relative strength",
    tells: "How far the ratio stands above or below its average of the last 52 weeks: above zero \
            the small leg has been gaining, below it has been losing.",
    formula: "100 × (Qₜ / mean(Qₜ₋ₙ₊₁ … Qₜ) − 1), where Q = S / L and n is 52 weeks, or 200 \
              sessions",
    unit: "percent above or below the average",
    no_value: "Until 52 weeks (200 sessions) are there.",
    source: "S. Weinstein, Secrets for Profiting in Bull and Bear Markets (1988), after R. Mansfield",
};

/// The average on weekly bars.
pub const WEEKS: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(51);
/// The average on sessions.
pub const SESSIONS: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(199);

/// The distance of the ratio from its average over the last `window` bars, in percent.
///
/// One value a bar of the view that is handed in, none until the window is full; of a series
/// against itself all are zero. For weekly bars
/// [`resample`](crate::domain::metrics::stats::resample::resample) first.
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::rotation::mansfield::{SESSIONS, mansfield}};
///
/// let days: Vec<Day> = (0..200).filter_map(Day::from_epoch_days).collect();
/// let mut small = [1.0; 200];
/// small[199] = 201.0;
/// let found = mansfield(PairView::new(&days, &small, &[1.0; 200]), SESSIONS);
/// assert_eq!(found[198], None);
/// assert!((found[199].unwrap() - 9_950.0).abs() < 1e-6, "201 against an average of 2");
/// ```
pub fn mansfield(view: PairView<'_>, window: NonZero<usize>) -> Vec<Option<f64>> {
    gap(view, window).into_iter().map(|gap| gap.map(|gap| 100.0 * gap)).collect()
}
