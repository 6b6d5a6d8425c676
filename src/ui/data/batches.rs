//! Arrivals in growing batches, so that what rests on many files is computed a few times, not once a
//! file.

use leptos::prelude::*;

use crate::ui::derived::Derived;

use super::{Files, Loaded};
use crate::domain::{
    Symbol,
    snapshot::{MacroFile, MacroId, PriceFile},
};

impl Files {
    /// How many prices and series had arrived when their number had last doubled, or all had.
    ///
    /// What is computed from many files depends on this and reads them by [`Files::prices_now`].
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

    /// The prices of a symbol as far as they have arrived, without following those of others.
    pub fn prices_now(self, symbol: &Symbol) -> Option<Loaded<PriceFile>> {
        untrack(|| self.prices(symbol))
    }

    /// An economic series, likewise.
    pub fn series_now(self, id: MacroId) -> Option<Loaded<MacroFile>> {
        untrack(|| self.series(id))
    }
}
