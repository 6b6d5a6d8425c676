//! Equal-weight ratio: the equally weighted index in units of the weighted one.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{
    PairView,
    metrics::{Definition, performance::price_relative::price_relative},
};

/// Equal-weight ratio, for readers.
pub const DEFINITION: Definition = Definition {
    key: "equal_weight",
    name: "Equal weight against cap weight",
    tells: "Where it rises the typical company beats the giants: a rally is broad. Where it falls a \
            few carry the index.",
    formula: "100 × (Eₜ / E₀) / (Cₜ / C₀), where E is the fund that weighs every company alike and C \
              the fund that weighs by market value",
    unit: "index, 100 at the base session",
    no_value: "Both funds share no session.",
    source: "Market breadth by the ratio of RSP to SPY, as used in the financial press",
};

/// The equally weighted fund over the weighted one, 100 at the first session.
///
/// The view is that of a pair with the equally weighted fund as its small leg.
///
/// ```
/// use rotascope::domain::{PairView, metrics::concentration::equal_weight::equal_weight_ratio};
///
/// let days = ["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let view = PairView::new(&days, &[40.0, 60.0], &[10.0, 12.0]);
/// assert_eq!(equal_weight_ratio(view), [100.0, 125.0]);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn equal_weight_ratio(equal_and_cap: PairView<'_>) -> Vec<f64> {
    price_relative(equal_and_cap)
}
