//! Points that move through a plane as a [`Chart`].

use super::{ScatterChart, ScatterLayout, layout, step};
use crate::{
    chart::{
        Chart, ChartLayout, Column, DevicePixelRatio, MeasureText, Point, Scene, Size,
        cursor::{Cursor, Key, Rows},
    },
    domain::format,
};

impl Chart for ScatterChart {
    fn layout(
        &self,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn ChartLayout> {
        Box::new(layout(self, size, measure, dpr))
    }

    fn rows(&self) -> Rows<'_> {
        Rows::Days(&self.days)
    }

    fn columns(&self) -> Vec<Column> {
        let columns = self.series.iter();
        columns.map(|series| Column { label: series.label.clone(), ink: series.ink }).collect()
    }

    /// The coordinates to the right and upwards.
    fn texts_at(&self, session: usize) -> Vec<Option<String>> {
        let text = |(x, y)| format!("{} / {}", format::fixed(x, 2), format::fixed(y, 2));
        (0..self.series.len()).map(|series| self.point(series, session).map(text)).collect()
    }

    fn numbers_at(&self, session: usize) -> Vec<Option<f64>> {
        let points = (0..self.series.len()).map(|series| self.point(series, session));
        let pair = |point: Option<(f64, f64)>| [point.map(|p| p.0), point.map(|p| p.1)];
        points.flat_map(pair).collect()
    }

    /// The coordinate to the right.
    fn sort_key(&self, row: usize, column: usize) -> Option<f64> {
        self.point(column, row).map(|(x, _)| x)
    }

    fn number_labels(&self) -> Vec<String> {
        let axes = [&self.x_label, &self.y_label];
        let labels = self.columns().into_iter().map(|column| column.label);
        labels.flat_map(|label| axes.map(|axis| format!("{label}: {axis}"))).collect()
    }

    fn step(&self, current: Option<Cursor>, key: Key) -> Option<Cursor> {
        step(self, current, key)
    }
}

impl ChartLayout for ScatterLayout {
    fn scene(&self) -> &Scene {
        &self.scene
    }

    fn overlay(&self, cursor: Cursor) -> Scene {
        self.overlay(cursor)
    }

    fn session_at(&self, _x_css: f64) -> Option<usize> {
        None
    }

    fn cursor_at(&self, at: Point, _current: Option<Cursor>) -> Option<Cursor> {
        self.hit(at)
    }
}
