//! The values that tell a line from all others on a screen.
//!
//! In every column of pixels the first, the lowest, the highest and the last value of a line are
//! enough: each column's extent is drawn, and neighbouring columns join as they did.

use std::ops::Range;

use crate::{
    Pyramid,
    pyramid::{Extremes, scan},
};

/// From this many values a column on, the pyramid is quicker than looking at each.
const MANY: usize = 64;

/// Where values lie across a screen, equally far apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The first value in sight.
    pub first: usize,
    /// The last value in sight.
    pub last: usize,
    /// Where the first value lies.
    pub left: f64,
    /// How far the last value is from the first.
    pub width: f64,
}

impl Spread {
    /// Where a value lies; the only one in the middle.
    pub fn place(&self, index: usize) -> f64 {
        if self.last <= self.first {
            return self.left + self.width / 2.0;
        }
        let steps = index as f64 - self.first as f64;
        self.left + self.width * (steps / (self.last - self.first) as f64)
    }

    /// From one value to the next; the whole width where there is no next.
    pub fn step(&self) -> f64 {
        self.width / (self.last.saturating_sub(self.first)).max(1) as f64
    }

    /// The values in sight in stretches that share a column, of which `density` make one unit.
    #[inline(never)]
    pub fn columns(&self, density: f64) -> Vec<Range<usize>> {
        let mut columns = Vec::new();
        let mut start = self.first;
        while start <= self.last {
            let end = self.column_end(start, density);
            columns.push(start..end);
            start = end;
        }
        columns
    }

    /// The first value that lies in a later column than `start`, or out of sight.
    fn column_end(&self, start: usize, density: f64) -> usize {
        let column = |index: usize| (self.place(index) * density).floor();
        let own = column(start);
        let steps = ((own + 1.0) / density - self.left) / self.step();
        let guess = self.first.saturating_add(steps as usize);
        let mut end = guess.clamp(start + 1, self.last + 1);
        // The division may be off by a value or so.
        while start + 1 < end && column(end - 1) != own {
            end -= 1;
        }
        while end <= self.last && column(end) == own {
            end += 1;
        }
        end
    }
}

/// Values of a line that are enough to draw it, in unbroken runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    indices: Vec<usize>,
    /// Where each run ends among the indices.
    ends: Vec<usize>,
}

impl Telling {
    /// The values of a line that tell it in `columns`, without those that are missing or not above
    /// `floor`.
    #[inline(never)]
    pub fn of(values: &[f64], pyramid: &Pyramid, columns: &[Range<usize>], floor: f64) -> Self {
        let mut telling = Self::default();
        for column in columns {
            let len = column.len();
            // Each of two values is an end.
            if len <= 2 {
                telling.add_each(values, column, floor);
                continue;
            }
            let found = if len < MANY {
                scan(values, column.clone())
            } else {
                pyramid.extremes(values, column.clone())
            };
            match found {
                None => telling.end_run(),
                Some(found) if found.held == len && floor < at(values, found.lowest) => {
                    telling.add(column, found);
                }
                Some(_) => telling.add_parts(values, column, floor),
            }
        }
        telling.end_run();
        telling
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
