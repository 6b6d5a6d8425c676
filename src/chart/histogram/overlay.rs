//! The bin under the pointer.

use super::HistogramLayout;
use crate::chart::{Layout, Point, Scene, cursor::Cursor};

impl Layout for HistogramLayout {
    fn scene(&self) -> &Scene {
        &self.scene
    }

    fn overlay(&self, cursor: Cursor) -> Scene {
        self.overlay(cursor.session)
    }

    fn cursor_at(&self, at: Point, current: Option<Cursor>) -> Option<Cursor> {
        let series = current.map_or(0, |cursor| cursor.series);
        self.bin_at(at.x_css).map(|session| Cursor { session, series })
    }
}
