//! Drawdown of the price relative: depth below its own peak, and sessions under water.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use super::price_relative::price_relative;
use crate::domain::{Absence, Day, PairView, Value, metrics::Definition};

/// Relative drawdown, for readers.
pub const DEFINITION: Definition = Definition {
    key: "relative_drawdown",
    name: "Relative drawdown",
    tells: "What a holder of the small leg has lost against the large one since the best moment to \
            have been in it, and how long that has lasted.",
    formula: "Qₜ / max(Q₀ … Qₜ) − 1, where Q is the price relative",
    unit: "percent, zero or negative",
    no_value: "The legs share no session.",
    source: "Drawdown of M. Magdon-Ismail and A. Atiya, Maximum Drawdown (Risk, 2004), applied to \
             the price relative",
};

/// A fall of the price relative below its peak, until the peak is reached again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Episode {
    /// The last session at the peak.
    pub peak: Day,
    /// The first session at the lowest point so far.
    pub trough: Day,
    /// The first session at the peak or above again; none while it is not reached.
    pub recovery: Option<Day>,
    /// The drawdown at the trough: a negative share of one.
    pub depth: f64,
    /// Sessions below the peak so far.
    pub sessions_under_water: usize,
}

/// Each level against the highest up to it, as shares of one: zero at a peak, negative below.
///
/// One value a level.
///
/// ```
/// use rotascope::domain::metrics::performance::relative_drawdown::drawdown;
///
/// assert_eq!(drawdown(&[4.0, 3.0, 8.0, 2.0]), [0.0, -0.25, 0.0, -0.75]);
/// ```
pub fn drawdown(levels: &[f64]) -> Vec<f64> {
    let below = |peak: &mut f64, &level: &f64| {
        *peak = peak.max(level);
        Some(level / *peak - 1.0)
    };
    levels.iter().scan(0.0, below).collect()
}

/// The drawdown of the price relative, as shares of one.
///
/// One value a session, the first of them zero; of a series against itself all are exactly zero.
pub fn relative_drawdown(view: PairView<'_>) -> Vec<f64> {
    drawdown(&price_relative(view))
}

/// The relative drawdown at the last session, as a share of one.
///
/// No value where there is no session.
pub fn current(view: PairView<'_>) -> Value {
    let last = relative_drawdown(view).last().copied();
    last.ok_or(Absence::NotEnoughHistory { need: 1, have: 0 })
}

/// The deepest episode; none where the price relative was never below its peak.
///
/// Of equally deep ones it is the earliest.
pub fn deepest(view: PairView<'_>) -> Option<Episode> {
    episodes(view).into_iter().next()
}

/// Every episode below a peak, the deepest first, and the earlier of equally deep ones.
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::performance::relative_drawdown::episodes};
///
/// let days: Vec<Day> = (0..5).filter_map(Day::from_epoch_days).collect();
/// let view = PairView::new(&days, &[4.0, 2.0, 3.0, 4.0, 3.0], &[1.0; 5]);
/// let found = episodes(view);
/// assert_eq!((found[0].peak, found[0].trough), (days[0], days[1]));
/// assert_eq!((found[0].depth, found[0].sessions_under_water), (-0.5, 2));
/// assert_eq!((found[0].recovery, found[1].recovery), (Some(days[3]), None));
/// ```
pub fn episodes(view: PairView<'_>) -> Vec<Episode> {
    let Some(mut peak) = view.days().first().copied() else { return Vec::new() };
    let mut found = Vec::new();
    let mut open: Option<Episode> = None;
    for (&day, depth) in view.days().iter().zip(relative_drawdown(view)) {
        if 0.0 <= depth {
            found.extend(open.take().map(|over| Episode { recovery: Some(day), ..over }));
            peak = day;
            continue;
        }
        let fresh = Episode { peak, trough: day, recovery: None, depth, sessions_under_water: 0 };
        let episode = open.get_or_insert(fresh);
        if depth < episode.depth {
            (episode.trough, episode.depth) = (day, depth);
        }
        episode.sessions_under_water += 1;
    }
    found.extend(open);
    found.sort_by(|a, b| a.depth.total_cmp(&b.depth).then(a.peak.cmp(&b.peak)));
    found
}
