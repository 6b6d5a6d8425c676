//! What must hold for every rotation map, held against the plainest way to compute it.

use proptest::prelude::*;
use rotascope::chart::{
    AverageWidths, Chart, DevicePixelRatio, Ink, Item, Point, ScatterChart, Scene, Size,
    cursor::{Cursor, CursorKey},
    export,
    scatter::{Fit, Head, ScatterLayout, ScatterSeries, layout},
};
use rotascope::domain::Day;

use crate::support::words::check_words;

const SESSIONS: usize = 9;

/// Points as they come: mostly sound, some missing, some that no plane can show.
fn point() -> impl Strategy<Value = Option<(f64, f64)>> {
    let odd = prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(-1e300), Just(1e9)];
    prop_oneof![
        16 => (95.0..105.0_f64, 97.0..103.0_f64).prop_map(Some),
        2 => Just(None),
        1 => (odd, 99.0..101.0_f64).prop_map(Some),
    ]
}

prop_compose! {
    fn series()(
        label in "[A-Za-z ]{0,24}",
        points in prop::collection::vec(point(), 0..SESSIONS + 2),
        is_final in any::<bool>(),
    ) -> ScatterSeries {
        let head = if is_final { Head::Final } else { Head::Provisional };
        ScatterSeries { label, ink: Ink::Other(1), points: points.into(), head }
    }
}

prop_compose! {
    fn map()(
        series in prop::collection::vec(series(), 0..24),
        fit in prop_oneof![Just(Fit::EqualUnits), Just(Fit::EachAxis)],
        focused in prop::option::of(0_usize..26),
    ) -> ScatterChart {
        let day = |week: i32| Day::from_epoch_days(19_363 + 7 * week);
        let days: Vec<Day> = (0..).take(SESSIONS).filter_map(day).collect();
        ScatterChart { fit, focused, ..ScatterChart::rotation(days.into(), series) }
    }
}

fn laid_out(map: &ScatterChart, width_css: f64, height_css: f64) -> ScatterLayout {
    layout(map, Size::new(width_css, height_css), &AverageWidths, DevicePixelRatio::new(2.0))
}

fn points(scene: &Scene) -> Vec<Point> {
    let of = |item: &Item| match item {
        Item::Polyline { points, .. } | Item::Polygon { points, .. } => points.clone(),
        Item::Rect { rect, .. } => vec![
            Point::new(rect.left_css(), rect.top_css()),
            Point::new(rect.right_css(), rect.bottom_css()),
        ],
        Item::Disc { centre, .. } | Item::Ring { centre, .. } => vec![*centre],
        Item::Text(text) => vec![text.at],
    };
    scene.items.iter().flat_map(of).collect()
}

