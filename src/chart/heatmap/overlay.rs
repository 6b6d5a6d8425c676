//! The cell under the pointer, and what is painted over the chart for it.

use super::{Cell, HeatmapLayout};
use crate::chart::{Ink, Layout, Point, Scene, cursor::Cursor};

impl HeatmapLayout {
    /// The cell at a position; none outside of them.
    pub fn cell_at(&self, at: Point) -> Option<Cell> {
        let share = |position: f64, start: f64, length: f64, count: usize| {
            let found = ((position - start) / length * count as f64).floor();
            (0.0 <= found && found < count as f64).then_some(found as usize)
        };
        let plot = self.plot;
        Some(Cell {
            row: share(at.y_css, plot.top_css(), plot.height_css(), self.rows)?,
            column: share(at.x_css, plot.left_css(), plot.width_css(), self.columns)?,
        })
    }

    /// Overlay for one cell: a frame around it.
    pub fn overlay(&self, cell: Cell) -> Scene {
        let mut scene = Scene::new(self.scene.size);
        if let Some(rect) = self.cell(cell) {
            scene.frame(rect, 2.0 * self.dpr.hairline_css(), Ink::Focus);
        }
        scene
    }
}

impl Layout for HeatmapLayout {
    fn scene(&self) -> &Scene {
        &self.scene
    }

    fn overlay(&self, cursor: Cursor) -> Scene {
        self.overlay(Cell::at(cursor))
    }

    fn cursor_at(&self, at: Point, _current: Option<Cursor>) -> Option<Cursor> {
        self.cell_at(at).map(Cell::cursor)
    }
}
