//! Moving averages of the ratio, and their crosses.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants. A window
//! is the sum of the end of one block and the beginning of the next, so that nothing drifts. Near its
//! average a ratio is compared afresh with each of the window, so that a difference of a billionth
//! keeps its digits.

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
    let averages = block_excess(view, short).into_iter().zip(block_excess(view, long));
    let mut side = None;
    let mut found = Vec::new();
    for (at, (&day, both)) in view.days().iter().zip(averages).enumerate() {
        let (Some(short_excess), Some(long_excess)) = both else { continue };
        let scale = 1.0 + short_excess.abs().max(long_excess.abs());
        let mut gap = short_excess - long_excess;
        if gap.abs() <= NEAR * scale {
            let afresh = excess_at(view, short, at).zip(excess_at(view, long, at));
            gap = afresh.map_or(gap, |(short, long)| short - long);
        }
        if gap.abs() <= ROUNDING * scale {
            continue;
        }
        let kind = if 0.0 < gap { CrossKind::Golden } else { CrossKind::Death };
        if side.is_some_and(|old| old != kind) {
            found.push(Cross { day, kind });
        }
        side = Some(kind);
    }
    found
}

/// Below this share of the ratio the digits of a difference count, and sums of blocks lack them.
const NEAR: f64 = 1e-4;

/// The average ratio in units of the newest one, minus one.
fn average_excess(view: PairView<'_>, window: NonZero<usize>) -> Vec<Option<f64>> {
    let rough = block_excess(view, window).into_iter().enumerate();
    let excess = |(at, rough): (usize, Option<f64>)| match rough {
        Some(rough) if rough.abs() < NEAR => excess_at(view, window, at),
        rough => rough,
    };
    rough.map(excess).collect()
}

/// The same on one bar, from what each ratio of its window differs by from the newest one.
fn excess_at(view: PairView<'_>, window: NonZero<usize>, at: usize) -> Option<f64> {
    let first = (at + 1).checked_sub(window.get())?;
    let held = view.first(at + 1).from(first).iter();
    let (_, small, large) = view.from(at).iter().next()?;
    let changes = held.map(|(_, s, l)| relative_change((small, large), (s, l)));
    Some(changes.sum::<f64>() / window.get() as f64).filter(|excess| excess.is_finite())
}

/// The same by sums of blocks, which lack the last digits; none where it is no number.
///
/// A window is the end of one block and the beginning of the next. Both are only added to, so that
/// nothing drifts and a monstrous value leaves with its window.
fn block_excess(view: PairView<'_>, window: NonZero<usize>) -> Vec<Option<f64>> {
    let ratios: Vec<f64> = view.iter().map(|(_, small, large)| small / large).collect();
    let (mut beginnings, mut ends) = (ratios.clone(), ratios.clone());
    beginnings.chunks_mut(window.get()).for_each(|block| add_up(block.iter_mut()));
    ends.chunks_mut(window.get()).for_each(|block| add_up(block.iter_mut().rev()));
    let not_full = window.get() - 1;
    let newest = ratios.iter().zip(&beginnings).skip(not_full);
    let excess = |(first, (end, (ratio, beginning))): (usize, (&f64, (&f64, &f64)))| {
        // A window that is a block is no sum of two.
        let sum = if first % window == 0 { *end } else { end + beginning };
        Some(sum / window.get() as f64 / ratio - 1.0).filter(|excess| excess.is_finite())
    };
    let full = ends.iter().zip(newest).enumerate().map(excess);
    std::iter::repeat_n(None, not_full.min(ratios.len())).chain(full).collect()
}

/// Puts the sum of all values to each in its place.
fn add_up<'a>(values: impl Iterator<Item = &'a mut f64>) {
    let mut total = 0.0;
    for value in values {
        total += *value;
        *value = total;
    }
}
