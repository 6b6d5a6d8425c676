//! Small multiples, held against the plainest way to compute them.

use proptest::prelude::*;
use rotascope::chart::{
    AverageWidths, DevicePixelRatio, Point, Scale, Size, SmallMultiples, ValueKind,
    line::Fill,
    multiples::{self, Panel},
};

use super::any::{check_finite, check_scene, days, line, value};

const DPR: DevicePixelRatio = DevicePixelRatio::ONE;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn small_multiples_of_anything(
        panels in prop::collection::vec(
            ("[A-Za-z ]{0,40}", prop::collection::vec(prop::collection::vec(value(), 0..40), 0..3)), 0..14,
        ),
        count in 0_usize..40, width in 320.0..1400.0_f64,
        x in 0.0..1400.0_f64, y in 0.0..1400.0_f64,
        scale in prop_oneof![Just(Scale::Linear), Just(Scale::Log)],
    ) {
        let panel = |(label, series): (String, Vec<Vec<Option<f64>>>)| {
            Panel { label, series: series.into_iter().map(line).collect() }
        };
        let chart = SmallMultiples {
            x_axis: days(count).into(),
            panels: panels.into_iter().map(panel).collect(),
            scale,
            kind: ValueKind::SignedPercent,
            baseline: None,
            fill: Fill::BetweenFirstTwo,
        };
        let height = multiples::best_height_css(width, chart.panels.len());
        let layout = multiples::layout(&chart, Size::new(width, height), &AverageWidths, DPR);
        check_scene(&layout.scene)?;
        let at = Point::new(x, y);
        let holders: Vec<usize> =
            (0..chart.panels.len()).filter(|&n| layout.plot(n).is_some_and(|plot| plot.holds(at))).collect();
        let hit = layout.hit(at);
        prop_assert_eq!(hit.map(|(panel, _)| panel).into_iter().collect::<Vec<_>>(), holders);
        if let Some((panel, session)) = hit {
            let plot = layout.plot(panel).unwrap();
            let x_of = |session: usize| match count {
                1 => plot.centre().x_css,
                _ => plot.left_css() + plot.width_css() * session as f64 / (count - 1) as f64,
            };
            let nearest = (0..count).map(|s| (x_of(s) - x).abs()).fold(f64::INFINITY, f64::min);
            prop_assert!((x_of(session) - x).abs() <= nearest + 1e-9);
            check_finite(&layout.overlay(session))?;
        }
    }
}
