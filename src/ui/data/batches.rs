//! Arrivals in growing batches, so that what rests on many files is computed a few times, not once a
//! file.

use super::Files;
use crate::ui::derived::Derived;

impl Files {
    /// How many prices and series had arrived when their number had last doubled, or all had.
    ///
    /// What is computed from many files follows this and not each of them.
    pub fn batches(self) -> Derived<usize> {
        Derived::new(move |before: Option<&usize>| {
            let (prices, series) = (self.prices.read(), self.series.read());
            let loaded = prices.iter().filter(|(_, file)| file.is_some()).count()
                + series.iter().filter(|(_, file)| file.is_some()).count();
            let last = before.copied().unwrap_or_default();
            let is_batch = 2 * last <= loaded || loaded == prices.len() + series.len();
            if is_batch { loaded } else { last }
        })
    }
}
