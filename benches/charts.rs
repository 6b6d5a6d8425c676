//! How long it takes to lay out two lines of 166,650 sessions each, for the first time and at a step
//! of the zoom, and a map of forty series at a step of its play through history.
//!
//! `cargo bench --no-default-features --bench charts`

use divan::{Bencher, black_box};
use rotascope::chart::{
    AverageWidths, DevicePixelRatio, Ink, LineChart, Point, ScatterChart, Size, Theme, ValueKind,
    VisibleRange,
    line::{Fill, LineLayout, LineSeries, LineWeight, layout},
    rasterizer::{Stroke, rasterize},
    scatter::{self, Head, ScatterSeries},
};
use rotascope::domain::Day;

const SESSIONS: usize = 166_650;

fn main() {
    divan::main();
}

fn walk(seed: u32) -> Vec<Option<f64>> {
    let mut state = seed;
    let mut level = 0.0;
    let step = move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        level += f64::from(state >> 16) / 65_536.0 - 0.5;
        Some(level)
    };
    std::iter::repeat_with(step).take(SESSIONS).collect()
}

fn chart() -> LineChart {
    let line = |label: &str, ink, seed| LineSeries {
        label: label.to_owned(),
        detail: String::new(),
        ink,
        values: walk(seed).into(),
        weight: LineWeight::Thin,
    };
    let days: Vec<Day> = (0..).map_while(Day::from_epoch_days).take(SESSIONS).collect();
    let series = vec![line("Small caps", Ink::Small, 7), line("Large caps", Ink::Large, 1)];
    LineChart {
        fill: Fill::BetweenFirstTwo,
        ..LineChart::new(days.into(), series, ValueKind::Points)
    }
}

fn laid_out(chart: &LineChart) -> LineLayout {
    layout(chart, Size::new(1200.0, 400.0), &AverageWidths, DevicePixelRatio::new(2.0))
}

#[divan::bench]
fn first_layout_with_its_pyramids(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(chart).bench_values(|chart| laid_out(black_box(&chart)));
}

#[divan::bench(args = [1, 2, 8, 64, 1024])]
fn zoom_step(bencher: Bencher<'_, '_>, zoom: usize) {
    let chart = chart();
    laid_out(&chart);
    let last = SESSIONS / 2 + SESSIONS / zoom / 2 - 1;
    let window = VisibleRange { first: SESSIONS / 2 - SESSIONS / zoom / 2, last };
    let chart = LineChart { window: Some(window), ..chart };
    bencher.bench(|| laid_out(black_box(&chart)));
}

/// Eleven walks as pixels, with so many points each.
#[divan::bench(args = [500, 1900, 7560])]
fn lines_as_pixels(bencher: Bencher<'_, '_>, points: usize) {
    let size = Size::new(1900.0, 550.0);
    let line = |seed: u32| -> Vec<Point> {
        let values = walk(seed).into_iter().flatten().take(points).enumerate();
        let step_css = size.width_css() / points as f64;
        let scale = 60.0 / (points as f64).sqrt();
        let start = 50.0 * f64::from(seed);
        values
            .map(|(at, value)| Point::new(at as f64 * step_css, start + value * scale * 5.0))
            .collect()
    };
    let lines: Vec<Vec<Point>> = (0..11).map(line).collect();
    let colour = Theme::LIGHT.color(Ink::Small);
    let strokes: Vec<Stroke<'_>> =
        lines.iter().map(|points| Stroke { points, width_css: 1.0, colour }).collect();
    bencher.bench(|| rasterize(black_box(&strokes), size, DevicePixelRatio::ONE));
}

#[divan::bench]
fn cursor_move(bencher: Bencher<'_, '_>) {
    let layout = laid_out(&chart());
    bencher.bench(|| {
        let session = layout.session_at(black_box(611.3)).unwrap_or(0);
        layout.overlay(session, layout.series_at(session, 120.0))
    });
}

#[divan::bench(args = [1, 12, 52])]
fn map_step(bencher: Bencher<'_, '_>, weeks: usize) {
    let series = |number: u32| {
        let (right, up) = (walk(number + 1), walk(number + 101));
        let pair =
            |(x, y): (&Option<f64>, &Option<f64>)| Some((100.0 + (*x)? / 2.0, 100.0 + (*y)? / 2.0));
        ScatterSeries {
            label: format!("F{number:02}X"),
            ink: Ink::Other(0),
            points: right.iter().zip(&up).take(weeks).map(pair).collect(),
            head: Head::Final,
        }
    };
    let days: Vec<Day> = (0..).map_while(Day::from_epoch_days).take(weeks).collect();
    let map = ScatterChart::rotation(days.into(), (0..40).map(series).collect());
    let (size, dpr) = (Size::new(760.0, 520.0), DevicePixelRatio::new(2.0));
    bencher.bench(|| scatter::layout(black_box(&map), size, &AverageWidths, dpr));
}
