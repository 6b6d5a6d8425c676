//! The order of a table's rows.

use super::{Table, cursor::Rows};

/// By what rows are ordered, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowOrder {
    /// The column; without it, the rows' own order.
    pub column: Option<usize>,
    /// Direction of it.
    pub direction: Direction,
}

/// Direction of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The earliest or lowest first.
    Ascending,
    /// The latest or highest first.
    Descending,
}

impl RowOrder {
    /// The order in which a table is first shown: the newest session first, everything else as it
    /// is drawn.
    pub fn first(table: &dyn Table) -> Self {
        let direction = match table.rows() {
            Rows::Days(_) => Direction::Descending,
            Rows::Count(_) => Direction::Ascending,
        };
        Self { column: None, direction }
    }

    /// The order after its column's head, or that of another, is pressed: the other way round, or
    /// the highest first.
    #[must_use]
    pub fn then_by(self, column: Option<usize>) -> Self {
        let direction = match self.direction {
            Direction::Descending if self.column == column => Direction::Ascending,
            _ => Direction::Descending,
        };
        Self { column, direction }
    }
}

/// The rows of a chart in an order; those without a value come last either way.
pub fn sorted(table: &dyn Table, order: RowOrder) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..table.rows().count()).collect();
    let is_descending = order.direction == Direction::Descending;
    let Some(column) = order.column else {
        if is_descending {
            rows.reverse();
        }
        return rows;
    };
    let keys: Vec<Option<f64>> = rows.iter().map(|&row| table.sort_key(row, column)).collect();
    let key = |row: usize| keys.get(row).copied().flatten();
    rows.sort_by(|&one, &other| match (key(one), key(other)) {
        (Some(one), Some(other)) if is_descending => other.total_cmp(&one),
        (Some(one), Some(other)) => one.total_cmp(&other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
    rows
}
