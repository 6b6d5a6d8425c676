//! Lines as pixels, held against looking at every place of every line.

#![cfg(test)]

use proptest::prelude::*;
use rotascope::chart::{
    DevicePixelRatio, Ink, Point, Size, Theme,
    raster::{Pixels, Stroke, is_dense, raster},
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

/// The height of the line in the middle of its way through each of many slices of a column.
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
    #[test]
    fn each_column_covers_what_the_line_passes_and_its_width(
        steps in prop::collection::vec((0.001_f64..0.6, -2.0_f64..20.0), 2..120),
        width_css in 0.5_f64..2.0,
        dpr in prop::sample::select(vec![1.0, 1.5, 2.0, 3.0]),
    ) {
        let points: Vec<Point> = steps
            .iter()
            .scan(0.3, |x_css, (step, y_css)| { *x_css += step; Some(Point::new(*x_css, *y_css)) })
            .collect();
        let laid = raster(&[stroke(&points, width_css, Ink::Small)], size(), DevicePixelRatio::new(dpr));
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
        [Point::new(0.0, 2.5), Point::new(9.0, 8.5)],
    );
    let strokes = [stroke(&low, 1.0, Ink::Small), stroke(&high, 1.0, Ink::Large)];
    let laid = raster(&strokes, size(), DevicePixelRatio::ONE);
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
        raster(&[stroke(points, 1.0, Ink::Small)], size(), DevicePixelRatio::ONE)
    };
    assert_eq!(check(&[]), Pixels::default());
    assert_eq!(check(&[Point::new(40.0, 5.0), Point::new(60.0, 5.0)]), Pixels::default());
    let through = check(&[Point::new(-50.0, 5.5), Point::new(100.0, 5.5)]);
    assert_eq!((through.left, through.width), (0, 24));
    assert!(through.pixels.iter().all(|pixel| pixel[3] == 255));
}

#[test]
fn only_lines_of_many_points_that_run_on_are_dense() {
    let line = |count: usize, step_css: f64| -> Vec<Point> {
        (0..count).map(|index| Point::new(index as f64 * step_css, 3.0)).collect()
    };
    let mut back = line(500, 0.5);
    back.swap(40, 41);
    for (points, expected) in
        [(line(500, 0.5), true), (line(500, 1.2), false), (line(60, 0.5), false), (back, false)]
    {
        assert_eq!(is_dense(&points, 1.0), expected, "{} points", points.len());
        assert!(!is_dense(&points, 1.6), "{} points", points.len());
    }
}
