//! From the index of a value to its position and its column of pixels.

use std::ops::Range;

/// Positions of values across a screen, equally far apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndexScale {
    /// The first value in sight.
    pub first: usize,
    /// The last value in sight.
    pub last: usize,
    /// Position of the first value.
    pub left: f64,
    /// Distance of the last value from the first.
    pub width: f64,
}

impl IndexScale {
    /// Position of a value; the only one lies in the middle.
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
