//! The lines themselves, and the areas between them.
//!
//! Each line is drawn through the values that are enough on this screen (M4), so that a step of the zoom
//! costs as much as the plot is wide, not as much as the history is long.

use std::ops::Range;

use super::{
    areas::{Above, Sample, areas},
    frame::Frame,
    series::{Band, Fill, LinePath, LineSeries, LineWeight},
};
use crate::chart::{Ink, Item, Point, Scene, Values, values::Stretch};

/// A line of more than a session a pixel is no wider: its detail would run together, and browsers
/// draw such lines many times as fast.
const HAIRLINE_CSS: f64 = 1.0;
/// The edge of an interval is finer than any line.
const EDGE_CSS: f64 = 0.5;

/// The sessions in sight, in stretches that share a column of device pixels.
type Columns<'a> = &'a [Range<usize>];

/// Draws a line as unbroken runs; a value alone between gaps is a dot.
pub(in crate::chart) fn draw_line(
    scene: &mut Scene,
    frame: &Frame,
    columns: Columns<'_>,
    series: &LineSeries,
) {
    let is_fine = frame.sessions.step_css() < 1.0;
    let full_css = series.weight.width_css();
    let width_css = if is_fine { full_css.min(HAIRLINE_CSS) } else { full_css };
    draw_path(scene, frame, columns, series, width_css);
}

fn draw_path(
    scene: &mut Scene,
    frame: &Frame,
    columns: Columns<'_>,
    series: &LineSeries,
    width_css: f64,
) {
    let mut runs = Runs { scene, ink: series.ink, width_css, last_dot: None };
    for run in series.values.m4(columns, frame.y.scale()).runs() {
        let points = run.iter().filter_map(|session| frame.point(series, *session));
        runs.add(match frame.path {
            LinePath::Straight => points.collect(),
            LinePath::Stairs => stairs(points),
        });
    }
}

/// The corners of a line that stays level until the next point.
fn stairs(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::new();
    for point in points {
        match corners.as_mut_slice() {
            // A level that goes on is one line.
            [.., from, to] if from.y_css == to.y_css && to.y_css == point.y_css => *to = point,
            [.., before] => {
                let corner = Point { y_css: before.y_css, ..point };
                corners.extend([corner, point]);
            }
            [] => corners.push(point),
        }
    }
    corners
}

struct Runs<'a> {
    scene: &'a mut Scene,
    ink: Ink,
    width_css: f64,
    last_dot: Option<Point>,
}

impl Runs<'_> {
    fn add(&mut self, points: Vec<Point>) {
        match points.as_slice() {
            [] => {}
            [point] => {
                // Dots that would cover each other are drawn once.
                let is_near = |before: Point| {
                    (point.x_css - before.x_css).abs() + (point.y_css - before.y_css).abs() < 0.5
                };
                if !self.last_dot.is_some_and(is_near) {
                    self.scene.disc(*point, self.width_css, self.ink);
                    self.last_dot = Some(*point);
                }
            }
            _ => {
                let (ink, width_css) = (self.ink, self.width_css);
                self.scene.push(Item::Polyline { points, ink, width_css });
            }
        }
    }
}

/// Draws intervals around lines of `series`, each in a tint between fine lines.
pub(in crate::chart) fn draw_bands<'a>(
    scene: &mut Scene,
    frame: &Frame,
    columns: Columns<'_>,
    bands: impl Iterator<Item = &'a Band>,
    series: &[LineSeries],
) {
    for band in bands {
        let ink = series.get(band.series).map_or(Ink::Neutral, |series| series.ink);
        Area { first: &band.upper, second: Some(&band.lower), level_css: 0.0 }.draw(
            scene,
            frame,
            columns,
            (ink, ink),
        );
        // Where a line is dense, an edge in its own ink would stand out as much as the line.
        let edge_ink = if ink == Ink::Neutral { Ink::Receding } else { ink };
        for values in [&band.lower, &band.upper] {
            let edge = LineSeries {
                label: String::new(),
                detail: String::new(),
                ink: edge_ink,
                values: values.clone(),
                weight: LineWeight::Thin,
            };
            draw_path(scene, frame, columns, &edge, EDGE_CSS);
        }
    }
}

/// Draws what is filled.
pub(in crate::chart) fn draw_fill(
    scene: &mut Scene,
    frame: &Frame,
    columns: Columns<'_>,
    fill: Fill,
    series: &[LineSeries],
    baseline_css: Option<f64>,
) {
    let Some(first) = series.first() else { return };
    let own = &first.values;
    match (fill, series.get(1), baseline_css) {
        (Fill::BetweenFirstTwo, Some(second), _) => {
            Area { first: own, second: Some(&second.values), level_css: 0.0 }.draw(
                scene,
                frame,
                columns,
                (first.ink, second.ink),
            );
        }
        (Fill::ToBaseline { above, below }, _, Some(level_css)) => {
            Area { first: own, second: None, level_css }.draw(
                scene,
                frame,
                columns,
                (above, below),
            );
        }
        _ => {}
    }
}

/// The area between a line and another, or a level.
struct Area<'a> {
    first: &'a Values,
    second: Option<&'a Values>,
    level_css: f64,
}

impl Area<'_> {
    fn draw(&self, scene: &mut Scene, frame: &Frame, columns: Columns<'_>, inks: (Ink, Ink)) {
        let mut close = |run: &mut Vec<Sample>| {
            for (above, points) in areas(run) {
                let ink = if above == Above::First { inks.0 } else { inks.1 };
                scene.push(Item::Polygon { points, ink: ink.tint() });
            }
            run.clear();
        };
        let mut run: Vec<Sample> = Vec::new();
        let column_of = |x_css: f64| (x_css * frame.dpr.get()).floor();
        for column in columns {
            let (first, last) = (column.start, column.end - 1);
            let mut add = |index: usize| {
                let Some(sample) = self.sample(frame, index) else {
                    close(&mut run);
                    return;
                };
                // A tint needs no more than one sample a column of pixels: the last, and the very
                // first.
                if let Some(before) = run.last().filter(|_| frame.path == LinePath::Stairs) {
                    run.push(Sample { x_css: sample.x_css, ..*before });
                    run.push(sample);
                    return;
                }
                match run.as_mut_slice() {
                    [_, .., last] if column_of(last.x_css) == column_of(sample.x_css) => {
                        *last = sample;
                    }
                    _ => run.push(sample),
                }
            };
            match self.stretch(frame, column) {
                Stretch::Full => {
                    add(first);
                    add(last);
                }
                Stretch::Empty => add(first),
                Stretch::Mixed => column.clone().for_each(add),
            }
        }
        close(&mut run);
    }

    fn sample(&self, frame: &Frame, index: usize) -> Option<Sample> {
        let y_css = |values: &Values| frame.y.position_css(values.at(index)?);
        let first = y_css(self.first)?;
        let second = self.second.map_or(Some(self.level_css), y_css)?;
        Some(Sample { x_css: frame.sessions.x_css(index), first, second })
    }

    fn stretch(&self, frame: &Frame, column: &Range<usize>) -> Stretch {
        if column.len() < 2 {
            return Stretch::Mixed;
        }
        let of = |values: &Values| values.stretch(column.clone(), frame.y.scale());
        match (of(self.first), self.second.map(of)) {
            (Stretch::Empty, _) | (_, Some(Stretch::Empty)) => Stretch::Empty,
            (Stretch::Full, None | Some(Stretch::Full)) => Stretch::Full,
            _ => Stretch::Mixed,
        }
    }
}
