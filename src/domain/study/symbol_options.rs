//! The series that can be chosen as a leg, in groups.

use crate::domain::{Day, Symbol, facts::InstrumentGroup, library::Library};

/// The groups in which series are offered, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OptionGroup {
    /// Funds by company size.
    Size,
    /// Funds by growth or value.
    Style,
    /// Funds that stand for a market.
    Market,
    /// Sectors of the S&P 500.
    Sector,
    /// Funds by another property of shares.
    Factor,
    /// Shares of other countries.
    Region,
    /// Bonds.
    Bond,
    /// Commodities.
    Commodity,
    /// Shares of single companies.
    Stock,
    /// Indices, which nobody can hold.
    Index,
    /// Series that the snapshot does not describe.
    Other,
    /// The reader's own series.
    Own,
}

impl From<InstrumentGroup> for OptionGroup {
    fn from(group: InstrumentGroup) -> Self {
        match group {
            InstrumentGroup::Benchmark => Self::Market,
            InstrumentGroup::Bond => Self::Bond,
            InstrumentGroup::Commodity => Self::Commodity,
            InstrumentGroup::Factor => Self::Factor,
            InstrumentGroup::Index => Self::Index,
            InstrumentGroup::Magnificent7 | InstrumentGroup::SmallCap => Self::Stock,
            InstrumentGroup::Region => Self::Region,
            InstrumentGroup::Sector => Self::Sector,
            InstrumentGroup::Size => Self::Size,
            InstrumentGroup::Style => Self::Style,
        }
    }
}

/// A series that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SymbolOption {
    /// Its group.
    pub group: OptionGroup,
    /// The symbol.
    pub symbol: Symbol,
    /// The name.
    pub name: String,
    /// Its style or line of business in a few words, where that is known.
    pub style: Option<String>,
    /// The first session.
    pub first: Option<Day>,
    /// The last session, where others go on after it.
    pub ended: Option<Day>,
}

/// Every series that can be chosen, group by group and in the order of the facts, the reader's own
/// last; nothing while the manifest loads, or where it cannot be had.
pub fn symbol_options(library: &dyn Library) -> Option<Vec<SymbolOption>> {
    let manifest = library.manifest()?.ok()?;
    let facts = library.instruments().and_then(Result::ok);
    let described = facts.as_ref().map(|facts| facts.instruments.as_slice()).unwrap_or_default();
    let mut options: Vec<(usize, SymbolOption)> = Vec::new();
    for listing in manifest.listings() {
        let place = described.iter().position(|it| it.symbol == *listing.symbol);
        let instrument = place.and_then(|place| described.get(place));
        let option = SymbolOption {
            group: instrument.map_or(OptionGroup::Other, |it| it.group.into()),
            symbol: listing.symbol.clone(),
            name: listing.name.to_owned(),
            style: instrument.and_then(|it| it.style.clone()),
            first: Some(listing.first),
            ended: Some(listing.last).filter(|&last| last < manifest.as_of),
        };
        options.push((place.unwrap_or(usize::MAX), option));
    }
    for file in library.user_series().into_iter().flatten().filter_map(Result::ok) {
        if manifest.prices(file.series.symbol()).is_none() {
            let option = SymbolOption {
                group: OptionGroup::Own,
                symbol: file.series.symbol().clone(),
                name: file.provenance.name.clone(),
                style: None,
                first: file.series.days().first().copied(),
                ended: None,
            };
            options.push((usize::MAX, option));
        }
    }
    options.sort_by_key(|(place, option)| (option.group, *place));
    Some(options.into_iter().map(|(_, option)| option).collect())
}
