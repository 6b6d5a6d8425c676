//! Rows of one series, and what they are read from.

use super::{choices::DecimalMark, columns::Columns};
use crate::domain::Day;

/// One row as it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bar {
    pub(super) line: u64,
    pub(super) day: Day,
    pub(super) close: f64,
    pub(super) adjusted: Option<f64>,
    pub(super) dividend: f64,
    /// New shares for an old one; 1 where there is no split.
    pub(super) split: f64,
}

/// What a row is read from.
pub(super) struct Source<'a> {
    pub(super) columns: &'a Columns,
    pub(super) mark: DecimalMark,
    /// True where names of the table are those of a package that adjusts closes for dividends.
    pub(super) is_adjusting: bool,
}
