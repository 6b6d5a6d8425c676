//! Price relative: the small leg in units of the large one.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{Absence, Day, PairView, Value, metrics::Definition};

/// Price relative, for readers.
pub const DEFINITION: Definition = Definition {
    key: "price_relative",
    name: "Price relative",
    tells: "Where it rises the small leg beats the large one, whatever both do; its slope does not \
            depend on the base session.",
    formula: "100 × (Sₜ / S₀) / (Lₜ / L₀)",
    unit: "index, 100 at the base session",
    no_value: "The legs share no session.",
    source: "J. J. Murphy, Intermarket Technical Analysis (1991): ratio or relative-strength line",
};

/// The growth of the small leg over that of the large one, 100 at the first session.
///
/// One value a session; of a series against itself every value is exactly 100.
///
/// ```
/// use rotascope::domain::{PairView, metrics::performance::price_relative::price_relative};
///
/// let days = ["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let view = PairView::new(&days, &[40.0, 60.0], &[10.0, 12.0]);
/// assert_eq!(price_relative(view), [100.0, 125.0]);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn price_relative(view: PairView<'_>) -> Vec<f64> {
    price_relative_at(view, 0)
}

/// The same with 100 at a session inside the view, given by its index; empty without that session.
///
/// ```
/// use rotascope::domain::{PairView, metrics::performance::price_relative::price_relative_at};
///
/// let days = ["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let view = PairView::new(&days, &[40.0, 60.0], &[10.0, 12.0]);
/// assert_eq!(price_relative_at(view, 1), [80.0, 100.0]);
/// assert!(price_relative_at(view, 2).is_empty());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn price_relative_at(view: PairView<'_>, base: usize) -> Vec<f64> {
    let Some((_, small, large)) = view.iter().nth(base) else { return Vec::new() };
    let growth = |row: (Day, f64, f64)| relative_growth((small, large), (row.1, row.2));
    view.iter().map(|row| 100.0 * growth(row)).collect()
}

/// The place of the last price relative between its lowest (0) and its highest (1).
///
/// No value where it never varied.
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::performance::price_relative::place_in_range};
///
/// let days: Vec<Day> = (0..3).filter_map(Day::from_epoch_days).collect();
/// assert_eq!(place_in_range(PairView::new(&days, &[1.0, 5.0, 2.0], &[1.0; 3])), Ok(0.25));
/// assert!(place_in_range(PairView::new(&days, &[1.0; 3], &[1.0; 3])).is_err());
/// ```
pub fn place_in_range(view: PairView<'_>) -> Value {
    let ratio = price_relative(view);
    let now = ratio.last().copied().ok_or(Absence::NotEnoughHistory { need: 2, have: 0 })?;
    let lowest = ratio.iter().copied().fold(now, f64::min);
    let highest = ratio.iter().copied().fold(now, f64::max);
    if lowest == highest {
        return Err(Absence::NoVariation);
    }
    Ok((now - lowest) / (highest - lowest))
}

/// The growth of the small leg over that of the large one, from one session to another.
///
/// Each session is a pair of levels, the small leg's first.
pub(in crate::domain::metrics) fn relative_growth(from: (f64, f64), to: (f64, f64)) -> f64 {
    (to.0 / from.0) / (to.1 / from.1)
}
