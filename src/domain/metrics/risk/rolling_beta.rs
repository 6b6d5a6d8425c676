//! Beta and correlation of both legs over the trailing sessions, at every session.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use std::num::NonZero;

use rotascope_kernels::{JointMoments, joint_moments};

use crate::domain::{PairView, metrics::Definition};

/// Rolling beta and correlation, for readers.
pub const DEFINITION: Definition = Definition {
    key: "rolling_beta",
    name: "Rolling beta and correlation",
    tells: "By how much the small leg has moved for each percent of the large one, and how closely both \
            have moved together, over the last one to ten years, at every session.",
    formula: "s the small leg's and l the large leg's last w returns;  \
              beta = Σ (s − mean s)(l − mean l) / Σ (l − mean l)²;  \
              correlation = Σ (s − mean s)(l − mean l) / √(Σ (s − mean s)² × Σ (l − mean l)²)",
    unit: "a number; a number from −1 to 1",
    no_value: "Fewer than w returns, or the large leg (for the correlation, either) does not vary.",
    source: "W. Sharpe, Capital Asset Prices (Journal of Finance, 1964), and K. Pearson's \
             product-moment correlation, on a window of plain returns",
};

/// Deviation of a return by rounding alone.
const ROUNDING: f64 = 8.0 * f64::EPSILON;

/// Beta and correlation over the window that ends on a session.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RollingBeta {
    /// Beta of the small leg to the large one.
    pub beta: Option<f64>,
    /// Correlation of both, −1 to 1.
    pub correlation: Option<f64>,
}

/// Beta and correlation over the trailing `window` returns, one a session.
///
/// Every window is summed from its own returns, so nothing drifts; a leg against itself has a beta and a
/// correlation of exactly 1.
///
/// ```
/// use std::num::NonZero;
/// use rotascope::domain::{PairView, metrics::risk::rolling_beta::rolling_beta};
///
/// let days = ["2026-01-05", "2026-01-06", "2026-01-07"].map(|day| day.parse().unwrap());
/// let view = PairView::new(&days, &[1.0, 2.0, 8.0], &[1.0, 2.0, 6.0]);
/// let found = rolling_beta(view, NonZero::new(2).unwrap());
/// assert_eq!(found.len(), 3);
/// assert_eq!((found[1].beta, found[2].beta), (None, Some(2.0)));
/// ```
pub fn rolling_beta(view: PairView<'_>, window: NonZero<usize>) -> Vec<RollingBeta> {
    let (small, large): (Vec<f64>, Vec<f64>) =
        view.returns().map(|(_, small, large)| (small, large)).unzip();
    let floor = ROUNDING * ROUNDING * window.get() as f64;
    let of = |moments: JointMoments| {
        let JointMoments { first, second, products } = moments;
        let (varies, both) = (floor < second, floor < first && floor < second);
        let correlation = products / second * (second / first).sqrt();
        RollingBeta {
            beta: varies.then_some(products / second),
            correlation: both.then_some(correlation.clamp(-1.0, 1.0)),
        }
    };
    let found = joint_moments(&small, &large, window.get()).into_iter();
    let first = std::iter::repeat_n(RollingBeta::default(), view.len().min(1));
    first.chain(found.map(|moments| moments.map(of).unwrap_or_default())).collect()
}
