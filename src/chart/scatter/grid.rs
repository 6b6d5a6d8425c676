//! Grid under the points: quadrants, the region of chance, rings, the cross and the axes.

use super::{
    plane::Plane,
    spec::{Fit, ScatterChart},
};
use crate::chart::{
    Anchor, DevicePixelRatio, Ink, Item, MeasureText, Point, Rect, Scene, Text, ValueKind, Weight,
    scale::ticks::{linear_step, linear_ticks},
    text_metrics::shortened,
    theme::NOTE_SIZE_CSS,
    value_kind::TickUnit,
};

/// The middle of the value labels below the plot.
const TICK_DROP_CSS: f64 = 12.0;
/// The middle of the name of the axis below the plot.
const TITLE_DROP_CSS: f64 = 30.0;
const TICK_GAP_CSS: f64 = 6.0;
const CSS_PER_TICK: f64 = 64.0;
const INSET_CSS: f64 = 8.0;
const LINE_CSS: f64 = 16.0;
/// Corners of a circle drawn as a line.
const FACETS: usize = 120;

/// The chart, and what its grid is drawn with.
pub(super) struct Grid<'a> {
    pub chart: &'a ScatterChart,
    pub plane: Plane,
    pub dpr: DevicePixelRatio,
    pub measure: &'a dyn MeasureText,
}

/// Steps between the values that are written at the two axes; one step where a unit is as long
/// both ways.
pub(super) fn steps(chart: &ScatterChart, plane: &Plane) -> (Option<f64>, Option<f64>) {
    let step = |(low, high): (f64, f64), length_css: f64| {
        let count = (length_css / CSS_PER_TICK).floor().clamp(2.0, 10.0) as usize;
        linear_step(high - low, count)
    };
    let (x_range, y_range) = plane.ranges();
    let own = (step(x_range, plane.plot().width_css()), step(y_range, plane.plot().height_css()));
    match (chart.fit, own) {
        (Fit::EqualUnits, (Some(x), Some(y))) => (Some(x.max(y)), Some(x.max(y))),
        _ => own,
    }
}

/// Round values along one axis, as they are written.
pub(super) fn ticks((low, high): (f64, f64), step: Option<f64>) -> Vec<(f64, String)> {
    let ticks = step.map_or_else(Vec::new, |step| linear_ticks(low, high, step));
    let decimals = ValueKind::Index.decimals(&ticks);
    let label = |value: f64| ValueKind::Index.tick(value, decimals, TickUnit::Hidden);
    ticks.into_iter().map(|value| (value, label(value))).collect()
}

