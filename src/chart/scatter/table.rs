//! Points that move through a plane as a table, and as a chart of a page.

use super::{ScatterChart, layout, step};
use crate::{
    chart::{
        Chart, Column, DevicePixelRatio, Layout, MeasureText, Selection, Size, Table,
        cursor::{Cursor, CursorKey, Rows},
    },
    domain::format,
};

impl Table for ScatterChart {
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
}

impl Chart for ScatterChart {
    fn layout(
        &self,
        _selection: &Selection,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn Layout> {
        Box::new(layout(self, size, measure, dpr))
    }

    fn step(&self, current: Option<Cursor>, key: CursorKey) -> Option<Cursor> {
        step(self, current, key)
    }
}
