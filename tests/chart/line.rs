//! What must hold for every chart, held against the plainest way to compute it.

use std::sync::Arc;

use proptest::prelude::*;
use rotascope::chart::{
    Anchor, AverageWidths, Chart as _, DevicePixelRatio, Ink, Item, LineChart, Point, Projection,
    Rect, Scale, Scene, Selection, Size, Theme, ValueKind,
    line::{EventMark, Fill, Hit, LineLayout, LineSeries, LineWeight, ShadedSpan, layout},
    plot::label_placement::apart::{Wish, apart},
    svg,
};
use rotascope::domain::Day;

use crate::support::words::check_words;

fn day(number: i32) -> Day {
    Day::from_epoch_days(number).unwrap_or_else(|| unreachable!("days of this century exist"))
}

/// Values as they come: mostly sound, some missing, some that no chart can show.
fn value() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        12 => (-3.0..3.0).prop_map(Some),
        2 => Just(None),
        1 => prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(-1e300), Just(0.0)].prop_map(Some),
    ]
}

prop_compose! {
    fn series(longest: usize)(
        label in "[A-Za-z ]{0,24}",
        detail in "[A-Z ]{0,12}",
        other in 0_u8..9,
        values in prop::collection::vec(value(), 0..longest),
    ) -> LineSeries {
        let weight = LineWeight::Regular;
        LineSeries { label, detail, ink: Ink::Other(other), values: values.into(), weight }
    }
}

prop_compose! {
    fn chart()(
        steps in prop::collection::vec(1_i32..5, 0..120),
        first in 0_i32..20_000,
        series in prop::collection::vec(series(120), 0..12),
        scale in prop_oneof![Just(Scale::Linear), Just(Scale::Log)],
        kind in prop_oneof![Just(ValueKind::SignedPercent), Just(ValueKind::Index), Just(ValueKind::Points)],
        baseline in prop::option::of(-1.0..1.0),
        fill in prop_oneof![
            Just(Fill::None),
            Just(Fill::BetweenFirstTwo),
            Just(Fill::ToBaseline { above: Ink::Small, below: Ink::Large }),
        ],
        base in prop::option::of(0_i32..21_000),
        spans in prop::collection::vec((0_i32..21_000, 0_i32..900, "[a-z ]{0,30}"), 0..4),
        marks in prop::collection::vec((0_i32..21_000, "[a-z ]{0,30}"), 0..4),
    ) -> LineChart {
        let days: Arc<[Day]> = steps
            .iter()
            .scan(first, |number, step| { *number += step; Some(day(*number)) })
            .collect();
        let span = |(from, length, label): (i32, i32, String)| {
            ShadedSpan { from: day(from), to: day(from + length), label, ink: Ink::Large }
        };
        let mark = |(number, label)| EventMark { day: day(number), label };
        LineChart {
            scale, baseline, fill,
            base: base.map(day),
            spans: spans.into_iter().map(span).collect(),
            marks: marks.into_iter().map(mark).collect(),
            ..LineChart::new(days, series, kind)
        }
    }
}

fn laid_out(chart: &LineChart, width: f64, height: f64, ratio: f64) -> LineLayout {
    layout(chart, Size::new(width, height), &AverageWidths, DevicePixelRatio::new(ratio))
}

