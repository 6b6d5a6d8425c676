//! A figure of many instruments over time, and how many counted.

use rotascope_kernels::Tally;

/// A figure of many instruments, one value a session, with the number of instruments it rests on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BreadthLine {
    /// The figure; none where no instrument counts.
    pub values: Vec<Option<f64>>,
    /// The number of instruments that count.
    pub counts: Vec<usize>,
}

impl BreadthLine {
    /// The newest figure and its count; none where there is none on the last session.
    ///
    /// ```
    /// use rotascope::domain::metrics::universe::BreadthLine;
    ///
    /// let line = BreadthLine { values: vec![None, Some(0.5)], counts: vec![0, 4] };
    /// assert_eq!(line.newest(), Some((0.5, 4)));
    /// assert_eq!(line.from(2).newest(), None);
    /// assert_eq!(line.first(1).counts, [0]);
    /// ```
    pub fn newest(&self) -> Option<(f64, usize)> {
        Some(((*self.values.last()?)?, *self.counts.last()?))
    }

    /// The line from a session on.
    #[must_use]
    pub fn from(&self, start: usize) -> Self {
        Self {
            values: self.values.get(start..).unwrap_or_default().to_vec(),
            counts: self.counts.get(start..).unwrap_or_default().to_vec(),
        }
    }

    /// The first sessions of the line, with nothing behind them.
    #[must_use]
    pub fn first(&self, sessions: usize) -> Self {
        Self {
            values: self.values.get(..sessions).unwrap_or(&self.values).to_vec(),
            counts: self.counts.get(..sessions).unwrap_or(&self.counts).to_vec(),
        }
    }

    /// The line of what was seen as a share of those that were counted.
    pub(super) fn of_shares(tally: &Tally) -> Self {
        Self::of(tally.totals().map(|(seen, counted)| (seen / counted, counted)))
    }

    /// A line of pairs: a figure that is no number where it does not exist, and its count.
    pub(super) fn of(rows: impl Iterator<Item = (f64, f64)>) -> Self {
        let row =
            |(value, count): (f64, f64)| (Some(value).filter(|it| it.is_finite()), count as usize);
        let (values, counts) = rows.map(row).unzip();
        Self { values, counts }
    }
}
