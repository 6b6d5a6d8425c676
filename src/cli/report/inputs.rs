//! What a report is made of: the files of a snapshot, each checked against its entry.

use std::{fs, path::Path};

use super::{ReportArgs, io_error};
use crate::domain::{
    Absence, Basis, Day, Error, Figure, MacroSeries, Observation, Pair, PairView, PriceSeries,
    Symbol,
    snapshot::{
        ConcentrationFacts, FactsKind, FileEntry, Index, InstrumentFacts, MacroColumn, MacroFile,
        MacroId, Manifest, PolicyFacts, PriceFile, ValuationFacts, VintageSeries,
    },
};

/// A pair with everything that is known beside it.
pub(super) struct Inputs {
    pub(super) manifest: Manifest,
    pub(super) as_of: Day,
    pub(super) basis: Basis,
    pub(super) small: PriceSeries,
    pub(super) large: PriceSeries,
    pub(super) equal_weight: Option<PriceSeries>,
    price: Pair,
    total: Pair,
    concentration: Option<ConcentrationFacts>,
    instruments: Option<InstrumentFacts>,
    policy: Option<PolicyFacts>,
    valuation: Option<ValuationFacts>,
    economic: Vec<MacroFile>,
}

impl Inputs {
    /// Reads what the arguments name.
    pub(super) fn read(args: &ReportArgs) -> Result<Self, Error> {
        let folder = args.snapshot.as_path();
        let path = folder.join(Manifest::PATH);
        let bytes =
            fs::read(&path).map_err(|error| io_error("read the manifest", &path, &error))?;
        let manifest = Manifest::parse(&bytes)?;
        let (small, large) =
            (prices(folder, &manifest, &args.small)?, prices(folder, &manifest, &args.large)?);
        let (price, total) = (
            Pair::join(&small, &large, Basis::Price),
            Pair::join(&small, &large, Basis::TotalReturn),
        );
        let as_of = args.as_of.unwrap_or(manifest.as_of);
        if price.as_of(as_of).is_empty() {
            let problem = format!("{} and {} share no session to {as_of}", args.small, args.large);
            return Err(Error::invalid(problem, "choose a later day or other symbols"));
        }
        let facts = |kind| manifest.facts(kind);
        let economic = MacroId::ALL.iter().filter_map(|&id| manifest.macro_series(id));
        Ok(Self {
            as_of,
            basis: args.basis.into(),
            equal_weight: "RSP".parse().ok().and_then(|rsp| prices(folder, &manifest, &rsp).ok()),
            concentration: parse(
                folder,
                facts(FactsKind::Concentration),
                ConcentrationFacts::parse,
            )?,
            instruments: parse(folder, facts(FactsKind::Instruments), InstrumentFacts::parse)?,
            policy: parse(folder, facts(FactsKind::Policy), PolicyFacts::parse)?,
            valuation: parse(folder, facts(FactsKind::Valuation), ValuationFacts::parse)?,
            economic: economic
                .filter_map(|entry| parse(folder, Some(entry), MacroFile::parse).transpose())
                .collect::<Result<_, _>>()?,
            manifest,
            small,
            large,
            price,
            total,
        })
    }

    /// The pair on the chosen basis, to the day.
    pub(super) fn view(&self) -> PairView<'_> {
        self.view_on(self.basis)
    }

    /// The pair on a basis, to the day.
    pub(super) fn view_on(&self, basis: Basis) -> PairView<'_> {
        let pair = match basis {
            Basis::Price => &self.price,
            Basis::TotalReturn => &self.total,
        };
        pair.as_of(self.as_of)
    }

    pub(super) fn concentration(&self) -> Figure<&ConcentrationFacts> {
        self.concentration.as_ref().ok_or(Absence::NotInSnapshot)
    }

    pub(super) fn valuation(&self) -> Figure<&ValuationFacts> {
        self.valuation.as_ref().ok_or(Absence::NotInSnapshot)
    }

    pub(super) fn policy(&self) -> Figure<&PolicyFacts> {
        self.policy.as_ref().ok_or(Absence::NotInSnapshot)
    }

    /// The changes of the policy rate to the day, in basis points.
    pub(super) fn decisions(&self) -> Figure<Vec<(Day, f64)>> {
        Ok(self.policy()?.changes_to(self.as_of))
    }

    /// The index that a leg tracks.
    pub(super) fn index_of(&self, symbol: &Symbol) -> Figure<&Index> {
        let instrument = self.instruments.as_ref().and_then(|facts| facts.get(symbol));
        instrument.and_then(|found| found.tracks.as_ref()).ok_or(Absence::NotInSnapshot)
    }

    /// A column of an economic series in the vintage that fits the day, with its observations.
    pub(super) fn economic(
        &self,
        id: MacroId,
        column: MacroColumn,
    ) -> Figure<(&MacroSeries, &[Observation])> {
        let series = self.vintage(id, column)?.series;
        Ok((series, series.as_of(self.as_of)))
    }

    /// When the figures of jobs stood as they are used here; they are revised for years.
    pub(super) fn jobs_vintage(&self) -> Figure<Day> {
        let vintage = self.vintage(MacroId::Payrolls, MacroColumn::Level)?;
        vintage.published.ok_or(Absence::NotInSnapshot)
    }

    fn vintage(&self, id: MacroId, column: MacroColumn) -> Figure<VintageSeries<'_>> {
        let file = self.economic.iter().find(|file| file.id() == id);
        file.ok_or(Absence::NotInSnapshot)?.column(column, self.as_of)
    }
}

fn prices(folder: &Path, manifest: &Manifest, symbol: &Symbol) -> Result<PriceSeries, Error> {
    let Some(entry) = manifest.prices(symbol) else {
        let known: Vec<String> =
            manifest.listings().map(|listing| listing.symbol.to_string()).collect();
        let remedy = format!("choose one of {}", known.join(", "));
        let problem = format!("the snapshot holds no prices of {symbol}");
        return Err(Error::invalid(problem, remedy).in_file(Manifest::PATH));
    };
    Ok(PriceFile::parse(&entry.path, &checked(folder, entry)?)?.series)
}

fn parse<T>(
    folder: &Path,
    entry: Option<&FileEntry>,
    parse: fn(&str, &[u8]) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    entry.map(|entry| parse(&entry.path, &checked(folder, entry)?)).transpose()
}

/// The bytes of a file, where they are those of its entry.
fn checked(folder: &Path, entry: &FileEntry) -> Result<Vec<u8>, Error> {
    let path = folder.join(&entry.path);
    let bytes = fs::read(&path).map_err(|error| io_error("read the file", &path, &error))?;
    entry.check(&bytes)?;
    Ok(bytes)
}
