//! Breadth by its definitions, session by session and without any cleverness.

use std::collections::BTreeMap;

use rotascope::domain::{Day, PriceSeries};

/// Levels of every instrument by day, and the sessions of the benchmark.
pub(super) struct Oracle {
    days: Vec<Day>,
    base: BTreeMap<Day, f64>,
    members: Vec<BTreeMap<Day, f64>>,
}

/// A figure, and the number of instruments it rests on.
pub(super) type Row = (Option<f64>, usize);

fn by_day(series: &PriceSeries) -> BTreeMap<Day, f64> {
    series.days().iter().copied().zip(series.closes().iter().copied()).collect()
}

impl Oracle {
    pub(super) fn new(benchmark: &PriceSeries, members: &[&PriceSeries]) -> Self {
        Self {
            days: benchmark.days().to_vec(),
            base: by_day(benchmark),
            members: members.iter().map(|series| by_day(series)).collect(),
        }
    }

    /// The levels of the last `count` sessions of an instrument; none where one is missing.
    fn window(&self, member: &BTreeMap<Day, f64>, row: usize, count: usize) -> Option<Vec<f64>> {
        let first = (row + 1).checked_sub(count)?;
        self.days[first..=row].iter().map(|day| member.get(day).copied()).collect()
    }

    /// Both levels of a return over so many sessions.
    fn ends(&self, member: &BTreeMap<Day, f64>, row: usize, lag: usize) -> Option<(f64, f64)> {
        let before = self.days[row.checked_sub(lag)?];
        Some((*member.get(&before)?, *member.get(&self.days[row])?))
    }

    fn rows<T>(
        &self,
        of: impl Fn(&BTreeMap<Day, f64>, usize) -> Option<T>,
        sum_up: impl Fn(&[T]) -> Option<f64>,
    ) -> Vec<Row> {
        let row = |row: usize| {
            let found: Vec<T> = self.members.iter().filter_map(|member| of(member, row)).collect();
            (sum_up(&found), found.len())
        };
        (0..self.days.len()).map(row).collect()
    }

    pub(super) fn above(&self, count: usize) -> Vec<Row> {
        self.rows(
            |member, row| {
                let window = self.window(member, row, count)?;
                // Cents are summed as whole numbers, or equal closes might not have their mean.
                let cents: Vec<f64> = window.iter().map(|it| (it * 1e4).round()).collect();
                Some(cents[count - 1] * count as f64 > cents.iter().sum())
            },
            share,
        )
    }

    pub(super) fn ahead(&self, lag: usize) -> Vec<Row> {
        self.rows(
            |member, row| {
                let (before, now) = self.ends(member, row, lag)?;
                let (base_before, base) = self.ends(&self.base, row, lag)?;
                Some(now / before > base / base_before)
            },
            share,
        )
    }

    pub(super) fn new_highs(&self, count: usize) -> Vec<Row> {
        self.rows(
            |member, row| {
                let window = self.window(member, row, count)?;
                let last = window[count - 1];
                let is_high = window.iter().all(|other| *other <= last);
                let is_low = window.iter().all(|other| last <= *other);
                Some(f64::from(u8::from(is_high)) - f64::from(u8::from(is_low)))
            },
            |found| (!found.is_empty()).then(|| found.iter().sum::<f64>() / found.len() as f64),
        )
    }

    pub(super) fn median_lead(&self, lag: usize) -> Vec<Row> {
        self.rows(
            |member, row| {
                let (before, now) = self.ends(member, row, lag)?;
                let (base_before, base) = self.ends(&self.base, row, lag)?;
                Some(now / before - base / base_before)
            },
            |found| {
                let mut sorted = found.to_vec();
                sorted.sort_by(f64::total_cmp);
                let (low, high) = (found.len().checked_sub(1)? / 2, found.len() / 2);
                Some(f64::midpoint(sorted[low], sorted[high]))
            },
        )
    }

    pub(super) fn dispersion(&self, lag: usize) -> Vec<Row> {
        self.rows(
            |member, row| {
                let (before, now) = self.ends(member, row, lag)?;
                Some(now / before - 1.0)
            },
            |found| {
                let count = found.len() as f64;
                let mean = found.iter().sum::<f64>() / count;
                let squares: f64 = found.iter().map(|one| (one - mean).powi(2)).sum();
                (2.0 <= count).then(|| (squares / (count - 1.0)).sqrt())
            },
        )
    }

    pub(super) fn net_advances(&self) -> Vec<Row> {
        self.rows(
            |member, row| {
                let (before, now) = self.ends(member, row, 1)?;
                Some(if before < now {
                    1.0
                } else if now < before {
                    -1.0
                } else {
                    0.0
                })
            },
            |found| (!found.is_empty()).then(|| found.iter().sum()),
        )
    }
}

fn share(found: &[bool]) -> Option<f64> {
    let seen = found.iter().filter(|one| **one).count();
    (!found.is_empty()).then(|| seen as f64 / found.len() as f64)
}