/// From left to right and from top to bottom, as measured at layout.
fn points(scene: &Scene) -> Vec<Point> {
    let corners = |rect: &Rect| {
        [
            Point::new(rect.left_css(), rect.top_css()),
            Point::new(rect.right_css(), rect.bottom_css()),
        ]
    };
    let of = |item: &Item| match item {
        Item::Polyline { points, .. } | Item::Polygon { points, .. } => points.clone(),
        Item::Rect { rect, .. } => corners(rect).to_vec(),
        Item::Disc { centre, .. } | Item::Ring { centre, .. } => vec![*centre],
        Item::Text(text) => vec![text.at],
    };
    scene.items.iter().flat_map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn projections_go_there_and_back(
        low in -1e6..1e6_f64, extent in 1e-3..1e6_f64, share in 0.0..1.0_f64,
        from in -500.0..500.0_f64, length in 1.0..2000.0_f64,
    ) {
        for scale in [Scale::Linear, Scale::Log] {
            let low = if scale == Scale::Log { low.abs() + 1e-3 } else { low };
            let map = Projection::new(scale, (low, low + extent), (from, from - length));
            let value = low + share * extent;
            let position = map.position_css(value).unwrap();
            prop_assert!(from - length - 1e-6 <= position && position <= from + 1e-6);
            prop_assert!((map.value(position) - value).abs() <= 1e-6 * (extent + value.abs()));
        }
    }

    #[test]
    fn labels_moved_apart_neither_collide_nor_swap_nor_leave(
        centres in prop::collection::vec(-50.0..350.0_f64, 0..14),
        length in 8.0..20.0_f64,
    ) {
        let wish = |&centre_css: &f64| Wish { centre_css, length_css: length };
        let wishes: Vec<Wish> = centres.iter().map(wish).collect();
        let placed = apart(&wishes, (0.0, 300.0));
        let mut order: Vec<usize> = (0..placed.len()).collect();
        order.sort_by(|&a, &b| centres[a].total_cmp(&centres[b]));
        for pair in order.windows(2) {
            prop_assert!(length - 1e-9 <= placed[pair[1]] - placed[pair[0]]);
        }
        for centre in &placed {
            prop_assert!(length / 2.0 - 1e-9 <= *centre && *centre <= 300.0 - length / 2.0 + 1e-9);
        }
        let is_free = order.windows(2).all(|pair| length <= centres[pair[1]] - centres[pair[0]]);
        let is_inside = centres.iter().all(|c| length / 2.0 <= *c && *c <= 300.0 - length / 2.0);
        if is_free && is_inside {
            prop_assert!(placed.iter().zip(&centres).all(|(a, b)| (a - b).abs() < 1e-9));
        }
    }

    #[test]
    fn the_nearest_session_is_found(chart in chart(), width in 200.0..1500.0_f64, x in -50.0..1600.0_f64) {
        let layout = laid_out(&chart, width, 300.0, 1.0);
        let distance = |session: &usize| (layout.x_of(*session).unwrap() - x).abs();
        let sessions = (0..chart.x_axis.len()).filter(|session| layout.x_of(*session).is_some());
        let nearest = sessions.map(|session| distance(&session)).fold(f64::INFINITY, f64::min);
        let found = layout.session_at(x).map_or(f64::INFINITY, |session| distance(&session));
        prop_assert!(found == nearest || (found - nearest).abs() < 1e-6);
        if let Hit::Session(session) = layout.hit(x) {
            prop_assert_eq!(Some(session), layout.session_at(x));
        }
    }

    #[test]
    fn the_nearest_series_is_found(chart in chart(), session in 0_usize..120, y in 0.0..300.0_f64) {
        let layout = laid_out(&chart, 700.0, 300.0, 1.0);
        let distance = |series: usize| layout.y_of(series, session).map(|own| (own - y).abs());
        let nearest = (0..chart.series.len()).filter_map(distance).fold(f64::INFINITY, f64::min);
        let found = layout.series_at(session, y).and_then(distance);
        prop_assert_eq!(found.unwrap_or(f64::INFINITY), nearest);
    }

    #[test]
    fn any_chart_is_drawn_inside_its_size(
        chart in chart(), width in 0.0..1500.0_f64, height in 0.0..700.0_f64, ratio in 0.5..3.0_f64,
    ) {
        let layout = laid_out(&chart, width, height, ratio);
        for point in points(&layout.scene) {
            prop_assert!(point.x_css.is_finite() && point.y_css.is_finite(), "{point:?}");
        }
        let file = svg(&layout.scene, &Theme::LIGHT, &chart.series.len().to_string(), "");
        prop_assert!(file.ends_with("</svg>\n"));
        for session in [0, chart.x_axis.len() / 2, chart.x_axis.len()] {
            for point in points(&layout.overlay(session, Some(0))) {
                prop_assert!(point.x_css.is_finite() && point.y_css.is_finite());
            }
        }
    }

    #[test]
    fn words_stay_inside_and_apart(
        chart in chart(), width in 290.0..1500.0_f64, height in 240.0..600.0_f64,
    ) {
        let layout = laid_out(&chart, width, height, 1.0);
        check_words(&layout.scene)?;
    }
}

