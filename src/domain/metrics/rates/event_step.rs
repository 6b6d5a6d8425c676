//! Steps of an event study: all paths at one step, and the band of their mean.

use rotascope_kernels::mean_bands;

use crate::domain::{
    Day,
    metrics::{
        Seed,
        stats::{self, random::Random},
    },
};

/// The draws behind a band.
pub(super) const DRAWS: usize = 999;
/// Share of draws outside the band at either end.
const TAIL_PER_MILLE: usize = 25;
const FEWEST_FOR_BAND: usize = 3;

/// Steps before and after an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventWindow {
    /// Steps before the event.
    pub before: u16,
    /// Steps after it.
    pub after: u16,
}

impl EventWindow {
    /// A month of sessions before, a quarter after.
    pub const SESSIONS: Self = Self { before: 20, after: 60 };
    /// Half a year before, a year after, in months.
    pub const MONTHS: Self = Self { before: 6, after: 12 };

    pub(super) fn len(self) -> usize {
        usize::from(self.before) + usize::from(self.after) + 1
    }
}

/// The lead around one event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventPath {
    /// The day of the event.
    pub event: Day,
    /// Step zero: the first session (or month end) not before the event.
    pub step_zero: Day,
    /// The cumulative log relative return of each step of the window, 0 one step before step zero;
    /// none where the history does not hold the step.
    pub values: Vec<Option<f64>>,
}

/// All paths at one step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EventStep {
    /// Steps from the event; negative before it.
    pub offset: i32,
    /// The paths that have a value here.
    pub n: usize,
    /// Their mean, a log return; none without a path.
    pub mean: Option<f64>,
    /// Their median.
    pub median: Option<f64>,
    /// The 95 % band of the mean; none below three paths.
    pub band: Option<(f64, f64)>,
}

/// Verdict of the band of a mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All of it lies above zero.
    Rises,
    /// It covers zero.
    CannotTell,
    /// All of it lies below zero.
    Falls,
}

impl EventStep {
    /// The verdict of the band on the mean; none without a band.
    pub fn verdict(&self) -> Option<Verdict> {
        let (low, high) = self.band?;
        Some(match (0.0 < low, high < 0.0) {
            (true, _) => Verdict::Rises,
            (_, true) => Verdict::Falls,
            _ => Verdict::CannotTell,
        })
    }
}

/// All steps. `before` are paths and their steps by the same window and seed: where the paths are as
/// they were, steps are taken from there.
pub(super) fn steps(
    paths: &[EventPath],
    window: EventWindow,
    seed: Seed,
    before: Option<(&[EventPath], &[EventStep])>,
) -> Vec<EventStep> {
    let before = before.filter(|(before, _)| before.len() == paths.len());
    let known = |at: usize| {
        let (before, steps) = before?;
        let is_same = column(before, at).eq(column(paths, at));
        steps.get(at).copied().filter(|_| is_same)
    };
    let found: Vec<Option<EventStep>> = (0..window.len()).map(known).collect();
    let new = || (0..).zip(&found).filter(|(_, known)| known.is_none()).map(|(at, _)| at);
    let rows: Vec<f64> = paths
        .iter()
        .flat_map(|path| new().map(|at| path.values.get(at).copied().flatten()))
        .map(|value| value.unwrap_or(f64::NAN))
        .collect();
    let draws = if rows.is_empty() { Vec::new() } else { draws(paths.len(), seed) };
    let bands = mean_bands(&rows, new().count(), &draws, TAIL_PER_MILLE);
    let made: Vec<EventStep> =
        new().zip(bands).map(|(at, band)| step(paths, window, at, band)).collect();
    let mut made = made.into_iter();
    found.into_iter().filter_map(|known| known.or_else(|| made.next())).collect()
}

fn column(paths: &[EventPath], at: usize) -> impl Iterator<Item = Option<f64>> {
    paths.iter().map(move |path| path.values.get(at).copied().flatten())
}

fn step(
    paths: &[EventPath],
    window: EventWindow,
    at: usize,
    band: Option<(f64, f64)>,
) -> EventStep {
    let values: Vec<f64> = column(paths, at).flatten().collect();
    EventStep {
        offset: i32::try_from(at).unwrap_or(i32::MAX) - i32::from(window.before),
        n: values.len(),
        mean: stats::mean(&values).ok(),
        median: stats::median(&values).ok(),
        band: band.filter(|_| FEWEST_FOR_BAND <= values.len()),
    }
}

/// The events of all draws behind each other, the same for every step, so that whole paths are drawn.
fn draws(events: usize, seed: Seed) -> Vec<usize> {
    let mut random = Random::new(seed);
    (0..DRAWS * events).map(|_| (random.uniform() * events as f64) as usize).collect()
}
