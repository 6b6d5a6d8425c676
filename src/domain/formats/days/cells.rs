//! Cells of a column of days, and what its days are like.

use crate::domain::Day;

/// The cells of the column, each with its line, as often as they are asked for.
pub(in crate::domain::formats) trait DayCells<'a>:
    Iterator<Item = (u64, &'a str)> + Clone
{
}

impl<'a, C: Iterator<Item = (u64, &'a str)> + Clone> DayCells<'a> for C {}

/// So many rows without a weekend in one reading alone tell which it is.
pub(super) const ROWS_OF_WEEKDAYS: usize = 8;

/// True where days run only forwards or only backwards.
pub(super) fn is_in_order(days: &[Day]) -> bool {
    let pairs = || days.iter().zip(days.iter().skip(1));
    pairs().all(|(a, b)| a < b) || pairs().all(|(a, b)| b < a)
}

/// True where days run one way when one of them is left out.
pub(super) fn is_in_order_but_one(days: &[Day]) -> bool {
    let runs = |one_way: fn(&Day, &Day) -> bool| {
        let broken = days.iter().zip(days.iter().skip(1)).position(|(a, b)| !one_way(a, b));
        let without = |left_out: usize| {
            let kept = || days.iter().enumerate().filter(move |(at, _)| *at != left_out);
            kept().zip(kept().skip(1)).all(|((_, a), (_, b))| one_way(a, b))
        };
        broken.is_none_or(|at| without(at) || without(at + 1))
    };
    runs(|a, b| a < b) || runs(|a, b| b < a)
}

/// How many days are Saturdays or Sundays.
pub(super) fn weekends(days: &[Day]) -> usize {
    days.iter().filter(|day| day.is_weekend()).count()
}
