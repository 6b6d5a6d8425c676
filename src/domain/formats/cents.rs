//! Whether closes are prices as they were quoted, or numbers that were computed.

use super::bar::Bar;

/// How far a close may stand from a quoted price by the rounding of four bytes.
const FOUR_BYTES: f64 = 2e-7;
/// So near to a number of four decimals a close that was computed is that number.
pub(super) const SNAP: f64 = 1e-9;

/// How many closes are quoted prices: whole cents or sixty-fourths.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cents {
    pub(super) rows: usize,
    whole: usize,
    /// Those that are whole but for the rounding of four bytes.
    pub(super) four_bytes: usize,
}

impl Cents {
    pub(super) fn of(bars: impl DoubleEndedIterator<Item = Bar>) -> Self {
        let mut found = Self::default();
        let mut later = 1.0;
        for bar in bars.rev() {
            let close = bar.close * later;
            let away = |steps: f64| (close - (close * steps).round() / steps).abs();
            found.rows += 1;
            let distance = away(100.0).min(away(64.0));
            found.whole += usize::from(distance <= FOUR_BYTES * close);
            let is_rounded = SNAP * close < distance && distance <= FOUR_BYTES * close;
            found.four_bytes += usize::from(is_rounded);
            later *= bar.split;
        }
        found
    }

    pub(super) fn share(self) -> Option<f64> {
        (0 < self.rows).then(|| self.whole as f64 / self.rows as f64)
    }
}
