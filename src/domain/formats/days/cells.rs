//! Cells of a column of days, and what its days are like.

use crate::domain::Day;

/// A cell of the column with its line.
pub(super) type DayCell<'a> = (u64, &'a str);

/// Whether days run only forwards or only backwards.
pub(super) fn is_in_order(days: &[Day]) -> bool {
    let pairs = || days.iter().zip(days.iter().skip(1));
    pairs().all(|(a, b)| a < b) || pairs().all(|(a, b)| b < a)
}

/// How many days are Saturdays or Sundays.
pub(super) fn weekends(days: &[Day]) -> usize {
    days.iter().filter(|day| day.is_weekend()).count()
}
