//! Turns of a pair that a reader wants to be told of: crossings of the 40-week mean, long streaks.

use crate::domain::{
    Day, PairView,
    metrics::{
        rotation::{leadership::Leader, ratio_average::gap, trend_regime::WEEKS},
        stats::resample::{BarSize, resample},
        streaks::streak::streaks,
    },
};

/// A winning streak of so many sessions is told.
pub const LONG_STREAK: usize = 7;

/// Something that happened at the close of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The session.
    pub day: Day,
    /// What happened.
    pub kind: TurnKind,
}

/// Kinds of turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnKind {
    /// At the end of a week the ratio stood on the other side of its 40-week mean, that of this leg.
    Crossed(Leader),
    /// The small leg won for the [`LONG_STREAK`]th session in a row.
    Streak,
}

/// Every turn of a pair in time order; a week that is not over has none.
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::rotation::leadership::Leader};
/// use rotascope::domain::study::turns::{TurnKind, turns};
///
/// let days: Vec<Day> = (0..700).filter_map(Day::from_epoch_days).collect();
/// let small: Vec<f64> = (0..700).map(|n: i32| 2.0 + f64::from((n - 400).abs()) / 400.0).collect();
/// let found = turns(PairView::new(&days, &small, &[1.0; 700]));
/// let kinds: Vec<TurnKind> = found.iter().map(|turn| turn.kind).collect();
/// assert_eq!(kinds, [TurnKind::Streak, TurnKind::Crossed(Leader::Small)]);
/// ```
pub fn turns(view: PairView<'_>) -> Vec<Turn> {
    let mut turns = crossings(view);
    turns.extend(long_streaks(view));
    turns.sort_by_key(|turn| turn.day);
    turns
}

fn crossings(view: PairView<'_>) -> Vec<Turn> {
    let weeks = resample(view, BarSize::Week);
    let weeks = weeks.finished();
    let mut side = None;
    let mut turns = Vec::new();
    for (&day, gap) in weeks.days().iter().zip(gap(weeks, WEEKS)) {
        // On the mean itself the ratio keeps its side.
        let here = match gap {
            Some(gap) if 0.0 < gap => Leader::Small,
            Some(gap) if gap < 0.0 => Leader::Large,
            _ => continue,
        };
        if side.is_some_and(|before| before != here) {
            turns.push(Turn { day, kind: TurnKind::Crossed(here) });
        }
        side = Some(here);
    }
    turns
}

fn long_streaks(view: PairView<'_>) -> Vec<Turn> {
    let all = streaks(view).into_iter().filter(|streak| LONG_STREAK <= streak.sessions);
    let days = view.days();
    let reached = all.filter_map(|streak| {
        let first = days.binary_search(&streak.start).ok()?;
        days.get(first + LONG_STREAK - 1).copied()
    });
    reached.map(|day| Turn { day, kind: TurnKind::Streak }).collect()
}
