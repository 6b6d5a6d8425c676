//! M4: the values of a line that are enough to draw it.
//!
//! In every column of pixels those are the first, the lowest, the highest and the last one: each
//! column's extent is drawn, and neighbouring columns join as they did (Jugel, Jerzak, Hackenbroich and
//! Markl, "M4: A Visualization-Oriented Time Series Data Aggregation", VLDB 2014). The original looks at
//! each value; here a pyramid of extremes is asked where a column has many.

use std::ops::Range;

use crate::min_max_pyramid::{Extremes, MinMaxPyramid, scan};

/// From this many values a column on, the pyramid is quicker than looking at each.
const MANY: usize = 64;

/// Values of a line that are enough to draw it, in unbroken runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct M4 {
    indices: Vec<usize>,
    /// End of each run among the indices.
    ends: Vec<usize>,
}

impl M4 {
    /// The values of a line that are enough in `columns`, without those that are missing or not above
    /// `floor`.
    #[inline(never)]
    pub fn of(
        values: &[f64],
        pyramid: &MinMaxPyramid,
        columns: &[Range<usize>],
        floor: f64,
    ) -> Self {
        let mut m4 = Self::default();
        for column in columns {
            let len = column.len();
            // Each of two values is an end.
            if len <= 2 {
                m4.add_each(values, column, floor);
                continue;
            }
            let found = if len < MANY {
                scan(values, column.clone())
            } else {
                pyramid.extremes(values, column.clone())
            };
            match found {
                None => m4.end_run(),
                Some(found) if found.held == len && floor < at(values, found.lowest) => {
                    m4.add(column, found);
                }
                Some(_) => m4.add_parts(values, column, floor),
            }
        }
        m4.end_run();
        m4
    }

    /// The unbroken runs, none of them empty.
    pub fn runs(&self) -> impl Iterator<Item = &[usize]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).filter_map(|(start, end)| self.indices.get(*start..*end))
    }

    fn add(&mut self, stretch: &Range<usize>, Extremes { lowest, highest, .. }: Extremes) {
        let mut before = None;
        for index in
            [stretch.start, lowest.min(highest), lowest.max(highest), stretch.end.saturating_sub(1)]
        {
            if before.replace(index) != Some(index) {
                self.indices.push(index);
            }
        }
    }

    fn add_each(&mut self, values: &[f64], column: &Range<usize>, floor: f64) {
        for index in column.clone() {
            if floor < at(values, index) {
                self.indices.push(index);
            } else {
                self.end_run();
            }
        }
    }

    /// Adds the stretches of a column that are held.
    fn add_parts(&mut self, values: &[f64], column: &Range<usize>, floor: f64) {
        let mut start = column.start;
        for index in column.clone() {
            if floor < at(values, index) {
                continue;
            }
            self.add_part(values, start..index);
            self.end_run();
            start = index + 1;
        }
        self.add_part(values, start..column.end);
    }

    fn add_part(&mut self, values: &[f64], part: Range<usize>) {
        if let Some(found) = scan(values, part.clone()) {
            self.add(&part, found);
        }
    }

    fn end_run(&mut self) {
        let end = self.indices.len();
        if self.ends.last().copied().unwrap_or(0) < end {
            self.ends.push(end);
        }
    }
}

/// A value, or missing where there is none.
fn at(values: &[f64], index: usize) -> f64 {
    values.get(index).copied().unwrap_or(f64::NAN)
}