/// All of these lines are named on a plot of this size, which end at one and the same value.
#[track_caller]
fn check_names(names: &[String], width: f64, height: f64) {
    let series = |(number, name): (usize, &String)| LineSeries {
        label: name.clone(),
        detail: String::new(),
        ink: Ink::Other(number as u8),
        values: vec![Some(number as f64), Some(100.0)].into(),
        weight: LineWeight::Regular,
    };
    let lines = names.iter().enumerate().map(series).collect();
    let chart = LineChart::new(vec![day(0), day(1)].into(), lines, ValueKind::Index);
    let layout = laid_out(&chart, width, height, 1.0);
    check_words(&layout.scene).unwrap();
    for name in names {
        let mut texts = layout.scene.texts();
        let is_name = |text: &str| text == name || text == format!("{name} 100.0");
        assert!(texts.any(|text| is_name(&text.text)), "{name} at {width} by {height}");
    }
}

#[test]
fn a_pair_and_eight_more_are_all_named() {
    let legs = ["IJR", "MDY", "XLK", "XLF", "XLV", "XLC", "GOOGL", "BRK.B"];
    let race = ["Small caps", "Large caps"].into_iter().chain(legs).map(str::to_owned);
    let ratios = ["IWM"].into_iter().chain(legs).map(|leg| format!("{leg} / SPY"));
    let (race, ratios): (Vec<_>, Vec<_>) = (race.collect(), ratios.collect());
    let with_average = [ratios.as_slice(), &["200-session average".to_owned()]].concat();
    for width in [288.0, 358.0, 572.0, 760.0, 1180.0] {
        check_names(&race, width, 360.0);
        check_names(&ratios, width, 240.0);
    }
    for width in [358.0, 760.0, 1180.0] {
        check_names(&with_average, width, 240.0);
    }
}

#[test]
fn anchors_place_the_beginning() {
    for (anchor, start) in [(Anchor::Start, 100.0), (Anchor::Middle, 80.0), (Anchor::End, 60.0)] {
        assert_eq!(anchor.start_css(100.0, 40.0), start);
    }
}

/// Two lines of values from one day on, each with its own label.
fn two_lines(first: &[Option<f64>], second: &[Option<f64>]) -> LineChart {
    let line = |label: &str, values: &[Option<f64>]| LineSeries {
        label: label.into(),
        detail: String::new(),
        ink: Ink::Neutral,
        values: values.iter().copied().collect(),
        weight: LineWeight::Regular,
    };
    let days = (0..3).map(|at| day(20_000 + at)).collect();
    LineChart::new(days, vec![line("A", first), line("B", second)], ValueKind::Index)
}

#[test]
fn a_line_that_ends_on_another_day_is_read_out_with_that_day() {
    let check = |first: &[Option<f64>], second: &[Option<f64>], name: &str, texts: [&str; 2]| {
        let reading = two_lines(first, second).reading(None).unwrap();
        let found: Vec<&str> = reading.values.iter().map(|value| value.text.as_str()).collect();
        assert_eq!((reading.name.as_str(), found), (name, texts.to_vec()));
    };
    let (one, two, none) = (Some(1.0), Some(2.0), None);
    check(&[one, one, two], &[one, one, one], "6 Oct 2024", ["2.0", "1.0"]);
    check(&[one, one, two], &[one, two, none], "6 Oct 2024", ["2.0", "2.0 (5 Oct 2024)"]);
    check(&[one, none, none], &[one, one, two], "4 Oct 2024", ["1.0", "2.0 (6 Oct 2024)"]);
}

#[test]
fn neighbours_share_the_edges_of_their_plots() {
    let (narrow, wide) = (two_lines(&[Some(1.0)], &[]), two_lines(&[Some(1e6)], &[Some(2e6)]));
    let size = Size::new(576.0, 240.0);
    let selection = |other: &LineChart| Selection {
        sides: other.sides(&Selection::default(), size, &AverageWidths),
        ..Selection::default()
    };
    let edges = |chart: &LineChart, other: &LineChart| {
        let sides = chart.sides(&selection(other), size, &AverageWidths);
        sides.or_wider(selection(other).sides)
    };
    assert_eq!(edges(&narrow, &wide), edges(&wide, &narrow));
    let scene = |chart: &LineChart, other: &LineChart| {
        let laid_out = chart.layout(&selection(other), size, &AverageWidths, DevicePixelRatio::ONE);
        laid_out.time_axis().unwrap().scale_at(Point::new(300.0, 100.0)).unwrap()
    };
    assert_eq!(scene(&narrow, &wide), scene(&wide, &narrow));
}
