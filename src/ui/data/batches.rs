//! Arrivals in growing batches, so that what rests on many files is computed a few times, not once a
//! file.

use super::Files;
use crate::ui::erased_memo::ErasedMemo;

impl Files {
    /// Number of prices and series that had arrived when it had last doubled, or all had.
    ///
    /// Figures of many files follow this and not each of them.
    pub(crate) fn batches(self) -> ErasedMemo<usize> {
        ErasedMemo::new(move |before: Option<&usize>| {
            let (prices, series) = (self.prices.read(), self.series.read());
            let loaded = prices.iter().filter(|(_, file)| file.is_some()).count()
                + series.iter().filter(|(_, file)| file.is_some()).count();
            let last = before.copied().unwrap_or_default();
            let is_batch = 2 * last <= loaded || loaded == prices.len() + series.len();
            if is_batch { loaded } else { last }
        })
    }
}
