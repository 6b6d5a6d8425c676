//! Moving averages of the ratio, and their crosses.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants. Every
//! window is computed afresh from what each of its ratios differs by from the newest one, so that
//! nothing drifts and a difference of a billionth keeps its digits.

use std::num::NonZero;

use crate::domain::{
    Day, PairView,
    metrics::{
        Definition,
        stats::moves::{ROUNDING, relative_change},
    },
};

/// Ratio against its average, for readers.
pub const DEFINITION: Definition = Definition {
    key: "ratio_average",
    name: "Ratio against its average",
    tells: "Whether the ratio stands above or below its own average of 50 or 200 sessions. A golden \
            cross is the short average rising above the long one, a death cross its falling below; \
            both come weeks after the turn that they report.",
    formula: "Qₜ / mean(Qₜ₋ₙ₊₁ … Qₜ) − 1, where Q = S / L;  cross: the sign of \
              mean₅₀ − mean₂₀₀ changes, a tie keeping the old one",
    unit: "percent; crosses are dated",
    no_value: "Until the average is full.",
    source: "J. J. Murphy, Technical Analysis of the Financial Markets (1999), chapter 9: moving \
             averages and their crossings, applied to the ratio",
};

/// The short average: about a quarter of a year.
pub const SHORT: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(49);
/// The long average: about four fifths of a year.
pub const LONG: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(199);

/// Direction in which the short average has crossed the long one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CrossKind {
    /// The short average rose above the long one: the small leg has taken the lead.
    Golden,
    /// The short average fell below the long one.
    Death,
}

/// A crossing of both averages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cross {
    /// The first session on the new side.
    pub day: Day,
    /// The direction.
    pub kind: CrossKind,
}

/// The ratio over its average of the last `window` bars, minus one; a share of one.
///
/// One value a bar, none until the window is full; of a series against itself all are zero.
///
/// ```
/// use std::num::NonZero;
/// use rotascope::domain::{Day, PairView, metrics::rotation::ratio_average::gap};
///
/// let days: Vec<Day> = (0..3).filter_map(Day::from_epoch_days).collect();
/// let view = PairView::new(&days, &[12.0, 4.0, 4.0], &[1.0; 3]);
/// assert_eq!(gap(view, NonZero::new(2).unwrap()), [None, Some(-0.5), Some(0.0)]);
/// ```
pub fn gap(view: PairView<'_>, window: NonZero<usize>) -> Vec<Option<f64>> {
    let gap = |excess: f64| (0.0 - excess) / (1.0 + excess);
    average_excess(view, window).into_iter().map(|excess| excess.map(gap)).collect()
}

/// The average of the price relative (100 at the first session) over the last `window` bars.
///
/// One value a bar, none until the window is full.
pub fn average(view: PairView<'_>, window: NonZero<usize>) -> Vec<Option<f64>> {
    let levels =
        crate::domain::metrics::performance::price_relative::price_relative(view).into_iter();
    let average = |(level, excess): (f64, Option<f64>)| Some(level * (1.0 + excess?));
    levels.zip(average_excess(view, window)).map(average).collect()
}

/// Every crossing of the short average and the long one, in time order.
///
/// The side on which the long average begins is no crossing.
///
/// ```
/// use std::num::NonZero;
/// use rotascope::domain::{Day, PairView, metrics::rotation::ratio_average::{CrossKind, crosses}};
///
/// let days: Vec<Day> = (0..6).filter_map(Day::from_epoch_days).collect();
/// let view = PairView::new(&days, &[4.0, 3.0, 2.0, 1.0, 4.0, 8.0], &[1.0; 6]);
/// let found = crosses(view, NonZero::new(1).unwrap(), NonZero::new(3).unwrap());
/// assert_eq!((found.len(), found[0].kind, found[0].day), (1, CrossKind::Golden, days[4]));
/// ```
pub fn crosses(view: PairView<'_>, short: NonZero<usize>, long: NonZero<usize>) -> Vec<Cross> {
    let averages = average_excess(view, short).into_iter().zip(average_excess(view, long));
    let mut side = None;
    let mut found = Vec::new();
    for (&day, both) in view.days().iter().zip(averages) {
        let (Some(short), Some(long)) = both else { continue };
        if (short - long).abs() <= ROUNDING * (1.0 + short.abs().max(long.abs())) {
            continue;
        }
        let kind = if long < short { CrossKind::Golden } else { CrossKind::Death };
        if side.is_some_and(|old| old != kind) {
            found.push(Cross { day, kind });
        }
        side = Some(kind);
    }
    found
}

/// The average ratio in units of the newest one, minus one.
fn average_excess(view: PairView<'_>, window: NonZero<usize>) -> Vec<Option<f64>> {
    let window = window.get();
    let excess = |(last, (_, small, large)): (usize, (Day, f64, f64))| {
        let first = (last + 1).checked_sub(window)?;
        let held = view.first(last + 1).from(first).iter();
        let changes = held.map(|(_, s, l)| relative_change((small, large), (s, l)));
        Some(changes.sum::<f64>() / window as f64).filter(|excess| excess.is_finite())
    };
    view.iter().enumerate().map(excess).collect()
}
