//! Funds and stocks: what they are, what they cost, how large they are.

use std::collections::BTreeSet;

use super::{DatedFact, Index, Provenance, point_in_time::check_order};
use crate::domain::{Day, Error, Symbol, market::coded_enum};

coded_enum! {
    /// What an instrument is.
    pub enum InstrumentKind("a kind of instrument") {
        /// An exchange-traded fund.
        Etf = "etf",
        /// An index, which nobody can hold.
        Index = "index",
        /// The shares of one company.
        Stock = "stock",
    }
}

coded_enum! {
    /// Why an instrument is in the snapshot.
    pub enum InstrumentGroup("a group of instruments") {
        /// A yardstick for the rest.
        Benchmark = "benchmark",
        /// Bonds.
        Bond = "bond",
        /// Commodities.
        Commodity = "commodity",
        /// A fund by a property of shares other than size and style.
        Factor = "factor",
        /// An index, which nobody can hold.
        Index = "index",
        /// One of the seven largest companies of the S&P 500.
        Magnificent7 = "magnificent 7",
        /// Shares of other countries.
        Region = "region",
        /// A sector of the S&P 500.
        Sector = "sector",
        /// A fund by company size.
        Size = "size",
        /// A single small company.
        SmallCap = "small-cap",
        /// A fund by growth or value.
        Style = "style",
    }
}

/// What changes about a fund, on the day it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct InstrumentFigures {
    /// The day on which the figures were read.
    pub as_of: Day,
    /// Net assets in US dollars; see the instrument's note for what they cover.
    pub net_assets_usd: Option<f64>,
    /// Fees in percent a year.
    pub expense_ratio_percent: Option<f64>,
}

impl DatedFact for InstrumentFigures {
    fn known_on(&self) -> Day {
        self.as_of
    }
}

/// One fund or stock.
#[derive(Clone, Debug, PartialEq)]
pub struct Instrument {
    /// Its symbol.
    pub symbol: Symbol,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: InstrumentKind,
    /// Why it is here.
    pub group: InstrumentGroup,
    /// Its style or line of business in a few words: `small value`, `energy`.
    pub style: Option<String>,
    /// The index that it follows.
    pub tracks: Option<Index>,
    /// Its first day.
    pub inception: Option<Day>,
    /// Its last session, where it is known that later prices could not be had.
    pub ends: Option<Day>,
    /// Days whose jump looks like a split and was a move of the price.
    pub moves: Vec<Day>,
    /// Size and fees, oldest first; empty where nothing is known.
    pub figures: Vec<InstrumentFigures>,
    /// What a reader should know of the figures.
    pub note: Option<String>,
}

/// All instruments that the snapshot describes.
#[derive(Clone, Debug, PartialEq)]
pub struct InstrumentFacts {
    /// Where the facts come from.
    pub provenance: Provenance,
    /// The instruments, in the order in which they are offered.
    pub instruments: Vec<Instrument>,
}

impl InstrumentFacts {
    /// Instruments in the order in which they are offered.
    ///
    /// # Errors
    /// When a symbol stands twice, a size is not positive or a fee is not from 0 to 100 %.
    pub fn new(provenance: Provenance, instruments: Vec<Instrument>) -> Result<Self, Error> {
        let mut seen = BTreeSet::new();
        for instrument in &instruments {
            let symbol = instrument.symbol.clone();
            for figures in &instrument.figures {
                check_figures(&symbol, figures)?;
            }
            check_order(&instrument.figures, "figures")?;
            if !seen.insert(symbol) {
                let problem = format!("{} stands twice", instrument.symbol);
                return Err(Error::invalid(problem, "describe it once").at_field("instruments"));
            }
        }
        Ok(Self { provenance, instruments })
    }

    /// The description of a symbol.
    pub fn get(&self, symbol: &Symbol) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| &instrument.symbol == symbol)
    }

    /// Those that a symbol is compared with, itself among them: funds of its size, whatever their
    /// style, or else its group; none where it is not described.
    pub fn peers(&self, symbol: &Symbol) -> Vec<&Instrument> {
        let Some(own) = self.get(symbol) else { return Vec::new() };
        let size = |of: &Instrument| match of.group {
            InstrumentGroup::Size | InstrumentGroup::Style => {
                of.style.as_ref().and_then(|style| style.split(' ').next()).map(str::to_owned)
            }
            _ => None,
        };
        let own_size = size(own);
        let is_peer = |other: &&Instrument| match &own_size {
            Some(_) => size(other) == own_size,
            None => other.group == own.group,
        };
        self.instruments.iter().filter(is_peer).collect()
    }

    /// The instruments of a group.
    pub(crate) fn in_group(&self, group: InstrumentGroup) -> impl Iterator<Item = &Instrument> {
        self.instruments.iter().filter(move |instrument| instrument.group == group)
    }
}

fn check_figures(symbol: &Symbol, figures: &InstrumentFigures) -> Result<(), Error> {
    let invalid = |problem: String, remedy: &str| Err(Error::invalid(problem, remedy));
    match (figures.net_assets_usd, figures.expense_ratio_percent) {
        (Some(size), _) if !(size.is_finite() && 0.0 < size) => {
            invalid(format!("net assets {size} of {symbol} are not positive"), "leave them out")
        }
        (_, Some(fee)) if !(0.0..=100.0).contains(&fee) => {
            invalid(format!("{fee} % a year of {symbol} is not a fee"), "give 0 to 100 %")
        }
        _ => Ok(()),
    }
}
