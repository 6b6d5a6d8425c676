//! Many small line charts as one table, whose columns are the lines of all panels.

use super::{SmallMultiples, layout::layout_in};
use crate::{
    chart::{
        Chart, Column, DevicePixelRatio, Layout, MeasureText, NameForm, Selection, Size, Table,
        cursor::Rows, plot::LineSeries,
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
        selection: &Selection,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn Layout> {
        Box::new(layout_in(self, selection.window, size, measure, dpr))
    }

    fn sessions(&self) -> &[Day] {
        self.x_axis.days()
    }
}

impl Table for SmallMultiples {
    fn rows(&self) -> Rows<'_> {
        self.x_axis.rows()
    }

    fn row_heading(&self) -> String {
        self.x_axis.heading().to_owned()
    }

    fn row_name(&self, row: usize, form: NameForm) -> String {
        self.x_axis.name(row, form)
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