impl Grid<'_> {
    /// Draws the grid; returns the rooms of its words, which names keep clear of.
    pub(crate) fn draw(&self, scene: &mut Scene) -> Vec<Rect> {
        self.draw_quadrants(scene);
        self.draw_chance(scene);
        self.draw_lines(scene);
        self.draw_axes(scene);
        self.draw_words(scene)
    }

    fn draw_quadrants(&self, scene: &mut Scene) {
        if self.chart.corners.is_none() {
            return;
        }
        let (plot, middle) = (self.plane.plot(), self.plane.middle());
        let (left, right) = (self.dpr.snap(plot.left_css()), self.dpr.snap(plot.right_css()));
        let (top, bottom) = (self.dpr.snap(plot.top_css()), self.dpr.snap(plot.bottom_css()));
        let (x, y) = (self.dpr.snap(middle.x_css), self.dpr.snap(middle.y_css));
        scene.rect(Rect::between(x, top, right, y), Ink::LeadingTint);
        scene.rect(Rect::between(x, y, right, bottom), Ink::WeakeningTint);
        scene.rect(Rect::between(left, y, x, bottom), Ink::LaggingTint);
        scene.rect(Rect::between(left, top, x, y), Ink::ImprovingTint);
    }

    fn draw_chance(&self, scene: &mut Scene) {
        let outlines = self.chart.chance.iter().flat_map(|chance| &chance.outlines);
        for (number, outline) in outlines.enumerate() {
            let held = outline.iter().filter(|point| self.chart.holds(**point));
            let mut points: Vec<Point> =
                held.map(|&point| self.inside(self.plane.at(point))).collect();
            let Some(&first) = points.first().filter(|_| 2 < points.len()) else { continue };
            if number == 0 {
                scene.push(Item::Polygon { points: points.clone(), ink: Ink::NeutralTint });
            }
            points.push(first);
            scene.push(Item::Polyline { points, ink: Ink::Baseline, width_css: 0.75 });
        }
    }

    /// The nearest position in the plot.
    fn inside(&self, at: Point) -> Point {
        let plot = self.plane.plot();
        Point::new(
            at.x_css.clamp(plot.left_css(), plot.right_css()),
            at.y_css.clamp(plot.top_css(), plot.bottom_css()),
        )
    }

    fn draw_lines(&self, scene: &mut Scene) {
        let (plot, middle) = (self.plane.plot(), self.plane.middle());
        let centre = self.chart.centre;
        for ring in self.chart.rings.iter().filter(|ring| 0.0 < ring.radius && ring.radius <= 1e12)
        {
            let corner = |facet: usize| {
                let (sin, cos) = (facet as f64 / FACETS as f64 * std::f64::consts::TAU).sin_cos();
                self.plane.at((centre.0 + ring.radius * cos, centre.1 + ring.radius * sin))
            };
            let points = (0..=FACETS).map(corner).collect();
            scene.push(Item::Polyline { points, ink: Ink::RingLine, width_css: 1.0 });
        }
        let (left, right) = (plot.left_css(), plot.right_css());
        scene.rect(self.dpr.horizontal_hairline(left, right, middle.y_css), Ink::Baseline);
        let (top, bottom) = (plot.top_css(), plot.bottom_css());
        scene.rect(self.dpr.vertical_hairline(middle.x_css, top, bottom), Ink::Baseline);
    }

    fn draw_axes(&self, scene: &mut Scene) {
        let plot = self.plane.plot();
        let (x_range, y_range) = self.plane.ranges();
        let centre = self.chart.centre;
        let (x_step, y_step) = steps(self.chart, &self.plane);
        let mut free_css = -INSET_CSS;
        for (value, label) in ticks(x_range, x_step) {
            let x_css = self.plane.at((value, centre.1)).x_css;
            let half_css = self.measure.width_css(&label, NOTE_SIZE_CSS, Weight::Regular) / 2.0;
            let fits = free_css + INSET_CSS <= x_css - half_css
                && x_css + half_css <= scene.size.width_css();
            if fits {
                free_css = x_css + half_css;
                let at = Point::new(x_css, plot.bottom_css() + TICK_DROP_CSS);
                scene.push(Item::note(&label, at, Anchor::Middle, Ink::Faint));
            }
        }
        for (value, label) in ticks(y_range, y_step) {
            let y_css = self.plane.at((centre.0, value)).y_css;
            let room_css = plot.left_css() - TICK_GAP_CSS;
            let label = shortened(&label, room_css, NOTE_SIZE_CSS, Weight::Regular, self.measure);
            // Half a line above the lowest label is where those of the other axis begin.
            let at = Point::new(room_css, y_css.min(plot.bottom_css() - NOTE_SIZE_CSS / 2.0));
            scene.push(Item::note(&label, at, Anchor::End, Ink::Faint));
        }
    }

    fn draw_words(&self, scene: &mut Scene) -> Vec<Rect> {
        let plot = self.plane.plot();
        let width_css = scene.size.width_css();
        let title = |text: &str, arrow: char| {
            let room_css = width_css - self.width_css(&format!("{arrow} "), Weight::Regular);
            let text = self.cut(text, room_css, Weight::Regular);
            if text.is_empty() { text } else { format!("{text} {arrow}") }
        };
        let at = Point::new(plot.right_css(), plot.bottom_css() + TITLE_DROP_CSS);
        let at = Point { x_css: at.x_css.max(width_css - INSET_CSS), ..at };
        scene.push(Item::note(&title(&self.chart.x_label, '→'), at, Anchor::End, Ink::Muted));
        let at = Point::new(0.0, (plot.top_css() - LINE_CSS).max(LINE_CSS / 2.0));
        scene.push(Item::note(&title(&self.chart.y_label, '↑'), at, Anchor::Start, Ink::Muted));

        let mut rooms = self.draw_corners(scene);
        rooms.extend(self.draw_ring_names(scene));
        rooms.extend(self.draw_chance_name(scene, &rooms));
        rooms
    }

    fn draw_corners(&self, scene: &mut Scene) -> Vec<Rect> {
        let Some(corners) = self.chart.corners else { return Vec::new() };
        let plot = self.plane.plot();
        let room_css = plot.width_css() / 2.0 - 2.0 * INSET_CSS;
        if plot.height_css() < 4.0 * LINE_CSS {
            return Vec::new();
        }
        let (left, right) = (plot.left_css() + INSET_CSS, plot.right_css() - INSET_CSS);
        let top = plot.top_css() + LINE_CSS / 2.0 + 4.0;
        let bottom = plot.bottom_css() - LINE_CSS / 2.0 - 4.0;
        let places = [
            (corners.upper_right, Point::new(right, top), Anchor::End),
            (corners.lower_right, Point::new(right, bottom), Anchor::End),
            (corners.lower_left, Point::new(left, bottom), Anchor::Start),
            (corners.upper_left, Point::new(left, top), Anchor::Start),
        ];
        let mut rooms = Vec::new();
        for (name, at, anchor) in places {
            let text = self.cut(name, room_css, Weight::Bold);
            rooms.extend(self.write(scene, text, at, anchor, Weight::Bold));
        }
        rooms
    }

    /// Writes the name of each ring where it meets the lower half of the cross.
    fn draw_ring_names(&self, scene: &mut Scene) -> Vec<Rect> {
        let mut rooms = Vec::new();
        let middle = self.plane.middle();
        let mut free_css = middle.y_css + LINE_CSS / 2.0;
        for ring in &self.chart.rings {
            if !(0.0 < ring.radius && ring.radius <= 1e12) {
                continue;
            }
            let low = self.plane.at((self.chart.centre.0, self.chart.centre.1 - ring.radius));
            let at = Point::new(middle.x_css + 4.0, low.y_css - LINE_CSS / 2.0 - 2.0);
            let text = self.cut(&ring.label, self.plane.plot().width_css() / 8.0, Weight::Regular);
            if free_css <= at.y_css - LINE_CSS / 2.0 {
                free_css = low.y_css;
                rooms.extend(self.write(scene, text, at, Anchor::Start, Weight::Regular));
            }
        }
        rooms
    }

    /// Writes the name of the region of chance below its outline, or at the foot of the plot.
    fn draw_chance_name(&self, scene: &mut Scene, taken: &[Rect]) -> Option<Rect> {
        let chance = self.chart.chance.as_ref()?;
        let plot = self.plane.plot();
        let outline = chance.outlines.first()?.iter().filter(|point| self.chart.holds(**point));
        let lowest =
            outline.map(|&point| self.plane.at(point).y_css).fold(plot.top_css(), f64::max);
        let room_css = plot.width_css() / 2.0 - 2.0 * INSET_CSS;
        let text = self.cut(&chance.label, room_css, Weight::Regular);
        let width_css = self.width_css(&text, Weight::Regular);
        let (x_css, mut y_css) =
            (self.plane.middle().x_css - INSET_CSS - width_css, lowest + LINE_CSS / 2.0 + 1.0);
        y_css = y_css.min(plot.bottom_css() - LINE_CSS / 2.0 - 4.0);
        let room = room(Point::new(x_css, y_css), Anchor::Start, width_css);
        let is_free = taken.iter().all(|other| {
            room.right_css() <= other.left_css()
                || other.right_css() <= room.left_css()
                || room.bottom_css() <= other.top_css()
                || other.bottom_css() <= room.top_css()
        });
        let at = Point::new(x_css, y_css);
        if is_free { self.write(scene, text, at, Anchor::Start, Weight::Regular) } else { None }
    }

    fn write(
        &self,
        scene: &mut Scene,
        text: String,
        at: Point,
        anchor: Anchor,
        weight: Weight,
    ) -> Option<Rect> {
        if text.is_empty() {
            return None;
        }
        let room = room(at, anchor, self.width_css(&text, weight));
        let (size_css, ink) = (NOTE_SIZE_CSS, Ink::Muted);
        scene.push(Item::Text(Text { text, at, anchor, weight, size_css, ink }));
        Some(room)
    }

    fn cut(&self, text: &str, room_css: f64, weight: Weight) -> String {
        shortened(text, room_css, NOTE_SIZE_CSS, weight, self.measure)
    }

    fn width_css(&self, text: &str, weight: Weight) -> f64 {
        self.measure.width_css(text, NOTE_SIZE_CSS, weight)
    }
}

fn room(at: Point, anchor: Anchor, width_css: f64) -> Rect {
    let left = anchor.start_css(at.x_css, width_css);
    let half = LINE_CSS / 2.0;
    Rect::between(left, at.y_css - half, left + width_css, at.y_css + half)
}
