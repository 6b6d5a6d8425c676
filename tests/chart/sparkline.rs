//! Sparklines of anything.

use proptest::prelude::*;
use rotascope::chart::{DevicePixelRatio, Ink, Size, Sparkline};

use super::any::{check_finite, value};

const DPR: DevicePixelRatio = DevicePixelRatio::ONE;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sparklines_of_anything(
        values in prop::collection::vec(value(), 0..300), baseline in value(), width in 0.0..200.0_f64,
    ) {
        let is_any = values.iter().flatten().any(|value| value.is_finite());
        let line = Sparkline { values: values.into(), ink: Ink::Neutral, baseline };
        let scene = line.scene(Size::new(width, 20.0), DPR);
        check_finite(&scene)?;
        prop_assert_eq!(scene.items.is_empty(), !is_any);
    }
}
