//! Event study: the small leg against the large one around the days of events.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants; months
//! follow the rules of [`size_factor`](crate::domain::metrics::performance::size_factor). A step
//! that the history does not hold is missing from its path, never zero.

use super::event_step::{DRAWS, steps};
pub use super::event_step::{EventPath, EventStep, EventWindow, Verdict};
use crate::domain::{
    Day, Observation, PairView,
    metrics::{Definition, Seed, performance::size_factor::lines, stats::moves::log_growth},
};

/// Event study, for readers.
pub const DEFINITION: Definition = Definition {
    key: "event_study",
    name: "Event study",
    tells: "The lead of the small leg before and after every event, laid on top of each other: each \
            path, their mean and median, and how far the mean of so few may be off. Events whose \
            windows overlap tell the same story twice and are named.",
    formula: "ln (Sₜ / S₋₁) / (Lₜ / L₋₁), 0 at the last close before the event;  band: 2.5 % and \
              97.5 % of the means of 999 draws of as many events, with replacement",
    unit: "percent, as a log return",
    no_value: "The history does not hold the step; a band needs three events.",
    source: "A. C. MacKinlay, Event Studies in Economics and Finance (Journal of Economic \
             Literature, 1997); band as in B. Efron and R. Tibshirani, An Introduction to the \
             Bootstrap",
};

/// The lead around the events of a set.
#[derive(Clone, Debug, PartialEq)]
pub struct EventStudy {
    /// The window.
    pub window: EventWindow,
    /// The paths, in time order of their events.
    pub paths: Vec<EventPath>,
    /// The steps of the window, in order.
    pub steps: Vec<EventStep>,
    /// Events without a path: before the history, at its first step, or after its last.
    pub left_out: Vec<Day>,
    /// Neighbouring events whose windows share a step.
    pub overlapping: Vec<(Day, Day)>,
    /// The number of draws behind the band.
    pub draws: usize,
    /// The seed of their random numbers.
    pub seed: Seed,
}

impl EventStudy {
    /// The study in simple returns, as a reader meets them: each mean is a geometric one.
    #[must_use]
    pub fn in_simple_returns(mut self) -> Self {
        for path in &mut self.paths {
            path.values.iter_mut().flatten().for_each(|value| *value = value.exp_m1());
        }
        for step in &mut self.steps {
            step.mean = step.mean.map(f64::exp_m1);
            step.median = step.median.map(f64::exp_m1);
            step.band = step.band.map(|(low, high)| (low.exp_m1(), high.exp_m1()));
        }
        self
    }

    /// The last step of the window, where at least one path reaches it.
    pub fn last(&self) -> Option<EventStep> {
        self.steps.last().copied().filter(|step| 0 < step.n)
    }
}

/// The lead of the small leg by session around ascending `events`.
///
/// Of a series against itself every value is exactly zero. Equal seeds give equal results.
///
/// ```
/// use rotascope::domain::{Day, PairView};
/// use rotascope::domain::metrics::{Seed, rates::event_study::{EventWindow, event_study}};
///
/// let days: Vec<Day> = (0..4).filter_map(Day::from_epoch_days).collect();
/// let view = PairView::new(&days, &[4.0, 8.0, 4.0, 2.0], &[1.0; 4]);
/// let window = EventWindow { before: 1, after: 2 };
/// let found = event_study(view, &[days[2]], window, Seed(1));
/// let ln_2 = 2_f64.ln();
/// assert_eq!(found.paths[0].values, [Some(0.0), Some(-ln_2), Some(-2.0 * ln_2), None]);
/// assert_eq!(found.steps[1].mean, Some(-ln_2));
/// ```
pub fn event_study(
    view: PairView<'_>,
    events: &[Day],
    window: EventWindow,
    seed: Seed,
) -> EventStudy {
    event_study_again(view, events, window, seed, None)
}

/// The same, where another day has been studied before: steps at which nothing has changed are not
/// drawn again.
pub(crate) fn event_study_again(
    view: PairView<'_>,
    events: &[Day],
    window: EventWindow,
    seed: Seed,
    before: Option<&EventStudy>,
) -> EventStudy {
    let rows: Vec<(Day, (f64, f64))> = view.iter().map(|(day, s, l)| (day, (s, l))).collect();
    study(&[Line { rows: &rows, growth: log_growth }], events, window, seed, before)
}

/// The lead of small stocks by month around ascending `events`, from the size factor.
///
/// The month of the event is step zero. Steps are months, and a gap ends a path.
pub fn event_study_months(
    smb_percent: &[Observation],
    events: &[Day],
    window: EventWindow,
    seed: Seed,
) -> EventStudy {
    let lines: Vec<Vec<(Day, f64)>> = lines(smb_percent)
        .iter()
        .map(|line| line.iter().map(|point| (point.day, point.growth)).collect())
        .collect();
    let growth: fn(f64, f64) -> f64 = |from, to| (to / from).ln();
    let lines: Vec<Line<'_, f64>> = lines.iter().map(|rows| Line { rows, growth }).collect();
    study(&lines, events, window, seed, None)
}

/// Steps without a gap, and the log growth from one of them to another.
struct Line<'a, V> {
    rows: &'a [(Day, V)],
    growth: fn(V, V) -> f64,
}

impl<V: Copy> Line<'_, V> {
    /// The index of step zero; none where nothing comes before it.
    fn step_zero(&self, event: Day) -> Option<usize> {
        let at = self.rows.partition_point(|(day, _)| *day < event);
        (0 < at && at < self.rows.len()).then_some(at)
    }

    fn path(&self, event: Day, window: EventWindow) -> Option<EventPath> {
        let zero = self.step_zero(event)?;
        let base = self.rows.get(zero - 1)?.1;
        let value = |step: usize| {
            let at = (zero + step).checked_sub(usize::from(window.before))?;
            let growth = (self.growth)(base, self.rows.get(at)?.1);
            Some(growth).filter(|growth| growth.is_finite())
        };
        Some(EventPath {
            event,
            step_zero: self.rows.get(zero)?.0,
            values: (0..window.len()).map(value).collect(),
        })
    }
}

fn study<V: Copy>(
    lines: &[Line<'_, V>],
    events: &[Day],
    window: EventWindow,
    seed: Seed,
    before: Option<&EventStudy>,
) -> EventStudy {
    let (mut paths, mut left_out, mut overlapping) = (Vec::new(), Vec::new(), Vec::new());
    let mut last: Option<(usize, usize, Day)> = None;
    for &event in events {
        let found = lines.iter().enumerate().find_map(|(index, line)| {
            Some((index, line.step_zero(event)?, line.path(event, window)?))
        });
        let Some((line, zero, path)) = found else {
            left_out.push(event);
            continue;
        };
        let shared =
            last.filter(|(other, at, _)| *other == line && zero.abs_diff(*at) < window.len());
        overlapping.extend(shared.map(|(_, _, earlier)| (earlier, event)));
        last = Some((line, zero, event));
        paths.push(path);
    }
    let known = before.filter(|before| (before.window, before.seed) == (window, seed));
    let known = known.map(|before| (&*before.paths, &*before.steps));
    let steps = steps(&paths, window, seed, known);
    EventStudy { window, paths, steps, left_out, overlapping, draws: DRAWS, seed }
}
