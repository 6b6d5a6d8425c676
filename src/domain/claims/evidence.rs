//! What a claim is judged on: the files that were loaded, and what is missing of them.

use crate::domain::{
    Absence, Basis, Day, Error, Pair, Shared, Symbol,
    facts::{ConcentrationFacts, Index, InstrumentFacts, MacroId, PolicyFacts, ValuationFacts},
    format::{self, capitalised},
    library::Load,
    signals::{self, Signal, Source},
    snapshot::{MacroFile, PriceFile},
    study::tracked,
};

/// What was loaded, and the day as of which it is looked at.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The day after which nothing is read for a verdict.
    pub as_of: Day,
    /// The last session of the snapshot, to which "what came after" reaches.
    pub latest: Day,
    /// Prices by symbol; a symbol that is not listed is not in the snapshot.
    pub prices: Vec<(Symbol, Load<Shared<PriceFile>>)>,
    /// Economic series; one that is not listed is not in the snapshot.
    pub series: Vec<(MacroId, Load<Shared<MacroFile>>)>,
    /// Index weights.
    pub concentration: Load<Shared<ConcentrationFacts>>,
    /// Funds and stocks.
    pub instruments: Load<Shared<InstrumentFacts>>,
    /// Policy decisions.
    pub policy: Load<Shared<PolicyFacts>>,
    /// Quoted price-earnings ratios.
    pub valuation: Load<Shared<ValuationFacts>>,
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
            Self::Absent(absence) => {
                capitalised(&format!("{}.", absence.written(format::day_long)))
            }
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

fn loaded<T>(file: Option<&Result<Shared<T>, Error>>) -> Result<&T, Unknown> {
    let file = file.ok_or(Unknown::Loading)?.as_deref();
    file.map_err(|error| Unknown::Unreadable(error.clone()))
}

fn shared<T>(file: Option<&Result<Shared<T>, Error>>) -> Result<Shared<T>, Unknown> {
    let file = file.ok_or(Unknown::Loading)?.clone();
    file.map_err(Unknown::Unreadable)
}

impl Evidence {
    pub(super) fn price_file(&self, symbol: &Symbol) -> Result<&PriceFile, Unknown> {
        let found = self.prices.iter().find(|(other, _)| other == symbol);
        let (_, file) = found.ok_or_else(|| Unknown::NotHeld(format!("prices of {symbol}")))?;
        loaded(file.as_ref())
    }

    pub(super) fn macro_file(&self, id: MacroId) -> Result<&MacroFile, Unknown> {
        loaded(self.series_of(id)?)
    }

    fn shared_series(&self, id: MacroId) -> Result<Shared<MacroFile>, Unknown> {
        shared(self.series_of(id)?)
    }

    fn series_of(&self, id: MacroId) -> Result<Option<&Result<Shared<MacroFile>, Error>>, Unknown> {
        let found = self.series.iter().find(|(other, _)| *other == id);
        let (_, file) = found.ok_or_else(|| Unknown::NotHeld(format!("the series {id}")))?;
        Ok(file.as_ref())
    }

    pub(super) fn concentration(&self) -> Result<&ConcentrationFacts, Unknown> {
        loaded(self.concentration.as_ref())
    }

    pub(super) fn policy(&self) -> Result<&PolicyFacts, Unknown> {
        loaded(self.policy.as_ref())
    }

    pub(super) fn valuation(&self) -> Result<&ValuationFacts, Unknown> {
        loaded(self.valuation.as_ref())
    }

    /// What a condition rests on beside the prices.
    pub(super) fn of_signal(&self, signal: &Signal) -> Result<signals::Evidence, Unknown> {
        let yields = |source, id| {
            let is_asked = signal.sources().contains(&source);
            is_asked.then(|| self.shared_series(id)).transpose()
        };
        let is_policy_asked = signal.sources().contains(&Source::Policy);
        Ok(signals::Evidence {
            two_year: yields(Source::TwoYear, MacroId::Yield2)?,
            ten_year: yields(Source::TenYear, MacroId::Yield10)?,
            policy: is_policy_asked.then(|| shared(self.policy.as_ref())).transpose()?,
        })
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
    pub(super) fn tracked(&self, symbol: &Symbol) -> Result<&Index, Unknown> {
        let not_held = |_| Unknown::NotHeld(format!("the index that {symbol} tracks"));
        tracked(loaded(self.instruments.as_ref())?, symbol).map_err(not_held)
    }

    /// Who published the prices of a symbol.
    pub(super) fn price_source(&self, symbol: &Symbol) -> String {
        self.price_file(symbol)
            .map_or_else(|_| String::new(), |file| file.provenance.source.clone())
    }
}
