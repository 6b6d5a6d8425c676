//! The gap of two price-earnings ratios, which says the same from both sides.

use proptest::prelude::*;
use rotascope::domain::{
    Absence,
    metrics::valuation::valuation_gap::{discount, relative_pe, upside_to_parity},
};

use crate::support::nearness::figure_near;

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn discount_and_upside_say_the_same_gap(small in 1e-6..1e9, large in 1e-6..1e9, scale in 0.01..100.0) {
        let (discount, upside) = (discount(small, large).unwrap(), upside_to_parity(small, large).unwrap());
        figure_near(relative_pe(small, large), Some(small / large));
        figure_near(Ok(discount), Some((large - small) / large));
        figure_near(Ok(upside), Some((large - small) / small));
        figure_near(Ok((1.0 + upside) * (1.0 - discount)), Some(1.0));
        figure_near(relative_pe(scale * small, scale * large), Some(small / large));
        prop_assert_eq!(relative_pe(small, small), Ok(1.0));
    }
}

#[test]
fn a_ratio_of_a_loss_means_nothing() {
    for pe in [0.0, -12.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        for figure in [discount, relative_pe, upside_to_parity] {
            assert_eq!(figure(pe, 20.0), Err(Absence::NegativeEarnings));
            assert_eq!(figure(20.0, pe), Err(Absence::NegativeEarnings));
        }
    }
}
