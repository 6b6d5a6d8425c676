//! Cells as they are to be drawn: rows, columns, values.

use crate::chart::{ValueKind, cursor::Cursor};

/// Cells in rows and columns.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatmapChart {
    /// Name of what a row is: "Year".
    pub heading: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows, from top to bottom.
    pub rows: Vec<HeatmapRow>,
    /// Kind of the values.
    pub kind: ValueKind,
    /// The value from which on the ink is strongest, either way; without it, that which nine in ten
    /// values stay within.
    pub strongest: Option<f64>,
    /// Cells that are outlined, such as the one that is chosen.
    pub outlined: Vec<Cell>,
}

/// A cell by its row and column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The row, from the top.
    pub row: usize,
    /// The column, from the left.
    pub column: usize,
}

impl Cell {
    pub(super) fn at(cursor: Cursor) -> Self {
        Self { row: cursor.session, column: cursor.series }
    }

    pub(super) fn cursor(self) -> Cursor {
        Cursor { session: self.row, series: self.column }
    }
}

/// A row of cells.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatmapRow {
    /// Its name.
    pub label: String,
    /// One value a column; those that are missing at the end count as missing.
    pub cells: Vec<Option<f64>>,
}

impl HeatmapChart {
    /// The value of a cell, where it has one.
    pub fn value(&self, cell: Cell) -> Option<f64> {
        let value = self.rows.get(cell.row)?.cells.get(cell.column).copied().flatten()?;
        (cell.column < self.columns.len() && value.is_finite()).then_some(value)
    }

    /// The cells that have a value, row by row.
    pub fn cells(&self) -> impl Iterator<Item = (Cell, f64)> {
        let columns = self.columns.len();
        let row = move |row| (0..columns).map(move |column| Cell { row, column });
        let all = (0..self.rows.len()).flat_map(row);
        all.filter_map(|cell| Some((cell, self.value(cell)?)))
    }

    /// The value from which on the ink is strongest; none where no cell has a value but zero.
    pub fn strength(&self) -> Option<f64> {
        let is_sound = |value: &f64| value.is_finite() && 0.0 < *value;
        if let Some(given) = self.strongest.filter(is_sound) {
            return Some(given);
        }
        let cells = self.rows.iter().flat_map(|row| row.cells.iter().take(self.columns.len()));
        let mut sizes: Vec<f64> =
            cells.flatten().map(|value| value.abs()).filter(is_sound).collect();
        sizes.sort_by(f64::total_cmp);
        sizes.get(sizes.len().saturating_sub(1) * 9 / 10).copied()
    }
}
