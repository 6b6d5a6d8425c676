//! Point under the pointer, and the overlay for it.

use super::{
    layout::ScatterLayout,
    tails::{Strength, draw_head, draw_tail},
    track::Track,
};
use crate::chart::{
    Anchor, Ink, Item, Layout, Point, Rect, Scene, Text, Weight, cursor::Cursor,
    theme::NOTE_SIZE_CSS,
};
use crate::domain::format;

/// As wide as a fingertip needs at least (WCAG 2.2, 2.5.8).
const GRIP_CSS: f64 = 24.0;
/// Distance that heads count nearer than the points of tails.
const HEAD_START_CSS: f64 = 3.0;
const FOCUS_MARGIN_CSS: f64 = 3.5;
const LINE_CSS: f64 = 16.0;
const PADDING_CSS: f64 = 6.0;
const GAP_CSS: f64 = 12.0;

impl ScatterLayout {
    /// The point of a head or a tail nearest to a position; none where nothing is drawn.
    ///
    /// Heads count as three pixels nearer, since they are what is looked for.
    pub fn nearest(&self, at: Point) -> Option<Cursor> {
        self.by_distance(at).map(|(cursor, _)| cursor)
    }

    /// The same within 24 CSS pixels.
    pub fn hit(&self, at: Point) -> Option<Cursor> {
        self.by_distance(at).filter(|(_, distance)| *distance <= GRIP_CSS).map(|(cursor, _)| cursor)
    }

    fn by_distance(&self, at: Point) -> Option<(Cursor, f64)> {
        let all = self.tracks.iter().enumerate().flat_map(|(series, track)| {
            track.points.iter().enumerate().filter_map(move |(session, point)| {
                let point = (*point)?;
                let far = (point.x_css - at.x_css).hypot(point.y_css - at.y_css);
                let lead = if track.head == Some(session) { HEAD_START_CSS } else { 0.0 };
                Some((Cursor { session, series }, far - lead))
            })
        });
        all.filter(|(_, far)| far.is_finite()).min_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// Position of a series at a session; none where it is nowhere.
    pub fn point(&self, at: Cursor) -> Option<Point> {
        self.tracks.get(at.series)?.points.get(at.session).copied().flatten()
    }

    /// True where the name of a series stands in the chart and not only in the overlay.
    pub fn is_named(&self, series: usize) -> bool {
        self.tracks.get(series).is_some_and(|track| track.place.is_some())
    }

    /// Overlay for one point: its tail, its head, a ring, and its name with
    /// the day. Pair it with [`ScatterLayout::focused_on`] to let all others step back.
    pub fn overlay(&self, at: Cursor) -> Scene {
        let mut scene = Scene::new(self.scene.size);
        let (Some(track), Some(centre)) = (self.tracks.get(at.series), self.point(at)) else {
            return scene;
        };
        draw_tail(&mut scene, track, track.ink, Strength::Strong);
        draw_head(&mut scene, track, track.ink, self.radius_css);
        let is_head = track.head == Some(at.session);
        if !is_head {
            scene.disc(centre, self.radius_css, Ink::Paper);
            scene.disc(centre, self.radius_css - 1.5, track.ink);
        }
        let radius_css = self.radius_css + FOCUS_MARGIN_CSS;
        scene.push(Item::Ring { centre, radius_css, width_css: 2.0, ink: Ink::Focus });
        self.draw_note(&mut scene, track, at, centre);
        scene
    }

    /// Writes the name and the day on paper, on the side that has room.
    fn draw_note(&self, scene: &mut Scene, track: &Track, at: Cursor, centre: Point) {
        let day = self.days.get(at.session).map_or_else(String::new, |&day| format::day_short(day));
        let width_css = track.name.width_css.max(self.day_width_css) + 2.0 * PADDING_CSS;
        let height_css = 2.0 * LINE_CSS + PADDING_CSS;
        let plot = self.plane.plot();
        let right_css = centre.x_css + GAP_CSS;
        let left_css = if right_css + width_css <= plot.right_css() {
            right_css
        } else {
            (centre.x_css - GAP_CSS - width_css).max(0.0)
        };
        let lowest = (plot.bottom_css() - height_css).max(0.0);
        let top_css = (centre.y_css - height_css / 2.0).min(lowest).max(0.0);
        let frame = Rect::between(left_css, top_css, left_css + width_css, top_css + height_css);
        let line = self.dpr.hairline_css();
        scene.rect(frame, Ink::Baseline);
        let inner = Rect::between(
            frame.left_css() + line,
            frame.top_css() + line,
            frame.right_css() - line,
            frame.bottom_css() - line,
        );
        scene.rect(inner, Ink::Paper);
        let x_css = left_css + PADDING_CSS;
        let first = top_css + PADDING_CSS / 2.0 + LINE_CSS / 2.0;
        scene.push(Item::Text(Text {
            text: track.name.text.clone(),
            at: Point::new(x_css, first),
            anchor: Anchor::Start,
            weight: Weight::Bold,
            size_css: track.name.size_css.max(NOTE_SIZE_CSS),
            ink: track.ink,
        }));
        let below = Point::new(x_css, first + LINE_CSS);
        scene.push(Item::note(&day, below, Anchor::Start, Ink::Muted));
    }
}

impl Layout for ScatterLayout {
    fn scene(&self) -> &Scene {
        &self.scene
    }

    fn overlay(&self, cursor: Cursor) -> Scene {
        self.overlay(cursor)
    }

    fn cursor_at(&self, at: Point, _current: Option<Cursor>) -> Option<Cursor> {
        self.hit(at)
    }
}
