//! The range navigator, held against the plainest way to compute it.

use proptest::prelude::*;
use rotascope::chart::{
    AverageWidths, DevicePixelRatio, Ink, RangeNavigator, Scale, Size, VisibleRange,
    navigator::{self, Grip, RangeLayout},
};

use super::any::{check_scene, days};

const DPR: DevicePixelRatio = DevicePixelRatio::ONE;

fn navigator(count: usize, window: VisibleRange, width_css: f64) -> RangeLayout {
    let values = (0..count).map(|index| Some(f64::from((index % 17) as u8))).collect();
    let chart = RangeNavigator {
        days: days(count).into(),
        values,
        ink: Ink::Neutral,
        scale: Scale::Linear,
        window,
    };
    navigator::layout(&chart, Size::new(width_css, 64.0), &AverageWidths, DPR)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_part_of_a_navigator_can_be_gripped(
        count in 2_usize..4000, first in 0.0..1.0_f64, length in 0.0..1.0_f64,
        width in 320.0..1200.0_f64, x in 0.0..1200.0_f64, to in -50.0..1300.0_f64,
    ) {
        let start = (first * (count - 1) as f64) as usize;
        let window = VisibleRange { first: start, last: start + (length * count as f64) as usize };
        let window = window.clipped(count).unwrap();
        let layout = navigator(count, window, width);
        check_scene(&layout.scene)?;
        let plot = layout.plot;
        let x_of = |session: usize| plot.left_css() + plot.width_css() * session as f64 / (count - 1) as f64;
        let (left, right) = (x_of(window.first), x_of(window.last));
        prop_assert!(left == right || layout.grip_at(left.midpoint(right)) == Grip::Inside);
        prop_assert_eq!(layout.grip_at(left - 11.9), Grip::LeftHandle);
        prop_assert_eq!(layout.grip_at(right + 11.9), Grip::RightHandle);
        let expected = if x < left - 12.0 - 1e-9 || right + 12.0 + 1e-9 < x {
            [Grip::Outside, Grip::Outside]
        } else if left + 12.0 < x && x < right - 12.0 {
            [Grip::Inside, Grip::Inside]
        } else if (x - left).abs() < (x - right).abs() {
            [Grip::LeftHandle, Grip::Inside]
        } else {
            [Grip::RightHandle, Grip::Inside]
        };
        let grip = layout.grip_at(x);
        prop_assert!(expected.contains(&grip) || left == right, "{grip:?} at {x} of {left} to {right}");

        let moved = layout.dragged(grip, x, to);
        prop_assert_eq!(Some(moved), moved.clipped(count));
        match grip {
            Grip::LeftHandle => prop_assert_eq!(moved.last, window.last),
            Grip::RightHandle => prop_assert_eq!(moved.first, window.first),
            Grip::Inside | Grip::Outside => prop_assert_eq!(moved.sessions(), window.sessions()),
        }
        let nearest = (0..count).map(|s| (x_of(s) - to).abs()).fold(f64::INFINITY, f64::min);
        let found = layout.session_at(to).unwrap();
        prop_assert!((x_of(found) - to).abs() <= nearest + 1e-6);
    }
}

#[test]
fn a_navigator_without_sessions_has_no_grip() {
    let layout = navigator(0, VisibleRange { first: 3, last: 9 }, 320.0);
    assert!(layout.scene.items.is_empty());
    assert_eq!(layout.grip_at(20.0), Grip::Outside);
    assert_eq!(layout.session_at(20.0), None);
    assert_eq!(layout.dragged(Grip::Inside, 0.0, 50.0), VisibleRange { first: 3, last: 9 });
}
