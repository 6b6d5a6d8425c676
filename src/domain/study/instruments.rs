//! Universe of funds and stocks: every listing whose prices have arrived, and what is known of it.

use super::{
    Scope,
    funds::{LARGE_CAPS, SMALL_CAPS},
};
use crate::domain::{
    Basis, DateRange, Day, PriceSeries, Shared, Symbol,
    facts::{Index, Instrument, InstrumentFacts, InstrumentGroup, InstrumentKind},
    library::{Library, Load},
    snapshot::PriceFile,
};

/// A listing of the snapshot; nothing loaded while its prices are on their way.
pub struct Listing {
    /// The symbol.
    pub symbol: Symbol,
    /// The name.
    pub name: String,
    /// The prices.
    pub loaded: Load<Shared<PriceFile>>,
}

/// Every listing, and what all of them are measured with.
pub struct Universe {
    /// Every listing, in the order of the facts.
    pub listed: Vec<Listing>,
    /// What is known of funds and stocks; nothing where that file cannot be had.
    pub facts: Option<Shared<InstrumentFacts>>,
    /// The last session that is read.
    pub as_of: Day,
    /// Basis: whether dividends count.
    pub basis: Basis,
    /// The range of return and risk.
    pub range: DateRange,
    legs: (Shared<PriceFile>, Shared<PriceFile>),
}

/// The listings that a table shows, by what is known of them.
pub type Sieve = fn(Option<&Instrument>) -> bool;

/// True for a fund.
pub fn is_fund(facts: Option<&Instrument>) -> bool {
    facts.is_some_and(|facts| facts.kind == InstrumentKind::Etf)
}

/// True for a stock, or something that nothing is known of.
pub fn is_stock(facts: Option<&Instrument>) -> bool {
    facts.is_none_or(|facts| facts.kind == InstrumentKind::Stock)
}

impl Listing {
    /// The prices, where they have arrived.
    pub fn series(&self) -> Option<&PriceSeries> {
        Some(&self.loaded.as_ref()?.as_ref().ok()?.series)
    }
}

impl Universe {
    /// What has arrived so far; nothing while the legs load.
    ///
    /// # Errors
    /// When a leg or the manifest cannot be had.
    pub fn read(library: &dyn Library, scope: &Scope) -> Load<Self> {
        if let Err(error) = library.manifest()? {
            return Some(Err(error));
        }
        let legs = match (library.prices(scope.small())?, library.prices(scope.large())?) {
            (Ok(small), Ok(large)) => (small, large),
            (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
        };
        let facts = library.instruments()?.ok();
        let listings = library.listed()?.into_iter().map(|(symbol, name)| Listing {
            loaded: library.prices(&symbol),
            symbol,
            name,
        });
        let mut listed: Vec<Listing> = listings.collect();
        let place = |symbol: &Symbol| {
            let described = facts.iter().flat_map(|facts| &facts.instruments);
            described.map(|it| &it.symbol).position(|other| other == symbol).unwrap_or(usize::MAX)
        };
        listed.sort_by_cached_key(|listing| place(&listing.symbol));
        let Scope { as_of, basis, range, .. } = *scope;
        Some(Ok(Self { listed, facts, as_of, basis, range, legs }))
    }

    /// What is known of a symbol.
    pub(crate) fn facts_of(&self, symbol: &Symbol) -> Option<&Instrument> {
        self.facts.as_ref()?.get(symbol)
    }

    /// The listings that pass a sieve and are of a group, arrived or not.
    pub fn shown(
        &self,
        sieve: Sieve,
        group: Option<InstrumentGroup>,
    ) -> impl Iterator<Item = &Listing> {
        self.listed.iter().filter(move |listing| {
            let facts = self.facts_of(&listing.symbol);
            sieve(facts) && group.is_none_or(|group| facts.is_some_and(|it| it.group == group))
        })
    }

    /// The first listing that tracks an index.
    pub fn fund_of(&self, index: &Index) -> Option<&Listing> {
        let tracks = |symbol| self.facts_of(symbol)?.tracks.as_ref();
        self.listed.iter().find(|listing| tracks(&listing.symbol) == Some(index))
    }

    /// The prices of the small leg.
    pub fn small(&self) -> &PriceSeries {
        &self.legs.0.series
    }

    /// The prices of the large leg.
    pub fn large(&self) -> &PriceSeries {
        &self.legs.1.series
    }

    /// The prices of the fund of small companies, where they have arrived.
    pub fn small_caps(&self) -> Option<&PriceSeries> {
        self.named(SMALL_CAPS)
    }

    /// The prices of the fund of large companies, where they have arrived.
    pub fn large_caps(&self) -> Option<&PriceSeries> {
        self.named(LARGE_CAPS)
    }

    fn named(&self, name: &str) -> Option<&PriceSeries> {
        self.listed.iter().find(|listing| listing.symbol.as_str() == name)?.series()
    }
}
