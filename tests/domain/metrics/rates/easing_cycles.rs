//! Cycles of cuts against groups of cuts found by search.

use proptest::prelude::*;
use rotascope::domain::{
    Day,
    metrics::rates::easing_cycles::{CycleState, cuts_within, easing_cycles},
};

fn as_day(number: i32) -> Day {
    Day::from_epoch_days(number).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn cuts_with_as_many_rises_before_them_make_a_cycle(changes in prop::collection::vec(-3..=3_i32, 0..60)) {
        let decisions: Vec<(Day, f64)> =
            (0..).zip(&changes).map(|(n, &change)| (as_day(30 * n), 25.0 * f64::from(change))).collect();
        let rises = |until: usize| changes[..until].iter().filter(|&&change| 0 < change).count();
        let cuts: Vec<usize> = (0..changes.len()).filter(|&i| changes[i] < 0).collect();
        let groups: Vec<&[usize]> = cuts.chunk_by(|&a, &b| rises(a) == rises(b)).collect();
        let found = easing_cycles(&decisions);
        prop_assert_eq!(found.len(), groups.len());
        for (cycle, group) in found.iter().zip(groups) {
            let (first, last) = (decisions[group[0]].0, decisions[group[group.len() - 1]].0);
            prop_assert_eq!((cycle.first_cut, cycle.last_cut, cycle.cuts), (first, last, group.len()));
            let total: f64 = group.iter().map(|&i| decisions[i].1).sum();
            prop_assert_eq!(cycle.total_bp, total);
            let is_over = rises(group[0]) < rises(changes.len());
            prop_assert_eq!(cycle.state == CycleState::Ended, is_over);
            prop_assert_eq!(cuts_within(&decisions, first, last), (group.len(), total));
        }
    }
}

#[test]
fn changes_that_are_not_numbers_are_no_decisions() {
    let decisions = [(as_day(0), f64::NAN), (as_day(1), 0.0), (as_day(2), -25.0)];
    assert_eq!(easing_cycles(&decisions).len(), 1);
    assert_eq!(cuts_within(&decisions, as_day(0), as_day(2)), (1, -25.0));
    assert_eq!(cuts_within(&decisions, as_day(2), as_day(0)), (0, 0.0));
    assert!(easing_cycles(&[]).is_empty());
}
