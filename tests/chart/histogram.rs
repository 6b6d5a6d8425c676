//! Histograms, held against the plainest way to compute them.

use proptest::prelude::*;
use rotascope::chart::{
    AverageWidths, DevicePixelRatio, Histogram, Ink, Size, ValueKind,
    histogram::{self, Bin, ValueMark, bins},
};

use super::any::{check_scene, value};

const DPR: DevicePixelRatio = DevicePixelRatio::ONE;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn histograms_of_anything(
        values in prop::collection::vec(value(), 0..200),
        given in prop::collection::vec((-1.0..1.0_f64, 0.0..0.5_f64, 0_usize..50), 0..12),
        marks in prop::collection::vec((-0.4..0.4_f64, "[a-z ]{0,40}"), 0..5),
        width in 320.0..1200.0_f64, height in 160.0..400.0_f64, x in -20.0..1300.0_f64,
    ) {
        let values: Vec<f64> = values.into_iter().flatten().collect();
        let given = given.into_iter().map(|(from, length, count)| Bin { from, to: from + length, count });
        let mark = |(value, label)| ValueMark { value, label, ink: Ink::Text };
        let chart = Histogram {
            bins: bins(&values),
            heading: "Value".into(),
            counted: "Days".into(),
            kind: ValueKind::SignedPercent,
            below: Ink::Large,
            above: Ink::Small,
            marks: marks.into_iter().map(mark).collect(),
        };
        for chart in [chart.clone(), Histogram { bins: given.collect(), ..chart }] {
            let layout =
                histogram::layout(&chart, Size::new(width, height), &AverageWidths, DPR);
            check_scene(&layout.scene)?;
            let distance = |bin: usize| {
                let bar = layout.bar(bin)?;
                Some((bar.left_css() - x).max(x - bar.right_css()).max(0.0))
            };
            let nearest = (0..chart.bins.len()).filter_map(distance).reduce(f64::min);
            prop_assert_eq!(layout.bin_at(x).and_then(distance), nearest);
        }
    }
}
