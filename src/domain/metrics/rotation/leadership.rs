//! Leadership in the long run, from one great turn of the ratio to the next.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.

use crate::domain::{
    Day, PairView,
    metrics::{Definition, stats::moves::log_growth},
};

/// Leadership regimes, for readers.
pub const DEFINITION: Definition = Definition {
    key: "leadership_regimes",
    name: "Leadership regimes",
    tells: "The long stretches in which one leg led, between the great peaks and troughs of the \
            ratio. A turn is known only long after it: the last regime is provisional, and nobody \
            could have acted on the dates.",
    formula: "Peaks and troughs of ln(S / L) alternate; a turn counts once the ratio sets a new \
              extreme against it that lies at least 126 sessions after it and ln 1.15 away, so that \
              the leader of every full regime has beaten the other leg by 15 % or more",
    unit: "dates; sessions; percent by which the small leg beat the large one",
    no_value: "The ratio has not moved 15 % one way over 126 sessions.",
    source: "Dating rules of G. Bry and C. Boschan, Cyclical Analysis of Time Series (1971): \
             alternation and least length of phases; with a least size, applied to the ratio",
};

/// The least sessions from one turn to the next.
pub const LEAST_SESSIONS: usize = 126;
/// The least growth of the leader over the other leg from one turn to the next, a share of one.
pub const LEAST_LEAD: f64 = 0.15;

/// A leg of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leader {
    /// The small leg.
    Small,
    /// The large leg.
    Large,
}

/// State of a regime: both ends are turns, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegimeState {
    /// It began before the history did, so that its length and size are the least it can have been.
    Opening,
    /// From one turn to the next.
    Complete,
    /// It runs to the last session and is provisional: its latest extreme may prove to be its end.
    Running,
}

/// A stretch in which one leg led.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Regime {
    /// The leg that led.
    pub leader: Leader,
    /// The turn with which it began, or the first session.
    pub start: Day,
    /// The turn with which it ended, or the last session.
    pub end: Day,
    /// Sessions from start to end.
    pub sessions: usize,
    /// The geometric excess return of the small leg from start to end, a share of one.
    pub excess: f64,
    /// The session on which the leader was furthest ahead; the end where that is a turn.
    pub extreme: Day,
    /// The state: both ends are turns, or not.
    pub state: RegimeState,
}

/// Every leadership regime in time order; they meet at the turns and cover the history.
///
/// A complete regime is never changed by later sessions. With the legs exchanged the turns are
/// the same. Empty where no lead is so long and so large, and of a series against itself.
///
/// ```
/// use rotascope::domain::{Day, PairView};
/// use rotascope::domain::metrics::rotation::leadership::{Leader, RegimeState, regimes};
///
/// let days: Vec<Day> = (0..500).filter_map(Day::from_epoch_days).collect();
/// let small: Vec<f64> = (0..500).map(|n: i32| 1.0 + f64::from((n - 200).abs()) / 200.0).collect();
/// let found = regimes(PairView::new(&days, &small, &[1.0; 500]));
/// assert_eq!(found.len(), 2);
/// assert_eq!((found[0].leader, found[0].state), (Leader::Large, RegimeState::Opening));
/// assert_eq!((found[0].end, found[0].excess), (days[200], -0.5));
/// assert_eq!((found[1].leader, found[1].state), (Leader::Small, RegimeState::Running));
/// ```
pub fn regimes(view: PairView<'_>) -> Vec<Regime> {
    let logs = logs(view);
    let (turns, running) = turns(&logs);
    let Some((leader, extreme)) = running else { return Vec::new() };
    let last = logs.len().saturating_sub(1);
    let bounds = [0].into_iter().chain(turns.iter().copied()).chain([last]);
    let bounds: Vec<usize> = bounds.collect();
    let count = bounds.len() - 1;
    let legs = bounds.iter().zip(bounds.iter().skip(1)).enumerate();
    legs.filter_map(|(index, (&start, &end))| {
        let state = match index {
            _ if index + 1 == count => RegimeState::Running,
            _ if start == 0 => RegimeState::Opening,
            _ => RegimeState::Complete,
        };
        // The first session may be the first turn, with nothing before it.
        if start == end {
            return None;
        }
        let is_like_last = (count - 1 - index).is_multiple_of(2);
        let extreme = if state == RegimeState::Running { extreme } else { end };
        let level = |at: usize| logs.get(at).copied().unwrap_or(0.0);
        Some(Regime {
            leader: if is_like_last { leader } else { leader.other() },
            start: *view.days().get(start)?,
            end: *view.days().get(end)?,
            sessions: end - start,
            excess: (level(end) - level(start)).exp_m1(),
            extreme: *view.days().get(extreme)?,
            state,
        })
    })
    .collect()
}

impl Leader {
    /// The other leg.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Small => Self::Large,
            Self::Large => Self::Small,
        }
    }

    /// The logarithm of the ratio, turned so that it rises while this leg leads.
    fn lead(self, log: f64) -> f64 {
        match self {
            Self::Small => log,
            Self::Large => -log,
        }
    }
}

/// The logarithm of the ratio at every session, zero at the first.
fn logs(view: PairView<'_>) -> Vec<f64> {
    let mut rows = view.iter().map(|(_, small, large)| (small, large)).peekable();
    let base = rows.peek().copied().unwrap_or((1.0, 1.0));
    rows.map(|row| log_growth(base, row)).collect()
}

/// An index with what it holds.
type Point = (usize, f64);

/// The indices of the turns, and who leads since the last of them with their furthest lead.
fn turns(logs: &[f64]) -> (Vec<usize>, Option<(Leader, usize)>) {
    let mut turns = Vec::new();
    let mut under_way: Option<(Leader, Point)> = None;
    // Before the first turn: the lowest and the highest session so far.
    let (mut lowest, mut highest): (Option<Point>, Option<Point>) = (None, None);
    for here in logs.iter().copied().enumerate() {
        let Some((leader, extreme)) = under_way else {
            lowest = Some(lowest.filter(|low| low.1 <= here.1).unwrap_or(here));
            highest = Some(highest.filter(|high| here.1 <= high.1).unwrap_or(here));
            let starts = [(Leader::Small, lowest, highest), (Leader::Large, highest, lowest)];
            for (leader, start, extreme) in starts {
                let is_extreme = extreme.is_some_and(|extreme| extreme.0 == here.0);
                if let Some(start) =
                    start.filter(|&start| is_extreme && is_far(leader, start, here))
                {
                    turns.push(start.0);
                    under_way = Some((leader, here));
                }
            }
            continue;
        };
        if leader.lead(extreme.1) < leader.lead(here.1) {
            under_way = Some((leader, here));
        } else if is_far(leader.other(), extreme, here)
            && is_lowest_since(leader, extreme, logs, here)
        {
            turns.push(extreme.0);
            under_way = Some((leader.other(), here));
        }
    }
    (turns, under_way.map(|(leader, extreme)| (leader, extreme.0)))
}

/// True where a lead from one session to another is long and large enough.
fn is_far(leader: Leader, from: Point, to: Point) -> bool {
    let lead = leader.lead(to.1) - leader.lead(from.1);
    LEAST_SESSIONS <= to.0 - from.0 && LEAST_LEAD.ln_1p() <= lead
}

/// True where the leader has not been further back since the extreme.
fn is_lowest_since(leader: Leader, extreme: Point, logs: &[f64], here: Point) -> bool {
    let since = logs.get(extreme.0..=here.0).unwrap_or_default();
    since.iter().all(|&log| leader.lead(here.1) <= leader.lead(log))
}
