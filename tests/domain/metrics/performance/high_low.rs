//! The 52-week range against the closes in it.

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Day, PriceSeries, metrics::performance::high_low::high_low_52_weeks,
};

use crate::support::series::columns;

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_52_week_range_is_that_of_the_closes_in_it(columns in columns(), share in 0.0..1.0) {
        prop_assume!(!columns.days.is_empty());
        let symbol = "X".parse().unwrap();
        let series = PriceSeries::new(symbol, columns.days.clone(), columns.small.clone(), vec![]).unwrap();
        let as_of = columns.days[(columns.days.len() as f64 * share) as usize].plus_days(1);
        let known: Vec<(Day, f64)> =
            series.closes_between(Day::from_epoch_days(0).unwrap(), as_of).collect();
        let last = known.last().unwrap().0;
        let inside = || known.iter().filter(|(day, _)| day.days_until(last) <= 364).map(|&(_, close)| close);
        match high_low_52_weeks(&series, as_of) {
            Ok((low, high)) => {
                prop_assert!(364 <= known[0].0.days_until(last));
                prop_assert_eq!(Some(low), inside().reduce(f64::min));
                prop_assert_eq!(Some(high), inside().reduce(f64::max));
            }
            Err(absence) => {
                prop_assert!(known[0].0.days_until(last) < 364);
                let Absence::BeginsTooLate { need, first } = absence else { panic!("{absence}") };
                prop_assert!(first == known[0].0 && need == last.plus_days(-364) && need < first);
            }
        }
    }
}
