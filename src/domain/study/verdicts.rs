//! Verdicts on many pairs side by side: where is it rotating?

use super::Verdict;
use crate::domain::{
    Basis, Day, Error, Pair, Shared, Symbol,
    library::{Library, Load},
    market::coded_enum,
    reaches,
    snapshot::PriceFile,
};

coded_enum! {
    /// What the legs of a pair differ in.
    pub enum PairGroup("a group of pairs") {
        /// The size of companies, the smaller first.
        Size = "size",
        /// Value and growth.
        Style = "style",
        /// How companies of one market are weighted.
        Weighting = "weighting",
        /// A sector and all of them.
        Sectors = "sectors",
        /// Another market, or another kind of asset.
        Markets = "markets",
    }
}

/// Two funds that are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedPair {
    /// What they differ in.
    pub group: PairGroup,
    /// The small leg.
    pub small: &'static str,
    /// The large leg.
    pub large: &'static str,
    /// What is held against what.
    pub about: &'static str,
}

const fn of(
    group: PairGroup,
    small: &'static str,
    large: &'static str,
    about: &'static str,
) -> ListedPair {
    ListedPair { group, small, large, about }
}

/// The pairs, by what their legs differ in; a snapshot has those of which it holds both legs.
pub const PAIRS: &[ListedPair] = &[
    of(PairGroup::Size, "IWM", "SPY", "Russell 2000, S&P 500"),
    of(PairGroup::Size, "IJR", "SPY", "S&P 600, S&P 500"),
    of(PairGroup::Size, "MDY", "SPY", "S&P 400, S&P 500"),
    of(PairGroup::Size, "IWM", "QQQ", "Russell 2000, Nasdaq-100"),
    of(PairGroup::Size, "IWM", "IWB", "Russell 2000, Russell 1000"),
    of(PairGroup::Size, "VB", "VV", "CRSP small, CRSP large"),
    of(PairGroup::Size, "IWC", "IWM", "micro caps, Russell 2000"),
    of(PairGroup::Style, "IWN", "IWO", "small value, small growth"),
    of(PairGroup::Style, "VTWV", "VTWG", "small value, small growth"),
    of(PairGroup::Style, "IJS", "IJT", "S&P 600 value, growth"),
    of(PairGroup::Style, "IWD", "IWF", "large value, large growth"),
    of(PairGroup::Style, "VTV", "VUG", "large value, large growth"),
    of(PairGroup::Style, "SPLV", "SPHB", "low volatility, high beta"),
    of(PairGroup::Weighting, "RSP", "SPY", "equal weight, by value"),
    of(PairGroup::Weighting, "IWM", "RSP", "Russell 2000, S&P 500 equal weight"),
    of(PairGroup::Weighting, "DIA", "SPY", "by price, by value"),
    of(PairGroup::Weighting, "RSP", "MGK", "equal weight, giants"),
    of(PairGroup::Sectors, "XLB", "SPY", "materials, S&P 500"),
    of(PairGroup::Sectors, "XLC", "SPY", "communication, S&P 500"),
    of(PairGroup::Sectors, "XLE", "SPY", "energy, S&P 500"),
    of(PairGroup::Sectors, "XLF", "SPY", "financials, S&P 500"),
    of(PairGroup::Sectors, "XLI", "SPY", "industrials, S&P 500"),
    of(PairGroup::Sectors, "XLK", "SPY", "technology, S&P 500"),
    of(PairGroup::Sectors, "XLP", "SPY", "staples, S&P 500"),
    of(PairGroup::Sectors, "XLRE", "SPY", "property, S&P 500"),
    of(PairGroup::Sectors, "XLU", "SPY", "utilities, S&P 500"),
    of(PairGroup::Sectors, "XLV", "SPY", "health care, S&P 500"),
    of(PairGroup::Sectors, "XLY", "SPY", "consumer goods, S&P 500"),
    of(PairGroup::Markets, "EFA", "SPY", "abroad, S&P 500"),
    of(PairGroup::Markets, "EEM", "SPY", "emerging, S&P 500"),
    of(PairGroup::Markets, "TLT", "SPY", "long Treasuries, S&P 500"),
    of(PairGroup::Markets, "GLD", "SPY", "gold, S&P 500"),
];

