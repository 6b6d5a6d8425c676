//! What must hold for histograms, heatmaps, small multiples, sparklines and the range navigator,
//! held against the plainest way to compute it.

use proptest::prelude::*;
use rotascope::chart::{
    AverageWidths, BarChart, DevicePixelRatio, HeatmapChart, Histogram, Ink, Item, Point,
    RangeNavigator, Scale, Scene, Size, SmallMultiples, Sparkline, ValueKind, VisibleRange,
    bars::{self, Axes, Bar, BarGroup, Emphasis},
    cursor::Key,
    heatmap::{self, Cell, HeatmapRow},
    histogram::{self, Bin, ValueMark, bins},
    line::{Fill, LineSeries, LineWeight},
    multiples::{self, Panel},
    navigator::{self, Grip, RangeLayout},
};
use rotascope::domain::Day;

use crate::support::words::check_words;

const DPR: DevicePixelRatio = DevicePixelRatio::ONE;

fn value() -> impl Strategy<Value = Option<f64>> {
    let odd = prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(-1e300), Just(0.0)];
    prop_oneof![12 => (-0.3..0.3).prop_map(Some), 2 => Just(None), 1 => odd.prop_map(Some)]
}

fn days(count: usize) -> Vec<Day> {
    (19_000..).map_while(Day::from_epoch_days).take(count).collect()
}

fn line(values: Vec<Option<f64>>) -> LineSeries {
    let (label, detail) = (String::new(), String::new());
    let weight = LineWeight::Regular;
    LineSeries { label, detail, ink: Ink::Neutral, values: values.into(), weight }
}

fn check_finite(scene: &Scene) -> Result<(), TestCaseError> {
    for item in &scene.items {
        let points = match item {
            Item::Polyline { points, .. } | Item::Polygon { points, .. } => points.clone(),
            Item::Rect { rect, .. } => vec![rect.centre()],
            Item::Disc { centre, .. } | Item::Ring { centre, .. } => vec![*centre],
            Item::Text(text) => vec![text.at],
        };
        let is_finite = |at: &Point| at.x_css.is_finite() && at.y_css.is_finite();
        prop_assert!(points.iter().all(is_finite), "{item:?}");
    }
    Ok(())
}

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
            check_finite(&layout.scene)?;
            check_words(&layout.scene)?;
            let distance = |bin: usize| {
                let bar = layout.bar(bin)?;
                Some((bar.left_css() - x).max(x - bar.right_css()).max(0.0))
            };
            let nearest = (0..chart.bins.len()).filter_map(distance).reduce(f64::min);
            prop_assert_eq!(layout.bin_at(x).and_then(distance), nearest);
        }
    }

    #[test]
    fn heatmaps_of_anything(
        rows in prop::collection::vec(("[A-Za-z ]{0,20}", prop::collection::vec(value(), 0..14)), 0..60),
        columns in prop::collection::vec("[A-Za-z]{0,12}", 0..14),
        width in 320.0..1200.0_f64, height in 120.0..600.0_f64,
        x in -20.0..1300.0_f64, y in -20.0..700.0_f64,
    ) {
        let row = |(label, cells)| HeatmapRow { label, cells };
        let chart = HeatmapChart {
            heading: "Row".into(),
            columns,
            rows: rows.into_iter().map(row).collect(),
            kind: ValueKind::Points,
            strongest: None,
        };
        let layout = heatmap::layout(&chart, Size::new(width, height), &AverageWidths, DPR);
        check_finite(&layout.scene)?;
        check_words(&layout.scene)?;
        // Cells are snapped to device pixels, so that their edges may be half a pixel off.
        let holds = |cell: Cell, by: f64| layout.cell(cell).is_some_and(|rect| {
            rect.left_css() - by <= x && x <= rect.right_css() + by
                && rect.top_css() - by <= y && y <= rect.bottom_css() + by
        });
        match layout.cell_at(Point::new(x, y)) {
            Some(cell) => prop_assert!(holds(cell, 0.51)),
            None => {
                for row in 0..chart.rows.len() {
                    for column in 0..chart.columns.len() {
                        let is_held = holds(Cell { row, column }, -0.51);
                        prop_assert!(!is_held);
                    }
                }
            }
        }
        let mut at = chart.step(None, Key::Left);
        for key in [Key::Up, Key::PageDown, Key::End, Key::Right, Key::Down, Key::Home, Key::PageUp] {
            prop_assert!(at.is_none_or(|cell| layout.cell(cell).is_some()));
            at = chart.step(at, key);
        }
        prop_assert_eq!(chart.step(at, Key::Escape), None);
    }

    #[test]
    fn bars_of_anything(
        groups in prop::collection::vec(("[0-9]{11}", prop::collection::vec(value(), 0..4)), 0..80),
        width in 320.0..1200.0_f64, height in 80.0..400.0_f64,
    ) {
        let bar = |value| Bar { value, ink: Ink::Small, emphasis: Emphasis::default() };
        let group = |(label, values): (String, Vec<Option<f64>>)| {
            BarGroup { label, bars: values.into_iter().map(bar).collect() }
        };
        let groups = groups.into_iter().map(group).collect();
        let chart = BarChart { groups, kind: ValueKind::SignedPercent, axes: Axes::Labelled };
        let layout = bars::layout(&chart, Size::new(width, height), &AverageWidths, DPR);
        check_finite(&layout.scene)?;
        check_words(&layout.scene)?;
    }

    #[test]
    fn a_heatmap_without_values_has_nowhere_to_go(rows in 0_usize..4, columns in 0_usize..4) {
        let row = |_| HeatmapRow { label: String::new(), cells: vec![None; columns] };
        let chart = HeatmapChart {
            heading: "Row".into(),
            columns: vec![String::new(); columns],
            rows: (0..rows).map(row).collect(),
            kind: ValueKind::Points,
            strongest: None,
        };
        prop_assert_eq!(chart.step(None, Key::Left), None);
    }

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
        check_finite(&layout.scene)?;
        check_words(&layout.scene)?;
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

    #[test]
    fn every_part_of_a_navigator_can_be_gripped(
        count in 2_usize..4000, first in 0.0..1.0_f64, length in 0.0..1.0_f64,
        width in 320.0..1200.0_f64, x in 0.0..1200.0_f64, to in -50.0..1300.0_f64,
    ) {
        let start = (first * (count - 1) as f64) as usize;
        let window = VisibleRange { first: start, last: start + (length * count as f64) as usize };
        let window = window.clipped(count).unwrap();
        let layout = navigator(count, window, width);
        check_finite(&layout.scene)?;
        check_words(&layout.scene)?;
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
