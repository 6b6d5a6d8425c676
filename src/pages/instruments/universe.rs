//! All funds and stocks whose prices have arrived, and what they are measured with.

use crate::{
    domain::{
        Basis, DateRange, Day, PriceSeries, Shared, Symbol, format,
        library::Load,
        screener::{Benchmarks, Candidate},
        snapshot::{Instrument, InstrumentFacts, InstrumentGroup, InstrumentKind, PriceFile},
    },
    pages::{Context, Memo, scope::scope},
};

/// The fund that funds are tracked against, and stocks are measured by.
const SMALL_CAPS: &str = "IWM";
/// The other fund that stocks are measured by.
const LARGE_CAPS: &str = "SPY";

/// A listing of the snapshot; nothing loaded while its prices are on their way.
pub struct Listed {
    pub symbol: Symbol,
    pub name: String,
    pub loaded: Load<Shared<PriceFile>>,
}

/// Everything that the page shows.
pub struct Universe {
    /// Every listing, in the order of the facts.
    pub listed: Vec<Listed>,
    /// What is known of funds and stocks; nothing where that file cannot be had.
    pub facts: Option<Shared<InstrumentFacts>>,
    /// The last session that is read.
    pub as_of: Day,
    /// The range in words that end a sentence.
    pub range_words: String,
    legs: (Shared<PriceFile>, Shared<PriceFile>),
    basis: Basis,
    range: DateRange,
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

/// The universe of the page, taken anew with every batch of files that arrives.
const UNIVERSE: Memo<Load<Shared<Universe>>> =
    Memo::new("universe", |cx, _| Some(Universe::take(cx)?.map(Shared::new)));

impl Listed {
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
    pub fn read(cx: &dyn Context) -> Load<Shared<Self>> {
        UNIVERSE.get(cx)
    }

    fn take(cx: &dyn Context) -> Load<Self> {
        if let Err(error) = cx.library().manifest()? {
            return Some(Err(error));
        }
        let (small, large) = cx.legs()?;
        let legs = match (
            cx.library_in_batches().prices(&small)?,
            cx.library_in_batches().prices(&large)?,
        ) {
            (Ok(small), Ok(large)) => (small, large),
            (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
        };
        let scope = match scope(cx)? {
            Ok(scope) => scope,
            Err(error) => return Some(Err(error)),
        };
        let facts = cx.library().instruments()?.ok();
        let listed = cx.library().listed()?.into_iter();
        let mut listed: Vec<Listed> = listed
            .map(|(symbol, name)| Listed {
                loaded: cx.library_in_batches().prices(&symbol),
                symbol,
                name,
            })
            .collect();
        let place = |symbol: &Symbol| {
            let described = facts.iter().flat_map(|facts| &facts.instruments);
            described.map(|it| &it.symbol).position(|other| other == symbol).unwrap_or(usize::MAX)
        };
        listed.sort_by_cached_key(|listing| place(&listing.symbol));
        Some(Ok(Self {
            listed,
            facts,
            as_of: scope.as_of,
            range_words: scope.window_words(),
            legs,
            basis: scope.basis,
            range: scope.range,
        }))
    }

    /// The prices of a symbol, or why they cannot be had; nothing while they load.
    pub fn prices(&self, symbol: &Symbol) -> Load<Shared<PriceFile>> {
        self.listed.iter().find(|listing| listing.symbol == *symbol)?.loaded.clone()
    }

    /// What is known of a symbol.
    pub fn facts_of(&self, symbol: &Symbol) -> Option<&Instrument> {
        self.facts.as_ref()?.get(symbol)
    }

    /// Those of them that have arrived, in the order of the facts.
    pub fn candidates(&self, sieve: Sieve, group: Option<InstrumentGroup>) -> Vec<Candidate<'_>> {
        let with = self.benchmarks();
        let shown = self.shown(sieve, group).filter_map(|listing| {
            Some(Candidate {
                series: listing.series()?,
                facts: self.facts_of(&listing.symbol),
                with,
            })
        });
        shown.collect()
    }

    /// The listings that pass a sieve and are of a group, arrived or not.
    pub fn shown(
        &self,
        sieve: Sieve,
        group: Option<InstrumentGroup>,
    ) -> impl Iterator<Item = &Listed> {
        self.listed.iter().filter(move |listing| {
            let facts = self.facts_of(&listing.symbol);
            sieve(facts) && group.is_none_or(|group| facts.is_some_and(|it| it.group == group))
        })
    }

    /// What return and risk are measured over, in words.
    pub fn measured_words(&self) -> String {
        let range = match self.range {
            DateRange::YearToDate => "the year to date".to_owned(),
            range => range.label(),
        };
        let day = format::day_long(self.as_of);
        format!("Return and risk over {range} to {day}, {}", self.basis.label())
    }

    fn benchmarks(&self) -> Benchmarks<'_> {
        let of = |name: &str| {
            self.listed.iter().find(|listing| listing.symbol.as_str() == name)?.series()
        };
        Benchmarks {
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
