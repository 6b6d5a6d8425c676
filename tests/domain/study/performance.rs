//! Returns of both legs over a window.

use rotascope::domain::{Day, PairView, study::PairReturns};

fn check(small: &[f64], large: &[f64], expected: Option<[f64; 3]>) {
    let days: Vec<Day> =
        (0..i32::try_from(small.len()).unwrap()).filter_map(Day::from_epoch_days).collect();
    let found = PairReturns::over(PairView::new(&days, small, large));
    let figures = [found.small, found.large, found.lead()].map(Result::ok);
    assert_eq!(figures, expected.map_or([None; 3], |it| it.map(Some)), "{small:?} {large:?}");
    assert_eq!(found.span, days.first().copied().zip(days.last().copied()));
    assert!(found.relative_a_year.is_err(), "less than a year");
}

#[test]
fn a_lead_is_the_difference_of_two_returns() {
    check(&[100.0, 150.0], &[100.0, 125.0], Some([0.5, 0.25, 0.25]));
    check(&[8.0, 4.0], &[1.0, 1.25], Some([-0.5, 0.25, -0.75]));
    check(&[3.0, 7.0, 3.0], &[3.0, 7.0, 3.0], Some([0.0; 3]));
    check(&[100.0], &[100.0], None);
    check(&[], &[], None);
}