fn heads(map: &ScatterChart) -> Vec<Cursor> {
    let head = |series| Some(Cursor { session: map.head(series)?, series });
    (0..map.series.len()).filter_map(head).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_nearest_point_is_found(map in map(), x in 0.0..700.0_f64, y in 0.0..500.0_f64) {
        let layout = laid_out(&map, 700.0, 500.0);
        let mut nearest: Option<f64> = None;
        for series in 0..map.series.len() {
            for session in 0..SESSIONS {
                let Some(at) = layout.point(Cursor { session, series }) else { continue };
                let lead = if map.head(series) == Some(session) { 3.0 } else { 0.0 };
                let far = (at.x_css - x).hypot(at.y_css - y) - lead;
                nearest = Some(nearest.map_or(far, |least: f64| least.min(far)));
            }
        }
        let found = layout.nearest(Point::new(x, y)).map(|cursor| {
            let at = layout.point(cursor).unwrap();
            let lead = if map.head(cursor.series) == Some(cursor.session) { 3.0 } else { 0.0 };
            (at.x_css - x).hypot(at.y_css - y) - lead
        });
        prop_assert_eq!(found, nearest);
        prop_assert_eq!(layout.hit(Point::new(x, y)).is_some(), nearest.is_some_and(|far| far <= 24.0));
    }

    #[test]
    fn all_points_lie_in_the_plot_and_back(map in map(), width in 200.0..1500.0_f64) {
        let layout = laid_out(&map, width, 400.0);
        let plot = layout.plane.plot();
        for (series, own) in map.series.iter().enumerate() {
            for session in 0..own.points.len() {
                let at = layout.point(Cursor { session, series });
                prop_assert_eq!(at.is_some(), map.point(series, session).is_some());
                let (Some(at), Some((x, y))) = (at, map.point(series, session)) else { continue };
                prop_assert!(plot.left_css() <= at.x_css && at.x_css <= plot.right_css());
                prop_assert!(plot.top_css() <= at.y_css && at.y_css <= plot.bottom_css());
                let back = layout.plane.values(at);
                let extent = layout.plane.ranges();
                prop_assert!((back.0 - x).abs() <= 1e-9 * (extent.0.1 - extent.0.0));
                prop_assert!((back.1 - y).abs() <= 1e-9 * (extent.1.1 - extent.1.0));
            }
        }
        if map.fit == Fit::EqualUnits && !heads(&map).is_empty() {
            let (right, up) =
                (layout.plane.at((101.0, 100.0)), layout.plane.at((100.0, 101.0)));
            let middle = layout.plane.middle();
            let (dx, dy) = (right.x_css - middle.x_css, middle.y_css - up.y_css);
            prop_assert!((dx - dy).abs() <= 1e-9 * dx.abs().max(1.0));
        }
    }

    #[test]
    fn any_map_is_drawn_inside_its_size(map in map(), width in 0.0..1500.0_f64, height in 0.0..900.0_f64) {
        let layout = laid_out(&map, width, height);
        let cursor = heads(&map).first().copied().unwrap_or(Cursor { session: 3, series: 99 });
        for point in points(&layout.scene).into_iter().chain(points(&layout.overlay(cursor))) {
            prop_assert!(point.x_css.is_finite() && point.y_css.is_finite(), "{point:?}");
        }
    }

    #[test]
    fn words_stay_inside_and_apart(map in map(), width in 320.0..1500.0_f64, height in 260.0..700.0_f64) {
        let layout = laid_out(&map, width, height);
        check_words(&layout.scene)?;
    }

    #[test]
    fn focus_moves_nothing(map in map(), series in 0_usize..24) {
        let layout = laid_out(&map, 600.0, 500.0);
        let places = |scene: &Scene| {
            let mut places: Vec<(u64, u64)> = scene
                .texts()
                .map(|text| (text.at.x_css.to_bits(), text.at.y_css.to_bits()))
                .collect();
            places.sort_unstable();
            places
        };
        prop_assert_eq!(
            places(&layout.focused_on(None)),
            places(&layout.focused_on(Some(series)))
        );
    }

    #[test]
    fn every_head_and_every_point_is_reached_by_keyboard(map in map()) {
        let chart: &dyn Chart = &map;
        let mut seen = Vec::new();
        let mut at = chart.step(None, CursorKey::Down);
        for _ in 0..heads(&map).len() {
            seen.extend(at);
            at = chart.step(at, CursorKey::Down);
        }
        prop_assert_eq!(at, seen.first().copied());
        for &head in &seen {
            prop_assert_eq!(chart.step(chart.step(Some(head), CursorKey::Down), CursorKey::Up), Some(head));
            let mut sessions = vec![head.session];
            let mut along = head;
            while let Some(next) = chart.step(Some(along), CursorKey::Left).filter(|next| *next != along) {
                sessions.push(next.session);
                along = next;
            }
            let all = (0..SESSIONS).rev().filter(|s| map.point(head.series, *s).is_some());
            prop_assert_eq!(sessions, all.collect::<Vec<_>>());
        }
        seen.sort_by_key(|cursor| cursor.series);
        prop_assert_eq!(seen, heads(&map));
    }
}

#[test]
fn forty_names_have_room_on_a_desk_and_nearly_all_on_a_telephone() {
    let orbit = |number: usize| {
        let (sin, cos) = (number as f64 * 2.399).sin_cos();
        let radius = (number as f64 / 40.0).sqrt() * 2.2;
        Some((100.0 + radius * cos, 100.0 + radius * sin))
    };
    let fund = |number: usize| ScatterSeries {
        label: format!("F{number:02}X"),
        ink: Ink::Other(number as u8),
        points: vec![orbit(number)].into(),
        head: Head::Final,
    };
    let day = Day::from_epoch_days(19_363).unwrap();
    let map = ScatterChart::rotation(vec![day].into(), (0..40).map(fund).collect());
    for (width_css, least) in [(760.0, 40), (358.0, 36)] {
        let layout = laid_out(&map, width_css, 520.0);
        let named = (0..40).filter(|&series| layout.is_named(series)).count();
        assert!(least <= named, "{named} names at {width_css}");
    }
}

#[test]
fn its_numbers_are_written_in_pairs() {
    let series = ScatterSeries {
        label: "XLE".to_owned(),
        ink: Ink::Neutral,
        points: vec![Some((101.5, 99.25)), None].into(),
        head: Head::Final,
    };
    let days: Vec<Day> = (0..2).filter_map(|n| Day::from_epoch_days(19_363 + 7 * n)).collect();
    let map = ScatterChart::rotation(days.into(), vec![series]);
    let chart: &dyn Chart = &map;
    let csv = export::csv(chart);
    assert_eq!(
        csv,
        "date,XLE: Relative trend,XLE: Relative momentum\n2023-01-06,101.5,99.25\n2023-01-13,,\n"
    );
    assert_eq!(chart.values_at(0)[0].text, "101.50 / 99.25");
    assert_eq!(chart.values_at(1)[0].text, "none");
}
