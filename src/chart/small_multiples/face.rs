//! Many small line charts as one [`Chart`], whose columns are the lines of all panels.

use super::{MultiplesLayout, SmallMultiples, layout, layout::layout_in};
use crate::{
    chart::{
        Chart, ChartLayout, Column, DevicePixelRatio, MeasureText, NameForm, Point, Scene,
        Selection, Size, Timeline,
        cursor::{Cursor, Rows},
        line_chart::LineSeries,
    },
    domain::Day,
};

impl SmallMultiples {
    fn series(&self) -> impl Iterator<Item = &LineSeries> {
        self.panels.iter().flat_map(|panel| &panel.series)
    }
}

impl Chart for SmallMultiples {
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
        Box::new(layout_in(self, selection.window, size, measure, dpr))
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
        let columns = self.panels.iter().flat_map(|panel| {
            panel.series.iter().map(|series| {
                let label = match panel.series.len() {
                    1 => panel.label.clone(),
                    _ => format!("{}: {}", panel.label, series.label),
                };
                Column { label, ink: series.ink }
            })
        });
        columns.collect()
    }

    fn texts_at(&self, row: usize) -> Vec<Option<String>> {
        let numbers = self.numbers_at(row).into_iter();
        numbers.map(|value| value.map(|value| self.kind.label(value))).collect()
    }

    fn numbers_at(&self, row: usize) -> Vec<Option<f64>> {
        self.series().map(|series| series.values.at(row)).collect()
    }
}

impl ChartLayout for MultiplesLayout {
    fn scene(&self) -> &Scene {
        &self.scene
    }

    fn overlay(&self, cursor: Cursor) -> Scene {
        self.overlay(cursor.session)
    }

    fn session_at(&self, _x_css: f64) -> Option<usize> {
        None
    }

    fn cursor_at(&self, at: Point, _current: Option<Cursor>) -> Option<Cursor> {
        let (panel, session) = self.hit(at)?;
        Some(Cursor { session, series: self.first_series(panel) })
    }

    fn timeline_at(&self, at: Point) -> Option<Timeline> {
        self.timeline(self.hit(at)?.0)
    }
}