impl ListedPair {
    /// The symbols of both legs; none where one of them is none.
    pub fn legs(&self) -> Option<[Symbol; 2]> {
        Some([self.small.parse().ok()?, self.large.parse().ok()?])
    }
}

/// The pairs of a group, or all, of which a snapshot lists both legs.
pub fn listed(library: &dyn Library, group: Option<PairGroup>) -> Vec<&'static ListedPair> {
    let is_asked = |pair: &&ListedPair| group.is_none_or(|group| pair.group == group);
    let is_held = |pair: &&ListedPair| {
        pair.legs().is_some_and(|legs| legs.iter().all(|leg| library.lists(leg)))
    };
    PAIRS.iter().filter(is_asked).filter(is_held).collect()
}

/// Verdict on a listed pair.
#[derive(Clone, Debug, PartialEq)]
pub struct PairVerdict {
    /// The pair.
    pub pair: &'static ListedPair,
    /// The verdict; nothing while a leg loads.
    pub found: Load<Verdict>,
    /// Sources: the files, basis and day that it was found from.
    from: Option<Found>,
}

#[derive(Clone, Debug, PartialEq)]
struct Found {
    files: [Shared<PriceFile>; 2],
    basis: Basis,
    as_of: Day,
}

impl PairVerdict {
    /// The day as of which it was found; none where it was not.
    pub(crate) fn as_of(&self) -> Option<Day> {
        self.from.as_ref().map(|from| from.as_of)
    }

    /// The last session of the pair, where that comes before the day of the others.
    pub(crate) fn ended(&self) -> Option<Day> {
        let verdict = self.found.as_ref()?.as_ref().ok()?;
        ended(verdict, self.from.as_ref()?.as_of)
    }

    /// True where the legs have no common session yet.
    pub(crate) fn begins_later(&self) -> bool {
        matches!(&self.found, Some(Ok(Verdict { as_of: None, .. })))
    }
}

/// The last session of a verdict, where that comes before the day of the others.
pub(crate) fn ended(verdict: &Verdict, as_of: Day) -> Option<Day> {
    verdict.as_of.filter(|&last| reaches(&[last], as_of).is_err())
}

/// Verdicts on pairs as of a day; one that was found from the same files before is taken over.
///
/// A pair of which a leg cannot be read, or has no total return where that is asked, says so.
pub fn verdicts(
    library: &dyn Library,
    pairs: &[&'static ListedPair],
    (basis, as_of): (Basis, Day),
    before: &[PairVerdict],
) -> Vec<PairVerdict> {
    let one = |pair: &&'static ListedPair| {
        let files = match files(library, pair) {
            Some(Ok(files)) => files,
            Some(Err(error)) => {
                return PairVerdict { pair, found: Some(Err(error)), from: None };
            }
            None => return PairVerdict { pair, found: None, from: None },
        };
        let from = Some(Found { files, basis, as_of });
        let same = before.iter().find(|known| known.pair == *pair && known.from == from);
        let found = || from.as_ref().map(verdict);
        same.cloned().unwrap_or_else(|| PairVerdict { pair, found: found(), from: from.clone() })
    };
    pairs.iter().map(one).collect()
}

fn files(library: &dyn Library, pair: &ListedPair) -> Load<[Shared<PriceFile>; 2]> {
    let [small, large] = pair.legs()?;
    let (small, large) = (library.prices(&small)?, library.prices(&large)?);
    Some(small.and_then(|small| Ok([small, large?])))
}

fn verdict(from: &Found) -> Result<Verdict, Error> {
    let [small, large] = &from.files;
    let pair = Pair::join(&small.series, &large.series, from.basis);
    if let Some(symbol) = pair.without_levels() {
        return Err(Error::unavailable(
            format!("the dividends of {symbol} are not known"),
            "choose price instead of total return",
        ));
    }
    Ok(Verdict::of(pair.as_of(from.as_of)))
}
