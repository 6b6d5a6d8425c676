//! Records of the ratio, by search.

use proptest::prelude::*;
use rotascope::domain::metrics::performance::highest_since::{Extreme, farthest, record};

use crate::support::series::columns;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_record_is_found_by_search(columns in columns(), is_high in any::<bool>()) {
        let view = columns.view();
        let extreme = if is_high { Extreme::Highest } else { Extreme::Lowest };
        let found = record(view, extreme);
        let Some(last) = view.len().checked_sub(1).filter(|last| 0 < *last) else {
            prop_assert!(found.is_err());
            return Ok(());
        };
        let ratio = |at: usize| view.small()[at] / view.large()[at];
        let is_as_far = |at: usize| {
            if is_high { ratio(last) <= ratio(at) } else { ratio(at) <= ratio(last) }
        };
        let mut at = last;
        while 0 < at && !is_as_far(at - 1) {
            at -= 1;
        }
        let found = found.unwrap();
        prop_assert_eq!(found.since, at.checked_sub(1).map(|at| view.days()[at]));
        prop_assert_eq!((found.sessions, found.first), (last + 1 - at, view.days()[0]));
        let (_, farthest) = farthest(view).unwrap();
        prop_assert!(found.sessions <= farthest.sessions);
    }
}
