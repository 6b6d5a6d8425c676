//! What followed a signal: returns of both legs and of one over the other, beside the usual ones.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use super::{base_rate::BaseRate, chance, distribution::Distribution};
use crate::domain::{
    PairView, Value,
    metrics::{
        Definition, Seed,
        stats::{bootstrap::interval_of_mean, moves::relative_change},
        streaks::forward_returns::mean_block,
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
/// could first be judged, over every one of
/// [`HORIZONS`](crate::domain::metrics::streaks::forward_returns::HORIZONS).
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
    after_known(view, &BaseRate::of(view), events, seed, None)
}

/// The same with base rates of a view that may go on after this one.
///
/// `before` is what followed the same events, as another day knew it: an interval that rests on as
/// many events of the same order is not drawn again.
pub(crate) fn after_known(
    view: PairView<'_>,
    base: &[BaseRate; 5],
    events: &[usize],
    seed: Seed,
    before: Option<&[AfterSignal; 5]>,
) -> [AfterSignal; 5] {
    base.each_ref().map(|base| {
        let is_same = |row: &&AfterSignal| row.horizon == base.horizon;
        after(view, base, events, seed, before.and_then(|rows| rows.iter().find(is_same)))
    })
}

fn after(
    view: PairView<'_>,
    base: &BaseRate,
    events: &[usize],
    seed: Seed,
    before: Option<&AfterSignal>,
) -> AfterSignal {
    let (horizon, known) = (base.horizon, base.known(view.len()));
    let ended = events.get(..events.partition_point(|at| *at < known.len())).unwrap_or(events);
    let numbers = |value: &f64| value.is_finite();
    let at = |at: &usize| known.get(*at).copied();
    let lead: Vec<f64> = ended.iter().filter_map(at).filter(numbers).collect();
    let leg = |levels: &[f64]| {
        let alone = |at: usize| Some((*levels.get(at)?, 1.0));
        let gain = |&at: &usize| Some(relative_change(alone(at)?, alone(at + horizon)?));
        Distribution::of(&ended.iter().filter_map(gain).filter(numbers).collect::<Vec<_>>())
    };
    let n = lead.len();
    let interval = before.filter(|before| before.n == n).map_or_else(
        || interval_of_mean(&lead, mean_block(events, horizon, n), seed),
        |before| before.interval,
    );
    AfterSignal {
        horizon,
        n,
        open: events.len() - ended.len(),
        disjoint: disjoint(ended, horizon),
        lead: Distribution::of(&lead),
        small: leg(view.small()),
        large: leg(view.large()),
        interval,
        usual: base.distribution(view.len()),
        chance: chance::chance(known, ended, seed),
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
