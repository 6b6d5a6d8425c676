//! The turning of noise, and of a map that really turns.

use std::num::NonZero;

use rotascope::domain::{
    Absence,
    metrics::{
        Seed,
        rotation::{Formula, Profile, turning::null_overlay},
    },
};

use crate::support::series::{daily, scattered};

#[test]
fn noise_turns_clockwise_three_times_in_four() {
    let mut level = 0.0_f64;
    let columns = daily(7_000, |n| {
        level += 0.01 * (scattered(n) + scattered(n + 50_000));
        (level.exp(), 1.0)
    });
    let tail = NonZero::new(12).unwrap();
    let map = |seed| {
        let weekly = Profile::Weekly;
        null_overlay(columns.view(), Formula::RotationMap, weekly, tail, Seed(seed)).unwrap()
    };
    let found = map(1);
    assert_eq!((found.tail.steps, found.here.steps, found.walks), (12, 947, 499));
    assert!((0.70..0.80).contains(&found.noise_share), "{found:?}");
    assert!((found.here.share().unwrap() - found.noise_share).abs() < 0.06, "{found:?}");
    assert!((0.002..=1.0).contains(&found.p_value), "{found:?}");
    assert_eq!(map(1), found);
    assert!(map(2) != found && (map(2).noise_share - found.noise_share).abs() < 0.01);
}

#[test]
fn a_map_that_turns_like_a_clock_is_told_from_noise() {
    let wave = |n: usize| (0.2 * (n as f64 / 7.0 * std::f64::consts::TAU / 40.0).sin()).exp();
    let columns = daily(4_000, |n| (wave(n), 1.0));
    let tail = NonZero::new(150).unwrap();
    let overlay = |view| null_overlay(view, Formula::RotationMap, Profile::Weekly, tail, Seed(3));
    let found = overlay(columns.view()).unwrap();
    assert_eq!(found.tail.clockwise, 150);
    assert!(found.p_value <= 0.01, "{found:?}");
    let short = overlay(columns.view().first(7 * 60));
    assert!(matches!(short, Err(Absence::NotEnoughHistory { need: 150, .. })), "{short:?}");
    assert!(overlay(columns.against_itself().view()).is_err());
}
