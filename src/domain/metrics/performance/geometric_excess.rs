//! Geometric excess return: growth of wealth in the small leg over that in the large one.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use super::price_relative::relative_growth;
use crate::domain::{Absence, PairView, Spacing, Value, metrics::Definition};

/// Geometric excess return, for readers.
pub const DEFINITION: Definition = Definition {
    key: "geometric_excess",
    name: "Geometric excess return",
    tells: "How much more a holder of the small leg has than a holder of the large one who began \
            with the same sum. Unlike a difference of returns it adds up over time.",
    formula: "(Sₙ / S₀) / (Lₙ / L₀) − 1;  a year: exp(252 × mean(ln(1 + s) − ln(1 + l))) − 1",
    unit: "percent; percent a year where annualised",
    no_value: "Fewer than two common sessions; annualised, less than about a year of them \
               (249 sessions).",
    source: "C. Bacon, Practical Portfolio Performance Measurement and Attribution: geometric \
             excess return; not annualised below a year, as in the Global Investment Performance \
             Standards",
};

/// The geometric excess return of the small leg from the first session to the last, a share of one.
///
/// No value with fewer than two sessions; exactly zero of a series against itself.
///
/// ```
/// use rotascope::domain::{PairView, metrics::performance::geometric_excess::geometric_excess};
///
/// let days = ["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let view = PairView::new(&days, &[40.0, 60.0], &[10.0, 12.0]);
/// assert_eq!(geometric_excess(view), Ok(0.25));
/// assert!(geometric_excess(view.first(1)).is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn geometric_excess(view: PairView<'_>) -> Value {
    match ends(view) {
        Some((from, to)) => Ok(relative_growth(from, to) - 1.0),
        None => Err(Absence::NotEnoughHistory { need: 2, have: view.len() }),
    }
}

/// The geometric excess return of the small leg a year, a share of one.
///
/// No value below 249 sessions: a few good weeks raised to the power of a year say nothing.
///
/// ```
/// use rotascope::domain::{
///     Absence, PairView, metrics::performance::geometric_excess::annualised_excess,
/// };
///
/// let days = ["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let view = PairView::new(&days, &[40.0, 60.0], &[10.0, 12.0]);
/// assert_eq!(annualised_excess(view), Err(Absence::NotEnoughHistory { need: 249, have: 2 }));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn annualised_excess(view: PairView<'_>) -> Value {
    match ends(view) {
        Some((from, to)) if view.spacing().shortest_year() <= view.len() => {
            Ok(a_year(relative_growth(from, to), view.len() - 1, view.spacing()))
        }
        _ => Err(Absence::NotEnoughHistory {
            need: view.spacing().shortest_year(),
            have: view.len(),
        }),
    }
}

/// The yearly rate of a growth factor that took `returns` periods.
///
/// The mean of log returns is the log of the growth over their count, so nothing is summed.
pub(in crate::domain::metrics) fn a_year(growth: f64, returns: usize, spacing: Spacing) -> f64 {
    (spacing.periods_a_year() / returns as f64 * growth.ln()).exp_m1()
}

/// Both legs' levels on the first and the last of two or more sessions.
fn ends(view: PairView<'_>) -> Option<((f64, f64), (f64, f64))> {
    match (view.small(), view.large()) {
        ([small, .., small_last], [large, .., large_last]) => {
            Some(((*small, *large), (*small_last, *large_last)))
        }
        _ => None,
    }
}
