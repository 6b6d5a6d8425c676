//! Lines as pixels, held against looking at every place of every line.

use proptest::prelude::*;
use rotascope::chart::{
    DevicePixelRatio, Ink, Point, Size, Theme,
    rasterizer::{Pixels, Stroke, is_for_pixels, rasterize},
};

fn size() -> Size {
    Size::new(24.0, 18.0)
}

fn pixel(pixels: &Pixels, column: usize, row: usize) -> [u8; 4] {
    let inside = || {
        let (x, y) = (column.checked_sub(pixels.left)?, row.checked_sub(pixels.top)?);
        (x < pixels.width).then(|| pixels.pixels.get(y * pixels.width + x).copied())?
    };
    inside().unwrap_or_default()
}

fn stroke(points: &[Point], width_css: f64, ink: Ink) -> Stroke<'_> {
    Stroke { points, width_css, colour: Theme::LIGHT.color(ink) }
}

/// How far a place is from a line, all in CSS pixels.
fn distance(points: &[Point], at: Point) -> f64 {
    let to_segment = |pair: &[Point]| {
        let (from, to) = (pair[0], pair[1]);
        let (dx, dy) = (to.x_css - from.x_css, to.y_css - from.y_css);
        let along = (at.x_css - from.x_css) * dx + (at.y_css - from.y_css) * dy;
        let share = (along / (dx * dx + dy * dy)).clamp(0.0, 1.0);
        (from.x_css + share * dx - at.x_css).hypot(from.y_css + share * dy - at.y_css)
    };
    points.windows(2).map(to_segment).fold(f64::INFINITY, f64::min)
}

/// The share of a pixel that a round pen covers, by looking at many places in it.
fn covered(points: &[Point], radius_css: f64, (column, row): (usize, usize), dpr: f64) -> f64 {
    const PLACES: usize = 6;
    let place =
        |number: usize, step: usize| (number as f64 + (step as f64 + 0.5) / PLACES as f64) / dpr;
    let places = (0..PLACES).flat_map(|x| (0..PLACES).map(move |y| (x, y)));
    let is_covered =
        |(x, y)| distance(points, Point::new(place(column, x), place(row, y))) <= radius_css;
    places.filter(|at| is_covered(*at)).count() as f64 / (PLACES * PLACES) as f64
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_line_covers_what_a_round_pen_passes(
        steps in prop::collection::vec((1.0_f64..3.0, -2.0_f64..20.0), 2..25),
        width_css in prop::sample::select(vec![1.0, 1.6, 2.2]),
        dpr in prop::sample::select(vec![1.0, 1.5, 2.0, 3.0]),
    ) {
        let points: Vec<Point> = steps
            .iter()
            .scan(0.3, |x_css, (step, y_css)| { *x_css += step; Some(Point::new(*x_css, *y_css)) })
            .collect();
        // A crowd of vertices has a test of its own.
        let across = points.last().unwrap().x_css - points.first().unwrap().x_css;
        prop_assume!(points.len() as f64 * 1.001 < across * dpr);
        let laid = rasterize(&[stroke(&points, width_css, Ink::Small)], size(), DevicePixelRatio::new(dpr));
        let (columns, rows) = ((size().width_css() * dpr) as usize, (size().height_css() * dpr) as usize);
        let (mut area, mut expected_area) = (0.0, 0.0);
        for at in (0..columns).flat_map(|column| (0..rows).map(move |row| (column, row))) {
            let expected = covered(&points, width_css / 2.0, at, dpr);
            let found = f64::from(pixel(&laid, at.0, at.1)[3]) / 255.0;
            prop_assert!((found - expected).abs() < 0.5, "{at:?}: {found}, not {expected}");
            area += found;
            expected_area += expected;
        }
        // Widths are whole slices, which is where the tenth comes from.
        prop_assert!((area - expected_area).abs() < 1.0 + expected_area / 10.0, "{area}, not {expected_area}");
    }
}

