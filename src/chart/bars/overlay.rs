//! The bar under the pointer.

use super::BarLayout;
use crate::chart::{Layout, Point, Scene, cursor::Cursor};

impl Layout for BarLayout {
    fn scene(&self) -> &Scene {
        &self.scene
    }

    fn overlay(&self, cursor: Cursor) -> Scene {
        self.overlay(cursor.session, Some(cursor.series))
    }

    fn cursor_at(&self, at: Point, _current: Option<Cursor>) -> Option<Cursor> {
        let session = self.group_at(at.x_css)?;
        Some(Cursor { session, series: self.bar_at(session, at.x_css).unwrap_or(0) })
    }
}
