//! The trait of whatever holds the files.

use super::{GroupFiles, Shared};
use crate::domain::{
    Day, Error, Symbol,
    facts::{
        ConcentrationFacts, InstrumentFacts, MacroId, PolicyFacts, RecessionFacts, ValuationFacts,
    },
    snapshot::{MacroFile, Manifest, PriceFile},
};

/// A value that rests on files: none while one of them loads, then the value or why it cannot be had.
pub type Load<T> = Option<Result<T, Error>>;

/// The files of a snapshot and of the reader, and the day as of which they are looked at.
///
/// A file that the snapshot does not list is an error by which it
/// [is absent](Error::is_unavailable); one that arrived damaged is another.
pub trait Library {
    /// The last day of which anything is known; none while that loads.
    fn as_of(&self) -> Option<Day>;
    /// The snapshot's table of contents.
    fn manifest(&self) -> Load<Shared<Manifest>>;
    /// The prices of a symbol, the reader's own where the snapshot has none.
    fn prices(&self, symbol: &Symbol) -> Load<Shared<PriceFile>>;
    /// An economic series.
    fn macro_file(&self, id: MacroId) -> Load<Shared<MacroFile>>;
    /// The breadth and the ranking of a group whose prices are not in the snapshot, by its identifier.
    fn group(&self, id: &str) -> Load<Shared<GroupFiles>>;
    /// The reader's own series; none until they have been read.
    fn user_series(&self) -> Option<Vec<Result<Shared<PriceFile>, Error>>>;
    /// Index weights.
    fn concentration(&self) -> Load<Shared<ConcentrationFacts>>;
    /// Funds and stocks.
    fn instruments(&self) -> Load<Shared<InstrumentFacts>>;
    /// Policy decisions and meetings.
    fn policy(&self) -> Load<Shared<PolicyFacts>>;
    /// Recessions, and when each was announced.
    fn recessions(&self) -> Load<Shared<RecessionFacts>>;
    /// Quoted price-earnings ratios.
    fn valuation(&self) -> Load<Shared<ValuationFacts>>;
}

impl dyn Library + '_ {
    /// Every series that can be a leg, with its name: those of the snapshot, then the reader's own;
    /// nothing while the manifest loads, or where it cannot be had.
    pub fn listed(&self) -> Option<Vec<(Symbol, String)>> {
        let manifest = self.manifest()?.ok()?;
        let listings = manifest.listings();
        let mut listed: Vec<(Symbol, String)> =
            listings.map(|it| (it.symbol.clone(), it.name.to_owned())).collect();
        for file in self.user_series().into_iter().flatten().filter_map(Result::ok) {
            let symbol = file.series.symbol();
            if manifest.prices(symbol).is_none() {
                listed.push((symbol.clone(), file.provenance.name.clone()));
            }
        }
        Some(listed)
    }

    /// The name of a series that can be a leg; nothing where there is none, or the manifest loads.
    pub fn name(&self, symbol: &Symbol) -> Option<String> {
        let manifest = self.manifest()?.ok()?;
        let listed =
            manifest.listings().find(|it| it.symbol == symbol).map(|it| it.name.to_owned());
        listed.or_else(|| {
            let mut own = self.user_series()?.into_iter().filter_map(Result::ok);
            own.find(|file| file.series.symbol() == symbol).map(|file| file.provenance.name.clone())
        })
    }

    /// True where the snapshot lists the prices of a symbol.
    pub fn lists(&self, symbol: &Symbol) -> bool {
        let manifest = self.manifest().and_then(Result::ok);
        manifest.is_some_and(|manifest| manifest.prices(symbol).is_some())
    }
}
