//! Lines over sessions as a table.

use super::LineChart;
use crate::chart::{Column, NameForm, Table, cursor::Rows, plot::LineSeries};

impl Table for LineChart {
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
        let column = |series: &LineSeries| Column { label: series.label.clone(), ink: series.ink };
        self.series.iter().map(column).collect()
    }

    fn texts_at(&self, session: usize) -> Vec<Option<String>> {
        let numbers = self.numbers_at(session).into_iter();
        numbers.map(|value| value.map(|value| self.kind.label(value))).collect()
    }

    fn numbers_at(&self, session: usize) -> Vec<Option<f64>> {
        let at = |series: &LineSeries| series.values.at(session);
        self.series.iter().map(at).collect()
    }
}
