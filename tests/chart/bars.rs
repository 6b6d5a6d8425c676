//! Bars of anything stay within their scene.

use proptest::prelude::*;
use rotascope::chart::{
    AverageWidths, BarChart, DevicePixelRatio, Ink, Size, ValueKind,
    bars::{self, Axes, Bar, BarGroup, BarWeight},
};

use super::any::{check_scene, value};

const DPR: DevicePixelRatio = DevicePixelRatio::ONE;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bars_of_anything(
        groups in prop::collection::vec(("[0-9]{11}", prop::collection::vec(value(), 0..4)), 0..80),
        width in 320.0..1200.0_f64, height in 80.0..400.0_f64,
    ) {
        let bar = |value| Bar { value, ink: Ink::Small, weight: BarWeight::default() };
        let group = |(label, values): (String, Vec<Option<f64>>)| {
            BarGroup { label, bars: values.into_iter().map(bar).collect() }
        };
        let groups = groups.into_iter().map(group).collect();
        let chart = BarChart { groups, kind: ValueKind::SignedPercent, axes: Axes::Labelled };
        let layout = bars::layout(&chart, Size::new(width, height), &AverageWidths, DPR);
        check_scene(&layout.scene)?;
    }
}
