//! Signals of a pair: their events, and what followed each and all of them.

use super::SEED;
use crate::domain::{
    Day, PairView,
    metrics::{
        rates::event_study::{EventStudy, EventWindow, event_study_again},
        signals::{
            after::{AfterSignal, after_known},
            base_rate::BaseRate,
            events::events,
        },
        streaks::forward_returns::HORIZONS,
    },
};

/// A session on which a condition turned true.
#[derive(Clone, Debug, PartialEq)]
pub struct SignalEvent {
    /// The session.
    pub day: Day,
    /// The sessions after it.
    pub ahead: usize,
    /// The returns after it, a row a horizon; none where it has not run out.
    pub after: [Option<PairReturn>; 5],
}

/// Returns of both legs over one horizon, shares of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairReturn {
    /// The small leg.
    pub small: f64,
    /// The large leg.
    pub large: f64,
    /// The small leg over the large one.
    pub lead: f64,
}

/// Every event of a condition, and what followed.
#[derive(Clone, Debug, PartialEq)]
pub struct SignalStudy {
    /// The first session on which the condition could be judged; none where it never could.
    pub first: Option<Day>,
    /// The sessions from then on.
    pub sessions: usize,
    /// The sessions of those on which it was true.
    pub true_sessions: usize,
    /// Whether it is true on the last session; none where that cannot be judged.
    pub holds: Option<bool>,
    /// The events, in time order.
    pub events: Vec<SignalEvent>,
    /// What followed them, horizon by horizon.
    pub after: [AfterSignal; 5],
}

/// A condition and its events over all of a history; what a day knew of it is its beginning, since a
/// condition reads nothing later.
#[derive(Clone, Debug, PartialEq)]
pub struct SignalHistory {
    /// The first session on which the condition can be judged, by its index.
    start: usize,
    /// Whether it is true from then on.
    judged: Vec<Option<bool>>,
    /// The events, counted from the start.
    events: Vec<usize>,
    /// What followed any session from the start.
    base: [BaseRate; 5],
}

impl SignalHistory {
    /// A condition that has a value for every session of a view, its events at least `apart` sessions
    /// from each other.
    pub fn of(view: PairView<'_>, holds: &[Option<bool>], apart: usize) -> Self {
        let start = holds.iter().position(Option::is_some).unwrap_or(view.len());
        let judged = holds.get(start..).unwrap_or_default().to_vec();
        let events = events(&judged, apart);
        Self { start, judged, events, base: BaseRate::of(view.from(start)) }
    }

    /// What the end of a view, which begins as the history does, knew of it.
    ///
    /// `before` is a study of the same history; what is the same is taken from there.
    pub fn known(&self, view: PairView<'_>, before: Option<&SignalStudy>) -> SignalStudy {
        let span = view.from(self.start.min(view.len()));
        let judged = self.judged.get(..span.len()).unwrap_or(&self.judged);
        let count = self.events.partition_point(|at| *at < span.len());
        let events = self.events.get(..count).unwrap_or_default();
        SignalStudy {
            first: span.days().first().copied(),
            sessions: span.len(),
            true_sessions: judged.iter().filter(|holds| **holds == Some(true)).count(),
            holds: judged.last().copied().flatten(),
            after: after_known(span, &self.base, events, SEED, before.map(|study| &study.after)),
            events: events.iter().filter_map(|&at| event(span, at)).collect(),
        }
    }
}

impl SignalStudy {
    /// What followed a condition that has a value for every session of a view, its events at least
    /// `apart` sessions from each other.
    pub fn of(view: PairView<'_>, holds: &[Option<bool>], apart: usize) -> Self {
        SignalHistory::of(view, holds, apart).known(view, None)
    }

    /// The days of the events.
    pub fn days(&self) -> Vec<Day> {
        self.events.iter().map(|event| event.day).collect()
    }

    /// What followed over a horizon, given by its number.
    pub fn over(&self, horizon: usize) -> Option<&AfterSignal> {
        self.after.get(horizon)
    }
}

fn event(span: PairView<'_>, at: usize) -> Option<SignalEvent> {
    let levels = |at: usize| Some((*span.small().get(at)?, *span.large().get(at)?));
    let from = levels(at)?;
    let over = |horizon: usize| {
        let to = levels(at + horizon)?;
        let (small, large) = (to.0 / from.0, to.1 / from.1);
        Some(PairReturn { small: small - 1.0, large: large - 1.0, lead: small / large - 1.0 })
    };
    let ahead = span.len().saturating_sub(at + 1);
    Some(SignalEvent { day: *span.days().get(at)?, ahead, after: HORIZONS.map(over) })
}

/// The ratio around the close of each event, in log returns, as a day knew it.
///
/// The steps of the study are counted from the session after the event, since it measures from the
/// close before its step zero. `before` is the same of another day; what has not changed is taken from
/// there.
pub fn paths(
    view: PairView<'_>,
    days: &[Day],
    window: EventWindow,
    before: Option<&EventStudy>,
) -> EventStudy {
    let after = |day: &Day| {
        let next = view.days().partition_point(|other| other <= day);
        view.days().get(next).copied()
    };
    let next: Vec<Day> = days.iter().filter_map(after).collect();
    event_study_again(view, &next, window, SEED, before)
}

/// The same in simple returns, each path with the day of its event.
pub fn paths_in_simple_returns(view: PairView<'_>, study: EventStudy) -> EventStudy {
    let mut study = study.in_simple_returns();
    let before = |day: &mut Day| {
        let at = view.days().partition_point(|other| other < day);
        *day = at.checked_sub(1).and_then(|at| view.days().get(at)).copied().unwrap_or(*day);
    };
    study.paths.iter_mut().for_each(|path| before(&mut path.event));
    for (earlier, later) in &mut study.overlapping {
        before(earlier);
        before(later);
    }
    study
}
