//! Lines over sessions as a [`Chart`].

use super::{Hit, LineChart, LineLayout, LineSeries, layout};
use crate::{
    chart::{
        Chart, ChartLayout, Column, DevicePixelRatio, MeasureText, NameForm, Scene, Selection,
        Size,
        cursor::{Cursor, Rows},
    },
    domain::Day,
};

impl Chart for LineChart {
    fn layout(
        &self,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn ChartLayout> {
        Box::new(layout(self, size, measure, dpr))
    }

    fn layout_of(
        &self,
        selection: &Selection,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn ChartLayout> {
        let Selection { window, hidden, focused } = selection.clone();
        let shown = Self { window: window.or(self.window), hidden, focused, ..self.clone() };
        Box::new(layout(&shown, size, measure, dpr))
    }

    fn rows(&self) -> Rows<'_> {
        self.across.rows()
    }

    fn row_heading(&self) -> String {
        self.across.heading().to_owned()
    }

    fn row_name(&self, row: usize, form: NameForm) -> String {
        self.across.name(row, form)
    }

    fn timeline(&self) -> &[Day] {
        self.across.days()
    }

    fn columns(&self) -> Vec<Column> {
        let column = |series: &LineSeries| Column { label: series.label.clone(), ink: series.ink };
        self.series.iter().map(column).collect()
    }

    fn texts_at(&self, session: usize) -> Vec<Option<String>> {
        let numbers = self.numbers_at(session).into_iter();
        numbers.map(|value| value.map(|value| self.kind.label(value))).collect()
    }

    fn numbers_at(&self, session: usize) -> Vec<Option<f64>> {
        let at = |series: &LineSeries| series.values.get(session).copied().flatten();
        self.series.iter().map(at).collect()
    }
}

impl ChartLayout for LineLayout {
    fn scene(&self) -> &Scene {
        &self.scene
    }

    fn overlay(&self, cursor: Cursor) -> Scene {
        self.overlay(cursor.session, Some(cursor.series))
    }

    fn session_at(&self, x_css: f64) -> Option<usize> {
        self.session_at(x_css)
    }

    fn is_on_base(&self, x_css: f64) -> bool {
        self.hit(x_css) == Hit::BaseHandle
    }
}
