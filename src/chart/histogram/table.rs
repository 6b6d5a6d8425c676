//! Counts of values as a table, and as a chart of a page.

use super::{Bin, Histogram, layout};
use crate::chart::{
    Chart, Column, DevicePixelRatio, Ink, Layout, MeasureText, NameForm, Selection, Size, Table,
    ValueKind, cursor::Rows,
};

impl Table for Histogram {
    fn rows(&self) -> Rows<'_> {
        Rows::Count(self.bins.len())
    }

    fn row_heading(&self) -> String {
        self.heading.clone()
    }

    fn row_name(&self, row: usize, _form: NameForm) -> String {
        let name =
            |bin: &Bin| format!("{} to {}", self.kind.label(bin.from), self.kind.label(bin.to));
        self.bins.get(row).map_or_else(String::new, name)
    }

    fn columns(&self) -> Vec<Column> {
        vec![Column { label: self.counted.clone(), ink: Ink::Neutral }]
    }

    fn texts_at(&self, row: usize) -> Vec<Option<String>> {
        vec![self.bins.get(row).map(|bin| ValueKind::Count.label(bin.count as f64))]
    }

    fn numbers_at(&self, row: usize) -> Vec<Option<f64>> {
        let bin = self.bins.get(row);
        vec![bin.map(|bin| bin.from), bin.map(|bin| bin.to), bin.map(|bin| bin.count as f64)]
    }

    fn sort_key(&self, row: usize, _column: usize) -> Option<f64> {
        self.bins.get(row).map(|bin| bin.count as f64)
    }

    fn number_labels(&self) -> Vec<String> {
        vec!["from".to_owned(), "to".to_owned(), self.counted.clone()]
    }
}

impl Chart for Histogram {
    fn layout(
        &self,
        _selection: &Selection,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn Layout> {
        Box::new(layout(self, size, measure, dpr))
    }
}
