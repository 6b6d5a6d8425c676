//! Streaks: runs of sessions on which the small leg beat the large one.
//!
//! Levels are positive and finite, as [`PriceSeries`](crate::domain::PriceSeries) warrants.
//! For the large leg's streaks hand in [`PairView::swapped`]; to count from a later session, hand
//! in a view that begins with the session before it.

use crate::domain::{
    Day, PairView,
    metrics::{Definition, performance::price_relative::relative_growth},
};

/// Streaks, for readers.
pub const DEFINITION: Definition = Definition {
    key: "streaks",
    name: "Streaks",
    tells: "How many sessions in a row the small leg beat the large one, and where that run stands \
            among all there have been.",
    formula: "the longest runs of consecutive sessions with s > l;  a tie ends a run",
    unit: "sessions",
    no_value: "Fewer than two common sessions.",
    source: "Success run of W. Feller, An Introduction to Probability Theory and Its Applications, \
             volume I, chapter XIII",
};

/// A run of consecutive sessions won by the small leg.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Streak {
    /// The first session won.
    pub start: Day,
    /// The last session won.
    pub end: Day,
    /// Sessions won.
    pub sessions: usize,
    /// The geometric excess return inside the streak, from the close before it; a share of one.
    pub excess: f64,
    /// Calendar days from start to end, both counted.
    pub calendar_days: i32,
}

/// State of the newest streak at the last session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StreakState {
    /// The small leg won the last session, so that the streak may go on.
    Running(Streak),
    /// The newest streak is over, perhaps since long ago.
    Broken {
        /// The newest streak.
        streak: Streak,
        /// The session that ended it, the next after its end.
        on: Day,
        /// The return of the small leg on that session, a share of one.
        small: f64,
        /// The return of the large leg on that session, a share of one.
        large: f64,
    },
    /// The small leg has not won a session yet.
    Idle,
}

/// The number of returns, each of which may extend a streak or end it.
pub fn sessions(view: PairView<'_>) -> usize {
    view.len().saturating_sub(1)
}

/// Every streak in time order; one session won is a streak of one.
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::streaks::streak::streaks};
///
/// let days: Vec<Day> = (0..5).filter_map(Day::from_epoch_days).collect();
/// let found = streaks(PairView::new(&days, &[4.0, 5.0, 6.0, 6.0, 7.0], &[1.0; 5]));
/// assert_eq!((found[0].start, found[0].end), (days[1], days[2]));
/// assert_eq!((found[0].sessions, found[0].excess), (2, 0.5));
/// assert_eq!(found.len(), 2, "the tie on the third day ended the first one");
/// ```
pub fn streaks(view: PairView<'_>) -> Vec<Streak> {
    streaks_and_breaker(view).0
}

/// The newest streak, and what ended it where it is over.
///
/// ```
/// use rotascope::domain::{Day, PairView, metrics::streaks::streak::{StreakState, state}};
///
/// let days: Vec<Day> = (0..4).filter_map(Day::from_epoch_days).collect();
/// let view = PairView::new(&days, &[4.0, 5.0, 4.0, 3.0], &[1.0; 4]);
/// assert!(matches!(state(view.first(2)), StreakState::Running(streak) if streak.sessions == 1));
/// assert!(matches!(state(view), StreakState::Broken { on, .. } if on == days[2]));
/// assert_eq!(state(view.from(1)), StreakState::Idle);
/// ```
pub fn state(view: PairView<'_>) -> StreakState {
    let (all, breaker) = streaks_and_breaker(view);
    match (all.last(), breaker) {
        (Some(&streak), Some((on, small, large))) => {
            StreakState::Broken { streak, on, small, large }
        }
        (Some(&streak), None) => StreakState::Running(streak),
        (None, _) => StreakState::Idle,
    }
}

/// The streaks with their rank from one on: the longest first, the earlier of equals first.
///
/// Streaks of one length share the rank of the first of them, so that two second places are
/// followed by a fourth.
pub fn ranked(streaks: &[Streak]) -> Vec<(usize, &Streak)> {
    let mut order: Vec<&Streak> = streaks.iter().collect();
    order.sort_by(|a, b| b.sessions.cmp(&a.sessions).then(a.start.cmp(&b.start)));
    let mut tied = (0, 0);
    let place = |(place, streak): (usize, &'_ Streak)| {
        if tied.1 != streak.sessions {
            tied = (place, streak.sessions);
        }
        tied.0
    };
    let ranks: Vec<usize> = (1..).zip(order.iter().copied()).map(place).collect();
    ranks.into_iter().zip(order).collect()
}

/// All streaks, and the session that ended the newest of them where it is over.
fn streaks_and_breaker(view: PairView<'_>) -> (Vec<Streak>, Option<(Day, f64, f64)>) {
    let mut found: Vec<Streak> = Vec::new();
    let mut open: Option<(Streak, (f64, f64))> = None;
    let mut breaker = None;
    for ((before, after), (day, small, large)) in
        view.iter().zip(view.iter().skip(1)).zip(view.returns())
    {
        if large < small {
            let fresh = Streak { start: day, end: day, sessions: 0, excess: 0.0, calendar_days: 0 };
            let (streak, base) = open.get_or_insert((fresh, (before.1, before.2)));
            streak.end = day;
            streak.sessions += 1;
            streak.excess = relative_growth(*base, (after.1, after.2)) - 1.0;
            streak.calendar_days = streak.start.days_until(day) + 1;
            breaker = None;
        } else if let Some((over, _)) = open.take() {
            found.push(over);
            breaker = Some((day, small, large));
        }
    }
    found.extend(open.map(|(running, _)| running));
    (found, breaker)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_lengths_share_a_rank_and_the_earlier_comes_first() {
        let day = |n| Day::from_epoch_days(n).unwrap();
        let streaks: Vec<Streak> = [2, 5, 3, 5, 1]
            .into_iter()
            .zip(0..)
            .map(|(sessions, n)| Streak {
                start: day(n),
                end: day(n),
                sessions,
                excess: 0.0,
                calendar_days: 1,
            })
            .collect();
        let found: Vec<_> =
            ranked(&streaks).into_iter().map(|(rank, s)| (rank, s.sessions, s.start)).collect();
        assert_eq!(
            found,
            [(1, 5, day(1)), (1, 5, day(3)), (3, 3, day(2)), (4, 2, day(0)), (5, 1, day(4))]
        );
        assert!(ranked(&[]).is_empty());
    }
}
