//! The panel and the session under the pointer, and what is painted over all panels for it.

use super::layout::MultiplesLayout;
use crate::chart::{
    Ink, Layout, Point, Rect, Scene, TimeAxis, TimeScale, VisibleRange, cursor::Cursor,
    plot::frame::Sessions,
};

impl MultiplesLayout {
    /// The panel at a position, and the session in it that is nearest; none between panels.
    pub fn hit(&self, at: Point) -> Option<(usize, usize)> {
        let panel = self.panels.iter().position(|(frame, _)| frame.plot.holds(at))?;
        let (frame, _) = self.panels.get(panel)?;
        let steps = (at.x_css - frame.sessions.left_css) / frame.sessions.step_css();
        let VisibleRange { first, last } = frame.sessions.window;
        let is_sound = steps.is_finite() && first < last;
        let steps = if is_sound { steps.round().max(0.0) as usize } else { 0 };
        Some((panel, first.saturating_add(steps).min(last)))
    }

    /// The sessions along a panel.
    fn scale(&self, panel: usize) -> Option<TimeScale> {
        let Sessions { left_css, width_css, window } = self.panels.get(panel)?.0.sessions;
        Some(TimeScale { left_css, width_css, window, count: self.count })
    }

    /// The number of a panel's first line among the lines of all panels.
    fn first_series(&self, panel: usize) -> usize {
        self.panels.iter().take(panel).map(|(_, series)| series.len()).sum()
    }

    /// Plot of a panel; none where there is no such panel.
    pub fn plot(&self, panel: usize) -> Option<Rect> {
        self.panels.get(panel).map(|(frame, _)| frame.plot)
    }

    /// Overlay for one session: a vertical line and a dot on every line.
    pub fn overlay(&self, session: usize) -> Scene {
        let mut scene = Scene::new(self.scene.size);
        for (frame, series) in &self.panels {
            if !frame.sessions.window.holds(session) {
                continue;
            }
            let (top, bottom) = (frame.plot.top_css(), frame.plot.bottom_css());
            let x_css = frame.sessions.x_css(session);
            scene.rect(frame.dpr.vertical_hairline(x_css, top, bottom), Ink::Muted);
            for line in series.iter().rev() {
                if let Some(centre) = frame.point(line, session) {
                    scene.disc(centre, 4.5, Ink::Paper);
                    scene.disc(centre, 3.0, line.ink);
                }
            }
        }
        scene
    }
}

impl Layout for MultiplesLayout {
    fn scene(&self) -> &Scene {
        &self.scene
    }

    fn overlay(&self, cursor: Cursor) -> Scene {
        self.overlay(cursor.session)
    }

    fn cursor_at(&self, at: Point, _current: Option<Cursor>) -> Option<Cursor> {
        let (panel, session) = self.hit(at)?;
        Some(Cursor { session, series: self.first_series(panel) })
    }

    fn time_axis(&self) -> Option<&dyn TimeAxis> {
        Some(self)
    }
}

impl TimeAxis for MultiplesLayout {
    fn scale_at(&self, at: Point) -> Option<TimeScale> {
        self.scale(self.hit(at)?.0)
    }

    /// None: a stretch marked in one panel has no place in the others.
    fn brush(&self, _from_css: f64, _to_css: f64) -> Option<Scene> {
        None
    }
}
