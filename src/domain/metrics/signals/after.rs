//! What followed a signal: returns of both legs and of one over the other, beside the usual ones.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use super::chance;
use crate::domain::{
    PairView, Value,
    metrics::{
        Definition, Seed,
        stats::{self, bootstrap::interval_of_mean, moves::Levels},
        streaks::forward_returns::{HORIZONS, mean_block, values_after},
    },
};

/// What followed a signal, for readers.
pub const DEFINITION: Definition = Definition {
    key: "signal_followed",
    name: "What followed a signal",
    tells: "Returns of both legs, and of one over the other, in the weeks and months after every \
            signal, from the close of its session; beside them those after any session of the same \
            span. Signals whose time has not run out are counted as still open and take no part.",
    formula: "Sₜ₊ₕ / Sₜ − 1, Lₜ₊ₕ / Lₜ − 1 and (Sₜ₊ₕ / Sₜ) / (Lₜ₊ₕ / Lₜ) − 1 for h = 5, 21, 63, 126, \
              252;  interval: 95 of 100 means of 2,000 samples drawn in blocks of signals",
    unit: "percent; share of signals in percent",
    no_value: "No signal has h sessions after it; an interval needs five.",
    source: "Event study of E. F. Fama and others (1969); stationary bootstrap of D. N. Politis and \
             J. P. Romano (Journal of the American Statistical Association 89, 1994)",
};

/// Where values lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distribution {
    /// The mean, a share of one.
    pub mean: Value,
    /// The median, a share of one.
    pub median: Value,
    /// The values that a quarter and three quarters of all lie below, shares of one.
    pub quartiles: Value<(f64, f64)>,
    /// The share of values above zero; a tie is not.
    pub share_positive: Value,
}

impl Distribution {
    fn of(values: &[f64]) -> Self {
        let mut sorted = values.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let quantile = |share| stats::quantile(&sorted, share);
        Self {
            mean: stats::mean(values),
            median: quantile(0.5),
            quartiles: quantile(0.25).and_then(|low| Ok((low, quantile(0.75)?))),
            share_positive: stats::share_positive(values.iter().copied()),
        }
    }
}

/// What followed signals over one horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AfterSignal {
    /// Sessions after the signal.
    pub horizon: usize,
    /// Signals with so many sessions after them.
    pub n: usize,
    /// Signals without, as yet.
    pub open: usize,
    /// The most signals of `n` whose windows share no session; fewer than `n` tell a story twice.
    pub disjoint: usize,
    /// The small leg over the large one.
    pub lead: Distribution,
    /// The small leg.
    pub small: Distribution,
    /// The large leg.
    pub large: Distribution,
    /// The 95 % interval of the mean lead, shares of one.
    pub interval: Value<(f64, f64)>,
    /// The lead after any session of the span.
    pub usual: Distribution,
    /// The chance of a mean lead as far from the usual one, by moving all signals together.
    pub chance: Value,
}

impl AfterSignal {
    /// The chance that at least one of `count` conditions looks as good, each by chance alone.
    pub(crate) fn chance_among(&self, count: u16) -> Value {
        self.chance.map(|chance| chance::chance_of_any(chance, count))
    }
}

/// What followed signals at ascending `events`, indices into a view that begins where the condition
/// could first be judged, over every one of [`HORIZONS`].
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::{Seed, signals::after::after_signals}};
///
/// let days: Vec<Day> = (0..9).filter_map(Day::from_epoch_days).collect();
/// let small = [4.0, 5.0, 6.0, 5.0, 5.0, 5.0, 5.0, 9.0, 9.0];
/// let view = PairView::new(&days, &small, &[1.0; 9]);
/// let week = after_signals(view, &[2, 6], Seed(1))[0];
/// assert_eq!((week.n, week.open, week.lead.mean), (1, 1, Ok(0.5)), "from 6 to 9");
/// assert_eq!((week.small.mean, week.large.mean), (Ok(0.5), Ok(0.0)));
/// ```
pub fn after_signals(view: PairView<'_>, events: &[usize], seed: Seed) -> [AfterSignal; 5] {
    let both: Vec<Levels> = view.iter().map(|(_, small, large)| (small, large)).collect();
    HORIZONS.map(|horizon| after(&both, events, horizon, seed))
}

fn after(both: &[Levels], events: &[usize], horizon: usize, seed: Seed) -> AfterSignal {
    let leg = |pick: fn(&Levels) -> f64| {
        let alone: Vec<Levels> = both.iter().map(|levels| (pick(levels), 1.0)).collect();
        Distribution::of(&values_after(&alone, events, horizon))
    };
    let starts: Vec<usize> = (0..both.len().saturating_sub(horizon)).collect();
    let usual = values_after(both, &starts, horizon);
    let values = values_after(both, events, horizon);
    let n = values.len();
    let ended = events.get(..n).unwrap_or(events);
    AfterSignal {
        horizon,
        n,
        open: events.len().saturating_sub(n),
        disjoint: disjoint(ended, horizon),
        lead: Distribution::of(&values),
        small: leg(|levels| levels.0),
        large: leg(|levels| levels.1),
        interval: interval_of_mean(&values, mean_block(events, horizon, n), seed),
        usual: Distribution::of(&usual),
        chance: chance::chance(&usual, ended, seed),
    }
}

/// The most ascending events of which each is `horizon` sessions or more after the one before.
fn disjoint(events: &[usize], horizon: usize) -> usize {
    let mut free_from = 0;
    let is_free = |at: &&usize| {
        let is_free = free_from <= **at;
        if is_free {
            free_from = **at + horizon;
        }
        is_free
    };
    events.iter().filter(is_free).count()
}