/// The heights that a line without width has in a column, by looking at many places across it.
fn heights(points: &[Point], column: usize, dpr: f64) -> Vec<f64> {
    let (left, right) = (column as f64 / dpr, (column + 1) as f64 / dpr);
    let slices = (0..=400).map(|slice| left + (right - left) * f64::from(slice) / 400.0);
    let between = slices.filter_map(|x_css| {
        let pair =
            points.windows(2).find(|pair| pair[0].x_css <= x_css && x_css <= pair[1].x_css)?;
        let share = (x_css - pair[0].x_css) / (pair[1].x_css - pair[0].x_css).max(1e-12);
        Some(pair[0].y_css + share * (pair[1].y_css - pair[0].y_css))
    });
    let vertices = points.iter().filter(|point| left <= point.x_css && point.x_css <= right);
    between.chain(vertices.map(|point| point.y_css)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_crowd_of_vertices_covers_all_between_the_lowest_and_the_highest_of_a_column(
        steps in prop::collection::vec((0.001_f64..0.12, -2.0_f64..20.0), 20..200),
        width_css in 0.5_f64..2.0,
        dpr in prop::sample::select(vec![1.0, 1.5, 2.0, 3.0]),
    ) {
        let points: Vec<Point> = steps
            .iter()
            .scan(0.3, |x_css, (step, y_css)| { *x_css += step; Some(Point::new(*x_css, *y_css)) })
            .collect();
        let laid = rasterize(&[stroke(&points, width_css, Ink::Small)], size(), DevicePixelRatio::new(dpr));
        for column in 0..(size().width_css() * dpr) as usize {
            let heights = heights(&points, column, dpr);
            let reach = width_css / 2.0 * dpr;
            let from = heights.iter().fold(f64::MAX, |low, y| low.min(y * dpr)) - reach;
            let to = heights.iter().fold(f64::MIN, |high, y| high.max(y * dpr)) + reach;
            for row in 0..(size().height_css() * dpr) as usize {
                let covered = (to.min(row as f64 + 1.0) - from.max(row as f64)).max(0.0);
                let found = f64::from(pixel(&laid, column, row)[3]) / 255.0;
                prop_assert!((found - covered).abs() <= 0.01, "{column}, {row}: {found}, not {covered}");
            }
        }
    }
}

#[test]
fn later_lines_cover_earlier_ones() {
    let (low, high) = (
        [Point::new(0.0, 5.5), Point::new(9.0, 5.5)],
        [Point::new(3.0, 5.5), Point::new(6.0, 5.5)],
    );
    let strokes = [stroke(&low, 1.0, Ink::Small), stroke(&high, 1.0, Ink::Large)];
    let laid = rasterize(&strokes, size(), DevicePixelRatio::ONE);
    let colour = |ink| {
        let rotascope::chart::theme::Rgb(red, green, blue) = Theme::LIGHT.color(ink);
        [red, green, blue, 255]
    };
    assert_eq!(pixel(&laid, 0, 5), colour(Ink::Small));
    assert_eq!(pixel(&laid, 4, 5), colour(Ink::Large));
    assert_eq!(pixel(&laid, 8, 5), colour(Ink::Small));
    assert_eq!(pixel(&laid, 0, 9), [0; 4]);
}

#[test]
fn what_lies_outside_is_left_out() {
    let check = |points: &[Point]| {
        rasterize(&[stroke(points, 1.0, Ink::Small)], size(), DevicePixelRatio::ONE)
    };
    assert_eq!(check(&[]), Pixels::default());
    assert_eq!(check(&[Point::new(40.0, 5.0), Point::new(60.0, 5.0)]), Pixels::default());
    let through = check(&[Point::new(-50.0, 5.5), Point::new(100.0, 5.5)]);
    assert_eq!((through.left, through.width), (0, 24));
    assert!(through.pixels.iter().all(|pixel| pixel[3] == 255));
}

#[test]
fn only_lines_of_many_points_that_run_on_are_for_pixels() {
    let line = |count: usize| -> Vec<Point> {
        (0..count).map(|index| Point::new(index as f64 * 0.5, 3.0)).collect()
    };
    let mut back = line(500);
    back.swap(40, 41);
    for (points, expected) in [(line(500), true), (line(60), false), (back, false)] {
        assert_eq!(is_for_pixels(&points), expected, "{} points", points.len());
    }
}
