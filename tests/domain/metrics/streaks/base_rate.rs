//! The chance of a run against two other ways to compute it.

use std::num::NonZero;

use proptest::prelude::*;
use rotascope::domain::metrics::streaks::base_rate::{
    Probability, chance_of_run, expected_longest_run,
};

fn chance(sessions: usize, run: usize, p: f64) -> f64 {
    chance_of_run(sessions, NonZero::new(run).unwrap(), Probability::new(p).unwrap())
}

/// The longest run of ones among the lowest bits.
fn longest_run(outcome: u32, sessions: usize) -> usize {
    let bits = (0..sessions).map(|bit| outcome >> bit & 1 == 1);
    let runs = bits.scan(0, |run, won| {
        *run = if won { *run + 1 } else { 0 };
        Some(*run)
    });
    runs.max().unwrap_or(0)
}

/// Every outcome of so many tosses with its probability.
fn outcomes(sessions: usize, p: f64) -> impl Iterator<Item = (u32, f64)> {
    (0..1_u32 << sessions).map(move |outcome| {
        let won = f64::from(outcome.count_ones());
        (outcome, p.powf(won) * (1.0 - p).powf(sessions as f64 - won))
    })
}

/// The chance by a Markov chain whose state is the length of the run under way.
fn by_markov_chain(sessions: usize, run: usize, p: f64) -> f64 {
    let mut under_way = vec![0.0; run];
    under_way[0] = 1.0;
    let mut reached = 0.0;
    for _ in 0..sessions {
        let broken = under_way.iter().sum::<f64>() * (1.0 - p);
        reached += under_way[run - 1] * p;
        under_way.rotate_right(1);
        for state in &mut under_way[1..] {
            *state *= p;
        }
        under_way[0] = broken;
    }
    reached
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_recursion_counts_what_enumeration_counts(sessions in 0..12_usize, run in 1..14_usize, p in 0.0..=1.0) {
        let hit = outcomes(sessions, p).filter(|&(outcome, _)| run <= longest_run(outcome, sessions));
        let naive: f64 = hit.map(|(_, chance)| chance).sum();
        prop_assert!((chance(sessions, run, p) - naive).abs() <= 1e-12);
        let mean: f64 = outcomes(sessions, p)
            .map(|(outcome, chance)| chance * longest_run(outcome, sessions) as f64)
            .sum();
        let found = expected_longest_run(sessions, Probability::new(p).unwrap());
        prop_assert!((found - mean).abs() <= 1e-10, "{} {}", found, mean);
    }

    #[test]
    fn the_recursion_agrees_with_a_markov_chain(sessions in 0..3_000_usize, run in 1..40_usize, p in 0.0..=1.0) {
        let (found, naive) = (chance(sessions, run, p), by_markov_chain(sessions, run, p));
        prop_assert!((found - naive).abs() <= 1e-9 * naive.max(1e-3), "{} {}", found, naive);
        prop_assert!((0.0..=1.0).contains(&found));
    }

    #[test]
    fn more_sessions_shorter_runs_and_better_odds_only_help(sessions in 0..500_usize, run in 1..20_usize, p in 0.0..=0.9) {
        let base = chance(sessions, run, p);
        prop_assert!(base <= chance(sessions + 1, run, p));
        prop_assert!(chance(sessions, run + 1, p) <= base + 1e-12);
        prop_assert!(base <= chance(sessions, run, p + 0.1) + 1e-12);
    }
}

#[test]
fn the_ends_are_exact() {
    for (sessions, run, p, expected) in [
        (0, 1, 0.5, 0.0),
        (5, 6, 1.0, 0.0),
        (5, 5, 1.0, 1.0),
        (1_000_000, 3, 0.0, 0.0),
        (1, 1, 0.3, 0.3),
        (14, 14, 0.5, 1.0 / 16_384.0),
        (15, 14, 0.5, 1.5 / 16_384.0),
    ] {
        assert_eq!(chance(sessions, run, p), expected, "{run} in {sessions} with {p}");
    }
}

#[test]
fn fourteen_in_6_452_sessions_is_17_8_percent() {
    let found = chance(6_452, 14, 0.5);
    assert!((found - by_markov_chain(6_452, 14, 0.5)).abs() < 1e-12);
    assert!((found - 0.178).abs() < 0.000_5, "{found}");
}

#[test]
fn the_expected_longest_run_grows_with_the_logarithm_of_the_sessions() {
    // For a fair coin about log2(n) − 2/3 (M. Schilling, The Longest Run of Heads, 1990).
    for sessions in [100_usize, 1_000, 6_452] {
        let found = expected_longest_run(sessions, Probability::HALF);
        let approximate = (sessions as f64).log2() - 2.0 / 3.0;
        assert!((found - approximate).abs() < 0.1, "{sessions}: {found}");
    }
    assert_eq!(expected_longest_run(50, Probability::new(1.0).unwrap()), 50.0);
    assert_eq!(expected_longest_run(50, Probability::new(0.0).unwrap()), 0.0);
}
