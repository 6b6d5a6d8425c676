//! The lines themselves, and the areas between them.
//!
//! Where many sessions share a column of pixels, each line is read through its pyramid of extremes,
//! so that a step of the zoom costs as much as the plot is wide, not as much as the history is long.

use super::{
    Fill, LineChart, LinePath, LineSeries,
    areas::{Above, Sample, areas},
    layout::Frame,
};
use crate::chart::{Ink, Item, Point, Scene, Values, thin::Thinning, values::Stretch};

/// A line of more than a session a pixel is no wider: its detail would run together, and browsers
/// draw such lines many times as fast.
const HAIRLINE_CSS: f64 = 1.0;
/// From this many sessions a column on, the pyramid is quicker than looking at each.
const DENSE: f64 = 8.0;

impl Frame {
    /// The sessions in sight in stretches that share a column of device pixels; where they are few,
    /// one stretch each.
    fn columns(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        let window = self.sessions.window;
        let step_css = self.sessions.step_css();
        let is_dense = DENSE < 1.0 / (step_css * self.dpr.get()) && step_css.is_normal();
        let mut start = window.first;
        std::iter::from_fn(move || {
            if window.last < start {
                return None;
            }
            let end = if is_dense { self.column_end(start) } else { start + 1 };
            let column = start..end;
            start = end;
            Some(column)
        })
    }

    fn column(&self, session: usize) -> f64 {
        (self.sessions.x_css(session) * self.dpr.get()).floor()
    }

    /// The first session that lies in a later column than `start`, or lies out of sight.
    fn column_end(&self, start: usize) -> usize {
        let (column, window) = (self.column(start), self.sessions.window);
        let next_css = (column + 1.0) / self.dpr.get();
        let steps = (next_css - self.sessions.left_css) / self.sessions.step_css();
        let guess = window.first.saturating_add(steps.max(0.0) as usize);
        let mut end = guess.clamp(start + 1, window.last + 1);
        // The division may be off by a session or so.
        while start + 1 < end && self.column(end - 1) != column {
            end -= 1;
        }
        while end <= window.last && self.column(end) == column {
            end += 1;
        }
        end
    }
}

/// Draws a line as unbroken runs; a value alone between gaps is a dot.
pub(in crate::chart) fn draw_line(scene: &mut Scene, frame: &Frame, series: &LineSeries) {
    let is_fine = frame.sessions.step_css() < 1.0;
    let full_css = series.weight.width_css();
    let width_css = if is_fine { full_css.min(HAIRLINE_CSS) } else { full_css };
    let mut runs = Runs { scene, ink: series.ink, width_css, last_dot: None };
    let mut line = Thinning::new(frame.dpr);
    for column in frame.columns() {
        let (first, last) = (column.start, column.end - 1);
        let stretch = if first == last {
            Stretch::Mixed
        } else {
            series.values.stretch(column.clone(), frame.y.scale())
        };
        let mut add = |index: usize| match frame.point(series, index) {
            Some(point) => {
                if let Some(before) = line.last().filter(|_| frame.path == LinePath::Stairs) {
                    line.push(Point { y_css: before.y_css, ..point });
                }
                line.push(point);
            }
            None => runs.add(std::mem::replace(&mut line, Thinning::new(frame.dpr)).finish()),
        };
        match stretch {
            Stretch::Full { lowest, highest } => {
                let mut telling = vec![first, lowest.min(highest), lowest.max(highest), last];
                telling.dedup();
                telling.into_iter().for_each(add);
            }
            Stretch::Empty => add(first),
            Stretch::Mixed => column.for_each(add),
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

/// Draws the intervals around lines.
pub(super) fn draw_bands(scene: &mut Scene, frame: &Frame, chart: &LineChart) {
    for band in chart.bands.iter().filter(|band| !chart.hidden.contains(&band.series)) {
        let ink = chart.series.get(band.series).map_or(Ink::Neutral, |series| series.ink);
        Area { first: &band.upper, second: Some(&band.lower), level_css: 0.0 }.draw(
            scene,
            frame,
            (ink, ink),
        );
    }
}

/// Draws what is filled.
pub(in crate::chart) fn draw_fill(
    scene: &mut Scene,
    frame: &Frame,
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
                (first.ink, second.ink),
            );
        }
        (Fill::ToBaseline { above, below }, _, Some(level_css)) => {
            Area { first: own, second: None, level_css }.draw(scene, frame, (above, below));
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
    fn draw(&self, scene: &mut Scene, frame: &Frame, inks: (Ink, Ink)) {
        let mut close = |run: &mut Vec<Sample>| {
            for (above, points) in areas(run) {
                let ink = if above == Above::First { inks.0 } else { inks.1 };
                scene.push(Item::Polygon { points, ink: ink.tint() });
            }
            run.clear();
        };
        let mut run: Vec<Sample> = Vec::new();
        let column_of = |x_css: f64| (x_css * frame.dpr.get()).floor();
        for column in frame.columns() {
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
            match self.stretch(frame, &column) {
                Stretch::Full { .. } => {
                    add(first);
                    add(last);
                }
                Stretch::Empty => add(first),
                Stretch::Mixed => column.for_each(add),
            }
        }
        close(&mut run);
    }

    fn sample(&self, frame: &Frame, index: usize) -> Option<Sample> {
        let y_css = |values: &Values| frame.y.position_css(values.get(index).copied().flatten()?);
        let first = y_css(self.first)?;
        let second = self.second.map_or(Some(self.level_css), y_css)?;
        Some(Sample { x_css: frame.sessions.x_css(index), first, second })
    }

    fn stretch(&self, frame: &Frame, column: &std::ops::Range<usize>) -> Stretch {
        if column.len() < 2 {
            return Stretch::Mixed;
        }
        let of = |values: &Values| values.stretch(column.clone(), frame.y.scale());
        match (of(self.first), self.second.map(of)) {
            (Stretch::Empty, _) | (_, Some(Stretch::Empty)) => Stretch::Empty,
            (full @ Stretch::Full { .. }, None | Some(Stretch::Full { .. })) => full,
            _ => Stretch::Mixed,
        }
    }
}
