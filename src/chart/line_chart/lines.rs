//! The lines themselves, and the areas between them.

use super::{
    Fill, LineSeries,
    areas::{Above, Sample, areas},
    layout::Frame,
};
use crate::chart::{Ink, Item, Point, Scene, thin::Thinning};

/// Draws a line as unbroken runs; a value alone between gaps is a dot.
pub(super) fn draw_line(scene: &mut Scene, frame: &Frame, series: &LineSeries) {
    let width_css = series.weight.width_css();
    let mut runs = Runs { scene, ink: series.ink, width_css, last_dot: None };
    let mut line = Thinning::new(frame.dpr);
    for index in 0..frame.sessions.count {
        match frame.point(series, index) {
            Some(point) => line.push(point),
            None => runs.add(std::mem::replace(&mut line, Thinning::new(frame.dpr)).finish()),
        }
    }
    runs.add(line.finish());
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

/// Draws what is filled.
pub(super) fn draw_fill(
    scene: &mut Scene,
    frame: &Frame,
    fill: Fill,
    series: &[LineSeries],
    baseline_css: Option<f64>,
) {
    let Some(first) = series.first() else { return };
    let value = |series, index| frame.point(series, index).map(|point| point.y_css);
    match (fill, series.get(1), baseline_css) {
        (Fill::BetweenFirstTwo, Some(second), _) => {
            let pair = |index| Some((value(first, index)?, value(second, index)?));
            draw_areas(scene, frame, pair, (first.ink, second.ink));
        }
        (Fill::ToBaseline { above, below }, _, Some(baseline_css)) => {
            let pair = |index| Some((value(first, index)?, baseline_css));
            draw_areas(scene, frame, pair, (above, below));
        }
        _ => {}
    }
}

fn draw_areas(
    scene: &mut Scene,
    frame: &Frame,
    pair: impl Fn(usize) -> Option<(f64, f64)>,
    inks: (Ink, Ink),
) {
    let mut close = |run: &mut Vec<Sample>| {
        for (above, points) in areas(run) {
            let ink = if above == Above::First { inks.0 } else { inks.1 };
            scene.push(Item::Polygon { points, ink: ink.tint() });
        }
        run.clear();
    };
    let mut run: Vec<Sample> = Vec::new();
    let column = |x_css: f64| (x_css * frame.dpr.get()).floor();
    for index in 0..frame.sessions.count {
        let Some((first, second)) = pair(index) else {
            close(&mut run);
            continue;
        };
        let sample = Sample { x_css: frame.sessions.x_css(index), first, second };
        // A tint needs no more than one sample a column of pixels: the last, and the very first.
        match run.as_mut_slice() {
            [_, .., last] if column(last.x_css) == column(sample.x_css) => *last = sample,
            _ => run.push(sample),
        }
    }
    close(&mut run);
}
