//! Streaks against the longest runs of sessions won, found by search.

use proptest::prelude::*;
use rotascope::domain::{
    PairView,
    metrics::streaks::{
        base_rate::observed_share,
        streak::{Streak, StreakState, ranked, state, streaks},
    },
};

use crate::support::{
    nearness::{figure_near, log_excess, near, share_of},
    series::{between, columns},
};

fn won(view: PairView<'_>) -> Vec<bool> {
    view.returns().map(|(_, small, large)| large < small).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn streaks_are_the_longest_runs_of_won_sessions(columns in columns()) {
        let view = columns.view();
        let won = won(view);
        let starts = (0..won.len()).filter(|&i| won[i] && (i == 0 || !won[i - 1]));
        let naive: Vec<(usize, usize)> = starts
            .map(|i| (i, won[i..].iter().take_while(|&&won| won).count()))
            .collect();
        let found = streaks(view);
        prop_assert_eq!(found.len(), naive.len());
        for (streak, &(start, sessions)) in found.iter().zip(&naive) {
            let (first, last) = (view.days()[start + 1], view.days()[start + sessions]);
            prop_assert_eq!((streak.start, streak.end, streak.sessions), (first, last, sessions));
            prop_assert_eq!(streak.calendar_days, first.days_until(last) + 1);
            near(streak.excess, log_excess(between(view, start, start + sessions)).exp_m1());
        }
        figure_near(observed_share(view), share_of(won.iter().filter(|&&won| won).count(), won.len()));
    }

    #[test]
    fn the_state_is_that_of_the_newest_streak(columns in columns()) {
        let view = columns.view();
        let (won, newest) = (won(view), streaks(view).last().copied());
        let last_won = won.iter().rposition(|&won| won);
        let expected = match (newest, last_won) {
            (Some(streak), Some(at)) if at + 1 == won.len() => StreakState::Running(streak),
            (Some(streak), Some(at)) => {
                let (on, small, large) = view.returns().nth(at + 1).unwrap();
                StreakState::Broken { streak, on, small, large }
            }
            _ => StreakState::Idle,
        };
        prop_assert_eq!(state(view), expected);
    }

    #[test]
    fn a_rank_is_one_more_than_the_longer_streaks(columns in columns()) {
        let all = streaks(columns.view());
        let found = ranked(&all);
        prop_assert_eq!(found.len(), all.len());
        for (rank, streak) in &found {
            prop_assert_eq!(*rank, 1 + all.iter().filter(|s| streak.sessions < s.sessions).count());
        }
        let earlier = |a: &&Streak, b: &&Streak| {
            (b.sessions, a.start) <= (a.sessions, b.start) || b.sessions < a.sessions
        };
        let order: Vec<&Streak> = found.into_iter().map(|(_, streak)| streak).collect();
        prop_assert!(order.is_sorted_by(earlier));
    }
}
