//! The ratio against its moving average, and since when it stands on its side.

use std::num::NonZero;

use rotascope::domain::{Absence, Day, PairView, study::RatioAverage};

/// Holds the last gap and the number of the session of the last crossing against what is expected.
fn check(small: &[f64], window: usize, now: Option<f64>, crossed: Option<usize>) {
    let days: Vec<Day> =
        (0..i32::try_from(small.len()).unwrap()).filter_map(Day::from_epoch_days).collect();
    let large = vec![1.0; small.len()];
    let found =
        RatioAverage::of(PairView::new(&days, small, &large), NonZero::new(window).unwrap());
    let too_short = Absence::NotEnoughHistory { need: window, have: small.len() };
    let billionths = |gap: f64| (gap * 1e9).round();
    assert_eq!(found.now.map(billionths), now.map(billionths).ok_or(too_short), "{small:?}");
    assert_eq!(found.crossed, crossed.map(|at| days[at]), "{small:?}");
    assert_eq!(found.gaps.len(), small.len());
}

#[test]
fn a_crossing_is_the_first_session_of_the_side_that_lasts() {
    check(&[12.0, 4.0, 12.0, 18.0], 2, Some(0.2), Some(2));
    check(&[4.0, 20.0, 12.0, 8.0], 2, Some(-0.2), Some(2));
}

#[test]
fn a_tie_keeps_the_side() {
    check(&[12.0, 4.0, 12.0, 12.0, 20.0], 2, Some(0.25), Some(2));
    check(&[12.0, 4.0, 12.0, 12.0], 2, Some(0.0), None);
}

#[test]
fn the_side_on_which_the_average_begins_is_no_crossing() {
    check(&[4.0, 12.0, 20.0], 2, Some(0.25), None);
    check(&[3.0, 3.0, 3.0], 2, Some(0.0), None);
}

#[test]
fn a_window_that_is_not_full_has_no_average() {
    check(&[4.0, 12.0], 3, None, None);
    check(&[], 2, None, None);
}
