//! What a plan asks for.

use super::super::provider_code::ProviderCode;
use crate::domain::{Day, Symbol, facts::MacroId};

/// One file of the snapshot, or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Closes, dividends and splits.
    Prices(PricesItem),
    /// An economic series.
    Series(SeriesItem),
    /// The size factor, from a file of the French library.
    Factor { file: String },
    /// The portfolio of a fund, from its issuer.
    Holdings { fund: Symbol, url: String },
}

/// Prices of one symbol.
#[derive(Clone, Debug, PartialEq)]
pub struct PricesItem {
    pub symbol: Symbol,
    pub kind: InstrumentKind,
    /// The currency of the closes, as ISO 4217 has it.
    pub currency: String,
    /// Whom to ask, in this order, with the provider's name of the symbol.
    pub providers: Vec<(ProviderCode, String)>,
}

/// An economic series of FRED.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesItem {
    pub id: MacroId,
    pub revisions: Revisions,
    pub keep: Keep,
    /// Days whose state of the series is kept beside the newest.
    pub vintages: Vec<Day>,
}

/// What an instrument is; providers and the limits of a jump depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstrumentKind {
    Fund,
    Stock,
    Index,
}

/// What happens where values that were published before are others now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revisions {
    /// The answer is refused.
    Refuse,
    /// The new values take the place of the old, and the report names them.
    Replace,
    /// The old ones stay as a vintage, and the new ones become another.
    Vintages,
}

/// Which observations are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    All,
    /// The last of each week that is over.
    LastOfWeek,
}
