//! What a claim is judged on: the files that were loaded, and what is missing of them.

use crate::domain::{
    Absence, Basis, Day, Error, Pair, Symbol,
    facts::{ConcentrationFacts, Index, InstrumentFacts, MacroId, PolicyFacts, ValuationFacts},
    format::{self, capitalised},
    snapshot::{MacroFile, PriceFile},
    study::tracked,
};

/// A file that was asked for: none while it loads, then the file or why it cannot be had.
pub type Held<'a, T> = Option<Result<&'a T, &'a Error>>;

/// What was loaded, and the day as of which it is looked at.
#[derive(Clone, Debug)]
pub struct Evidence<'a> {
    /// The day after which nothing is read for a verdict.
    pub as_of: Day,
    /// The last session of the snapshot, to which "what came after" reaches.
    pub latest: Day,
    /// Prices by symbol; a symbol that is not listed is not in the snapshot.
    pub prices: Vec<(Symbol, Held<'a, PriceFile>)>,
    /// Economic series; one that is not listed is not in the snapshot.
    pub series: Vec<(MacroId, Held<'a, MacroFile>)>,
    /// Index weights.
    pub concentration: Held<'a, ConcentrationFacts>,
    /// Funds and stocks.
    pub instruments: Held<'a, InstrumentFacts>,
    /// Policy decisions.
    pub policy: Held<'a, PolicyFacts>,
    /// Quoted price-earnings ratios.
    pub valuation: Held<'a, ValuationFacts>,
}

/// Why a claim cannot be judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// A file is still on its way.
    Loading,
    /// The snapshot does not hold this.
    NotHeld(String),
    /// A figure has no value.
    Absent(Absence),
    /// A file cannot be had or read.
    Unreadable(Error),
}

impl From<Absence> for Unknown {
    fn from(absence: Absence) -> Self {
        Self::Absent(absence)
    }
}

impl Unknown {
    /// The reason as a sentence.
    pub fn words(&self) -> String {
        match self {
            Self::Loading => "The figures are still on their way.".to_owned(),
            Self::NotHeld(what) => format!("This snapshot does not hold {what}."),
            Self::Absent(Absence::NotKnownYet { first }) => {
                format!("Nothing was known of it before {}.", format::day_long(*first))
            }
            Self::Absent(absence) => capitalised(&format!("{absence}.")),
            Self::Unreadable(error) => capitalised(&format!("{error}.")),
        }
    }
}

/// The files that claims rest on; facts are loaded in any case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Prices, each symbol once.
    pub symbols: Vec<Symbol>,
    /// Economic series, each once.
    pub series: Vec<MacroId>,
}

fn held<T>(held: Held<'_, T>) -> Result<&T, Unknown> {
    held.ok_or(Unknown::Loading)?.map_err(|error| Unknown::Unreadable(error.clone()))
}

impl<'a> Evidence<'a> {
    pub(super) fn price_file(&self, symbol: &Symbol) -> Result<&'a PriceFile, Unknown> {
        let found = self.prices.iter().find(|(other, _)| other == symbol);
        held(found.ok_or_else(|| Unknown::NotHeld(format!("prices of {symbol}")))?.1)
    }

    pub(super) fn macro_file(&self, id: MacroId) -> Result<&'a MacroFile, Unknown> {
        let found = self.series.iter().find(|(other, _)| *other == id);
        held(found.ok_or_else(|| Unknown::NotHeld(format!("the series {id}")))?.1)
    }

    pub(super) fn concentration(&self) -> Result<&'a ConcentrationFacts, Unknown> {
        held(self.concentration)
    }

    pub(super) fn policy(&self) -> Result<&'a PolicyFacts, Unknown> {
        held(self.policy)
    }

    pub(super) fn valuation(&self) -> Result<&'a ValuationFacts, Unknown> {
        held(self.valuation)
    }

    /// Both legs joined.
    pub(super) fn pair(
        &self,
        small: &Symbol,
        large: &Symbol,
        basis: Basis,
    ) -> Result<Pair, Unknown> {
        let (small, large) = (self.price_file(small)?, self.price_file(large)?);
        let pair = Pair::join(&small.series, &large.series, basis);
        pair.known()?;
        if pair.view().is_empty() {
            return Err(Absence::NoCommonSession.into());
        }
        Ok(pair)
    }

    /// The index that an instrument tracks.
    pub(super) fn tracked(&self, symbol: &Symbol) -> Result<&'a Index, Unknown> {
        let not_held = |_| Unknown::NotHeld(format!("the index that {symbol} tracks"));
        tracked(held(self.instruments)?, symbol).map_err(not_held)
    }

    /// Who published the prices of a symbol.
    pub(super) fn price_source(&self, symbol: &Symbol) -> String {
        self.price_file(symbol)
            .map_or_else(|_| String::new(), |file| file.provenance.source.clone())
    }
}
