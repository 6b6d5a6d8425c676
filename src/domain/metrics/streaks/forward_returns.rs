//! Forward returns: relative returns of the small leg after its earlier streaks.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use std::num::NonZero;

use crate::domain::{
    PairView, Value,
    metrics::{
        Definition,
        stats::{
            self, bootstrap,
            moves::{Levels, relative_change},
            random::Seed,
        },
    },
};

/// Forward returns, for readers.
pub const DEFINITION: Definition = Definition {
    key: "what_followed",
    name: "What followed",
    tells: "The relative return in the weeks and months after every earlier streak of this length, \
            beside that after any session. Where the interval covers the latter, the streak has \
            foretold nothing.",
    formula: "(Sₜ₊ₕ / Sₜ) / (Lₜ₊ₕ / Lₜ) − 1 for h = 5, 21, 63, 126, 252, where t is the session on \
              which a streak became m sessions long, or the one that broke it;  interval: 95 of 100 \
              means of 2,000 samples drawn in blocks of events",
    unit: "percent; share of events in percent",
    no_value: "No earlier streak with h sessions after it; an interval needs five.",
    source: "Event study of E. F. Fama and others (1969); stationary bootstrap of D. N. Politis and \
             J. P. Romano (Journal of the American Statistical Association 89, 1994)",
};

/// The sessions over which is measured: a week, a month, a quarter, half a year and a year.
pub const HORIZONS: [usize; 5] = [5, 21, 63, 126, 252];

/// The session from which is measured; at its close the event was known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The session on which the streak became so long.
    #[default]
    Reached,
    /// The session that broke it.
    Broken,
}

/// Forward returns over one horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ForwardReturn {
    /// Sessions after the anchor.
    pub horizon: usize,
    /// Events with so many sessions after them.
    pub n: usize,
    /// The mean relative return, a share of one.
    pub mean: Value,
    /// The median relative return, a share of one.
    pub median: Value,
    /// The share of events after which the small leg was ahead; a tie is not.
    pub share_positive: Value,
    /// The 95 % interval of the mean, shares of one; no value of fewer than five events.
    pub interval: Value<(f64, f64)>,
    /// The mean relative return after any session, a share of one.
    pub usual: Value,
    /// The seed of the interval's random numbers.
    pub seed: Seed,
}

/// Forward returns after streaks of `length` sessions or more, over every one of [`HORIZONS`].
///
/// An event whose horizon ends after the last session is left out, so that the newest streak
/// takes no part before its time. Windows of events near each other overlap; the interval is
/// drawn in blocks about as long as such a cluster.
///
/// ```
/// use std::num::NonZero;
/// use rotascope::domain::{Day, PairView};
/// use rotascope::domain::metrics::{Seed, streaks::forward_returns::{Anchor, forward_returns}};
///
/// let days: Vec<Day> = (0..9).filter_map(Day::from_epoch_days).collect();
/// let view = PairView::new(&days, &[4.0, 5.0, 6.0, 5.0, 5.0, 5.0, 5.0, 9.0, 9.0], &[1.0; 9]);
/// let week = forward_returns(view, NonZero::new(2).unwrap(), Anchor::Reached, Seed(1))[0];
/// assert_eq!((week.n, week.mean), (1, Ok(0.5)), "6 at the second win, 9 five sessions later");
/// let week = forward_returns(view, NonZero::new(2).unwrap(), Anchor::Broken, Seed(1))[0];
/// assert!((week.mean.unwrap() - 0.8).abs() < 1e-12, "5 when it broke");
/// ```
pub fn forward_returns(
    view: PairView<'_>,
    length: NonZero<usize>,
    anchor: Anchor,
    seed: Seed,
) -> [ForwardReturn; 5] {
    let events = anchors(view, length.get(), anchor);
    let levels: Vec<(f64, f64)> = view.iter().map(|(_, small, large)| (small, large)).collect();
    HORIZONS.map(|horizon| followed(&levels, &events, horizon, seed))
}

/// The sessions, by index, on which a streak became so long or was broken after having been.
fn anchors(view: PairView<'_>, length: usize, anchor: Anchor) -> Vec<usize> {
    let (mut found, mut run) = (Vec::new(), 0_usize);
    for (index, (_, small, large)) in (1..).zip(view.returns()) {
        let was_long = length <= run;
        run = if large < small { run + 1 } else { 0 };
        let is_event = match anchor {
            Anchor::Reached => run == length,
            Anchor::Broken => was_long && run == 0,
        };
        found.extend(is_event.then_some(index));
    }
    found
}

fn followed(levels: &[Levels], events: &[usize], horizon: usize, seed: Seed) -> ForwardReturn {
    let values = values_after(levels, events, horizon);
    let starts: Vec<usize> = (0..levels.len()).collect();
    ForwardReturn {
        horizon,
        n: values.len(),
        mean: stats::mean(&values),
        median: stats::median(&values),
        share_positive: stats::share_positive(values.iter().copied()),
        interval: bootstrap::interval_of_mean(
            &values,
            mean_block(events, horizon, values.len()),
            seed,
        ),
        usual: stats::mean(&values_after(levels, &starts, horizon)),
        seed,
    }
}

/// The relative returns over a horizon from events, by index; those that the history cuts off are
/// left out, and so is what is no number.
pub(in crate::domain::metrics) fn values_after(
    levels: &[Levels],
    events: &[usize],
    horizon: usize,
) -> Vec<f64> {
    let after = |&at: &usize| Some(relative_change(*levels.get(at)?, *levels.get(at + horizon)?));
    events.iter().filter_map(after).filter(|value| value.is_finite()).collect()
}

/// Mean length of a block: the events whose windows overlap, and at least the cube root
/// of their count, the usual rate for blocks.
pub(in crate::domain::metrics) fn mean_block(
    events: &[usize],
    horizon: usize,
    count: usize,
) -> f64 {
    let held = events.get(..count).unwrap_or(events);
    let overlapping = held.iter().enumerate().map(|(index, &event)| {
        let later = held.iter().skip(index);
        later.take_while(|&&other| other < event + horizon).count() as f64
    });
    let cluster = stats::sum(overlapping) / count.max(1) as f64;
    cluster.max((count as f64).cbrt())
}
