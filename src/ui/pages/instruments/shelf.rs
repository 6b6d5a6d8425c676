//! All funds and stocks whose prices have arrived, and what they are measured with.

use leptos::prelude::*;

use crate::{
    domain::{
        Basis, Day, PriceSeries, Range, Symbol, format,
        screener::{Holding, Yardsticks},
        snapshot::{Instrument, InstrumentFacts, InstrumentGroup, InstrumentKind, PriceFile},
    },
    ui::{
        data::{Loaded, Shared},
        pages::part::Awaited,
        state::AppState,
    },
};

/// The fund that funds are tracked against, and stocks are measured by.
const SMALL_CAPS: &str = "IWM";
/// The other fund that stocks are measured by.
const LARGE_CAPS: &str = "SPY";

/// A listing of the snapshot; nothing loaded while its prices are on their way.
pub struct Listed {
    pub symbol: Symbol,
    pub name: String,
    pub loaded: Option<Loaded<PriceFile>>,
}

/// Everything that the page shows.
pub struct Shelf {
    /// Every listing, in the order of the facts.
    pub listed: Vec<Listed>,
    /// The funds of one group alone.
    group: Option<InstrumentGroup>,
    /// What is known of funds and stocks; nothing where that file cannot be had.
    pub facts: Option<Shared<InstrumentFacts>>,
    /// The last session that is read.
    pub as_of: Day,
    /// The range in words that end a sentence.
    pub range_words: String,
    legs: (Shared<PriceFile>, Shared<PriceFile>),
    basis: Basis,
    range: Range,
}

/// Which listings a table shows.
pub type Sieve = fn(Option<&Instrument>) -> bool;

/// Whether a listing is a fund.
pub fn is_fund(facts: Option<&Instrument>) -> bool {
    facts.is_some_and(|facts| facts.kind == InstrumentKind::Etf)
}

/// Whether it is a stock, or something that nothing is known of.
pub fn is_stock(facts: Option<&Instrument>) -> bool {
    facts.is_none_or(|facts| facts.kind == InstrumentKind::Stock)
}

impl Listed {
    /// The prices, where they have arrived.
    pub fn series(&self) -> Option<&PriceSeries> {
        Some(&self.loaded.as_ref()?.as_ref().ok()?.series)
    }
}

impl Shelf {
    /// Nothing while the legs load.
    ///
    /// # Errors
    /// When a leg or the manifest cannot be had.
    pub fn read(state: AppState) -> Awaited<Self> {
        let manifest = match state.files.manifest.get()? {
            Ok(manifest) => manifest,
            Err(error) => return Some(Err(error)),
        };
        let (small, large) = state.legs_chosen()?;
        let legs = match (state.files.prices(&small)?, state.files.prices(&large)?) {
            (Ok(small), Ok(large)) => (small, large),
            (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
        };
        let scope = match state.scope.get()? {
            Ok(scope) => scope,
            Err(error) => return Some(Err(error)),
        };
        let facts = state.files.facts.get().instruments?.ok();
        let mut listed: Vec<Listed> = manifest
            .listings()
            .map(|listing| Listed {
                symbol: listing.symbol.clone(),
                name: listing.name.to_owned(),
                loaded: state.files.prices(listing.symbol),
            })
            .collect();
        let place = |symbol: &Symbol| {
            let described = facts.iter().flat_map(|facts| &facts.instruments);
            described.map(|it| &it.symbol).position(|other| other == symbol).unwrap_or(usize::MAX)
        };
        listed.sort_by_cached_key(|listing| place(&listing.symbol));
        Some(Ok(Self {
            listed,
            group: None,
            facts,
            as_of: scope.as_of,
            range_words: scope.window_words(),
            legs,
            basis: scope.basis,
            range: scope.range,
        }))
    }

    /// What is known of a symbol.
    pub fn facts_of(&self, symbol: &Symbol) -> Option<&Instrument> {
        self.facts.as_ref()?.get(symbol)
    }

    /// The listings that pass a sieve and have arrived, in the order of the facts.
    pub fn holdings(&self, sieve: Sieve) -> Vec<Holding<'_>> {
        let with = self.yardsticks();
        let shown = self.shown(sieve).filter_map(|listing| {
            Some(Holding { series: listing.series()?, facts: self.facts_of(&listing.symbol), with })
        });
        shown.collect()
    }

    /// The listings that pass a sieve, arrived or not.
    pub fn shown(&self, sieve: Sieve) -> impl Iterator<Item = &Listed> {
        self.listed.iter().filter(move |listing| {
            let facts = self.facts_of(&listing.symbol);
            sieve(facts) && self.group.is_none_or(|group| facts.is_some_and(|it| it.group == group))
        })
    }

    /// The same with the listings of one group alone.
    #[must_use]
    pub fn of_group(self, group: Option<InstrumentGroup>) -> Self {
        Self { group, ..self }
    }

    /// What return and risk are measured over, in words.
    pub fn measured_words(&self) -> String {
        let range = match self.range {
            Range::YearToDate => "the year to date".to_owned(),
            range => range.label(),
        };
        let day = format::day_long(self.as_of);
        format!("Return and risk over {range} to {day}, {}", self.basis.label())
    }

    fn yardsticks(&self) -> Yardsticks<'_> {
        let of = |name: &str| {
            self.listed.iter().find(|listing| listing.symbol.as_str() == name)?.series()
        };
        Yardsticks {
            small: &self.legs.0.series,
            large: &self.legs.1.series,
            small_caps: of(SMALL_CAPS),
            large_caps: of(LARGE_CAPS),
            basis: self.basis,
            as_of: self.as_of,
            range: self.range,
        }
    }
}
