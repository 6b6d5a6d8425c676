//! Cells as a table, and as a chart of a page.

use super::{Cell, HeatmapChart, layout};
use crate::chart::{
    Chart, Column, DevicePixelRatio, Ink, Layout, MeasureText, NameForm, Reading, Selection, Size,
    Table,
    cursor::{Cursor, CursorKey, Rows},
};

impl HeatmapChart {
    /// Cursor that a key leads to from `current`: a cell on, to the ends of a row, or a page of rows; the
    /// first key enters at the last cell. Nowhere, where no cell has a value.
    pub fn step(&self, current: Option<Cell>, key: CursorKey) -> Option<Cell> {
        self.cells().next()?;
        let last = Cell {
            row: self.rows.len().checked_sub(1)?,
            column: self.columns.len().checked_sub(1)?,
        };
        if key == CursorKey::Escape {
            return None;
        }
        let Some(Cell { row, column }) = current else { return Some(last) };
        let (row, column) = (row.min(last.row), column.min(last.column));
        let to = |row: usize, column: usize| {
            Some(Cell { row: row.min(last.row), column: column.min(last.column) })
        };
        match key {
            CursorKey::Left => to(row, column.saturating_sub(1)),
            CursorKey::Right => to(row, column + 1),
            CursorKey::Home => to(row, 0),
            CursorKey::End => to(row, last.column),
            CursorKey::Up => to(row.saturating_sub(1), column),
            CursorKey::Down => to(row + 1, column),
            CursorKey::PageUp => to(row.saturating_sub(10), column),
            CursorKey::PageDown => to(row + 10, column),
            CursorKey::Escape => None,
        }
    }
}

impl Table for HeatmapChart {
    fn rows(&self) -> Rows<'_> {
        Rows::Count(self.rows.len())
    }

    fn row_heading(&self) -> String {
        self.heading.clone()
    }

    fn row_name(&self, row: usize, _form: NameForm) -> String {
        self.rows.get(row).map_or_else(String::new, |row| row.label.clone())
    }

    fn columns(&self) -> Vec<Column> {
        let column = |label: &String| Column { label: label.clone(), ink: Ink::Text };
        self.columns.iter().map(column).collect()
    }

    fn texts_at(&self, row: usize) -> Vec<Option<String>> {
        let numbers = self.numbers_at(row).into_iter();
        numbers.map(|value| value.map(|value| self.kind.label(value))).collect()
    }

    fn numbers_at(&self, row: usize) -> Vec<Option<f64>> {
        (0..self.columns.len()).map(|column| self.value(Cell { row, column })).collect()
    }
}

impl Chart for HeatmapChart {
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
        self.step(current.map(Cell::at), key).map(Cell::cursor)
    }

    /// The one cell at the cursor; no cell stands out without one.
    fn reading(&self, at: Option<Cursor>) -> Option<Reading> {
        let at = at?;
        let name = self.row_name(at.session, NameForm::Short);
        let value = self.values_at(at.session).into_iter().nth(at.series)?;
        Some(Reading { name, values: vec![value] })
    }
}
