//! Overlay of lines: the nearest session, its points, and hits.

use super::layout::LineLayout;
use crate::chart::{
    Ink, Item, Layout, Point, Rect, Scene, TimeAxis, TimeScale, VisibleRange,
    cursor::Cursor,
    plot::{annotations::KNOB_RADIUS_CSS, frame::Sessions},
};

const DOT_RADIUS_CSS: f64 = 4.0;
const CASING_RADIUS_CSS: f64 = 5.5;
const FOCUS_RADIUS_CSS: f64 = 8.0;
/// As wide as a fingertip needs at least (WCAG 2.2, 2.5.8).
const GRIP_CSS: f64 = 12.0;

/// Hit at a position across the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// The handle of the base.
    BaseHandle,
    /// The session that is nearest.
    Session(usize),
    /// Nothing: left or right of the plot, or nothing is drawn.
    Outside,
}

impl LineLayout {
    /// The session nearest to a position, also from beyond the ends; none where nothing is drawn.
    pub fn session_at(&self, x_css: f64) -> Option<usize> {
        let sessions = self.frame?.sessions;
        let VisibleRange { first, last } = sessions.window;
        let steps = ((x_css - sessions.left_css) / sessions.step_css()).round();
        let is_sound = steps.is_finite() && first < last;
        let steps = if is_sound { steps.max(0.0) as usize } else { 0 };
        Some(first.saturating_add(steps).min(last))
    }

    /// Position of a session; none where there is no such session, or it is out of sight.
    pub fn x_of(&self, session: usize) -> Option<f64> {
        let sessions = self.frame?.sessions;
        sessions.window.holds(session).then(|| sessions.x_css(session))
    }

    /// Position of the value of a series; none where it has none.
    pub fn y_of(&self, series: usize, session: usize) -> Option<f64> {
        let series = self.series.get(series)?;
        self.frame?.point(series, session).map(|point| point.y_css)
    }

    /// Hit at a position across the chart; the handle of the base comes first.
    pub fn hit(&self, x_css: f64) -> Hit {
        let is_near = |base_css: f64| (x_css - base_css).abs() <= GRIP_CSS.max(KNOB_RADIUS_CSS);
        if self.base_css.is_some_and(is_near) {
            return Hit::BaseHandle;
        }
        let inside = self.plot.left_css() - GRIP_CSS..=self.plot.right_css() + GRIP_CSS;
        let session = self.session_at(x_css).filter(|_| inside.contains(&x_css));
        session.map_or(Hit::Outside, Hit::Session)
    }

    /// The series whose point at a session is nearest to a height; none where none has one.
    pub fn series_at(&self, session: usize, y_css: f64) -> Option<usize> {
        let distance = |series| Some((self.y_of(series, session)? - y_css).abs());
        let found = (0..self.series.len()).filter_map(|series| Some((series, distance(series)?)));
        found.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(series, _)| series)
    }

    /// Overlay for one session: a vertical line, a dot on every line that
    /// has a value there, and a ring around that of the focused series.
    pub fn overlay(&self, session: usize, focused_series: Option<usize>) -> Scene {
        let mut scene = Scene::new(self.scene.size);
        let (Some(frame), Some(x_css)) = (self.frame, self.x_of(session)) else { return scene };
        let (top, bottom) = (self.plot.top_css(), self.plot.bottom_css());
        scene.rect(frame.dpr.vertical_hairline(x_css, top, bottom), Ink::Muted);
        for (index, series) in self.series.iter().enumerate().rev() {
            let Some(centre) = frame.point(series, session) else { continue };
            if focused_series == Some(index) {
                let (radius_css, width_css) = (FOCUS_RADIUS_CSS, 2.0);
                scene.push(Item::Ring { centre, radius_css, width_css, ink: Ink::Focus });
            }
            scene.disc(centre, CASING_RADIUS_CSS, Ink::Paper);
            scene.disc(centre, DOT_RADIUS_CSS, series.ink);
        }
        scene
    }
}

impl Layout for LineLayout {
    fn scene(&self) -> &Scene {
        &self.scene
    }

    fn overlay(&self, cursor: Cursor) -> Scene {
        self.overlay(cursor.session, Some(cursor.series))
    }

    fn cursor_at(&self, at: Point, current: Option<Cursor>) -> Option<Cursor> {
        let series = current.map_or(0, |cursor| cursor.series);
        self.session_at(at.x_css).map(|session| Cursor { session, series })
    }

    fn name_at(&self, at: Point) -> Option<usize> {
        self.names.iter().find(|(_, place)| place.holds(at)).map(|(number, _)| *number)
    }

    fn time_axis(&self) -> Option<&dyn TimeAxis> {
        Some(self)
    }
}

impl TimeAxis for LineLayout {
    fn scale_at(&self, _at: Point) -> Option<TimeScale> {
        let Sessions { left_css, width_css, window } = self.frame?.sessions;
        Some(TimeScale { left_css, width_css, window, count: self.count })
    }

    fn brush(&self, from_css: f64, to_css: f64) -> Option<Scene> {
        let mut scene = Scene::new(self.scene.size);
        let within = |x_css: f64| x_css.max(self.plot.left_css()).min(self.plot.right_css());
        let (left, right) = (within(from_css.min(to_css)), within(from_css.max(to_css)));
        let stretch = Rect::between(left, self.plot.top_css(), right, self.plot.bottom_css());
        scene.frame(stretch, 1.0, Ink::Text);
        Some(scene)
    }

    fn is_on_base(&self, x_css: f64) -> bool {
        self.hit(x_css) == Hit::BaseHandle
    }
}
