//! What a report is made of: the files of a snapshot, each checked against its entry.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    ReportArgs, io_error,
    legs::{leg, listed},
    seven::Seven,
};
use crate::domain::{
    Absence, Basis, Day, Error, MacroSeries, Observation, Pair, PairView, PriceSeries, Symbol,
    Value,
    snapshot::{
        ConcentrationFacts, FactsKind, FileEntry, Index, InstrumentFacts, MacroColumn, MacroFile,
        MacroId, Manifest, PolicyFacts, ValuationFacts, VintageSeries,
    },
};

/// A snapshot's folder with its manifest.
pub(super) struct Snapshot {
    pub(super) folder: PathBuf,
    pub(super) manifest: Manifest,
}

/// A pair with everything that is known beside it.
pub(super) struct Inputs {
    /// The snapshot; none where both legs are files and there is none.
    pub(super) snapshot: Option<Snapshot>,
    pub(super) as_of: Day,
    pub(super) basis: Basis,
    pub(super) small: PriceSeries,
    pub(super) large: PriceSeries,
    pub(super) benchmark: Option<PriceSeries>,
    pub(super) equal_weight: Option<PriceSeries>,
    pub(super) seven: Value<Seven>,
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
        let snapshot = snapshot(args)?;
        let known = snapshot.as_ref();
        let small = leg(known, args.small.as_ref(), args.small_csv.as_ref())?;
        let large = leg(known, args.large.as_ref(), args.large_csv.as_ref())?;
        let named = args.benchmark.as_ref();
        let benchmark = named.map(|symbol| leg(known, Some(symbol), None)).transpose()?;
        let (price, total) = (
            Pair::join(&small, &large, Basis::Price),
            Pair::join(&small, &large, Basis::TotalReturn),
        );
        let as_of = args.as_of.or(known.map(|snapshot| snapshot.manifest.as_of));
        let Some(as_of) = as_of.or(price.view().last_day()) else {
            return Err(no_session(&small, &large, None));
        };
        if price.as_of(as_of).is_empty() {
            return Err(no_session(&small, &large, Some(as_of)));
        }
        let rsp: Option<Symbol> = "RSP".parse().ok();
        let equal = known.zip(rsp).and_then(|(snapshot, rsp)| listed(snapshot, &rsp).ok());
        let economic = MacroId::ALL.iter().filter_map(|&id| {
            parse(known, |manifest| manifest.macro_series(id), MacroFile::parse).transpose()
        });
        let economic = economic.collect::<Result<_, _>>()?;
        let concentration =
            parse(known, facts(FactsKind::Concentration), ConcentrationFacts::parse)?;
        Ok(Self {
            as_of,
            basis: args.basis.into(),
            benchmark,
            equal_weight: equal,
            seven: Seven::read(known, concentration.as_ref(), as_of)?,
            concentration,
            instruments: parse(known, facts(FactsKind::Instruments), InstrumentFacts::parse)?,
            policy: parse(known, facts(FactsKind::Policy), PolicyFacts::parse)?,
            valuation: parse(known, facts(FactsKind::Valuation), ValuationFacts::parse)?,
            economic,
            snapshot,
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

    pub(super) fn concentration(&self) -> Value<&ConcentrationFacts> {
        self.concentration.as_ref().ok_or(Absence::NotInSnapshot)
    }

    pub(super) fn valuation(&self) -> Value<&ValuationFacts> {
        self.valuation.as_ref().ok_or(Absence::NotInSnapshot)
    }

    pub(super) fn policy(&self) -> Value<&PolicyFacts> {
        self.policy.as_ref().ok_or(Absence::NotInSnapshot)
    }

    /// The changes of the policy rate to the day, in basis points.
    pub(super) fn decisions(&self) -> Value<Vec<(Day, f64)>> {
        Ok(self.policy()?.changes_to(self.as_of))
    }

    /// The index that a leg tracks.
    pub(super) fn index_of(&self, symbol: &Symbol) -> Value<&Index> {
        let instrument = self.instruments.as_ref().and_then(|facts| facts.get(symbol));
        instrument.and_then(|found| found.tracks.as_ref()).ok_or(Absence::NotInSnapshot)
    }

    /// A column of an economic series in the vintage that fits the day, with its observations.
    pub(super) fn economic(
        &self,
        id: MacroId,
        column: MacroColumn,
    ) -> Value<(&MacroSeries, &[Observation])> {
        let series = self.vintage(id, column)?.series;
        Ok((series, series.as_of(self.as_of)))
    }

    /// When the figures of jobs stood as they are used here; they are revised for years.
    pub(super) fn jobs_vintage(&self) -> Value<Day> {
        let vintage = self.vintage(MacroId::Payrolls, MacroColumn::Level)?;
        vintage.published.ok_or(Absence::NotInSnapshot)
    }

    fn vintage(&self, id: MacroId, column: MacroColumn) -> Value<VintageSeries<'_>> {
        let file = self.economic.iter().find(|file| file.id() == id);
        file.ok_or(Absence::NotInSnapshot)?.column(column, self.as_of)
    }
}

fn no_session(small: &PriceSeries, large: &PriceSeries, to: Option<Day>) -> Error {
    let to = to.map_or(String::new(), |day| format!(" to {day}"));
    let problem = format!("{} and {} share no session{to}", small.symbol(), large.symbol());
    Error::invalid(problem, "choose a later day or other legs")
}

/// The snapshot; none is needed where both legs are files.
fn snapshot(args: &ReportArgs) -> Result<Option<Snapshot>, Error> {
    let folder = args.snapshot.clone();
    let path = folder.join(Manifest::PATH);
    let is_needed =
        args.small_csv.is_none() || args.large_csv.is_none() || args.benchmark.is_some();
    if !is_needed && !path.exists() {
        return Ok(None);
    }
    let bytes = fs::read(&path).map_err(|error| io_error("read the manifest", &path, &error))?;
    Ok(Some(Snapshot { manifest: Manifest::parse(&bytes)?, folder }))
}

fn facts(kind: FactsKind) -> impl Fn(&Manifest) -> Option<&FileEntry> {
    move |manifest| manifest.facts(kind)
}

/// A file of the snapshot, where there is one.
fn parse<T>(
    snapshot: Option<&Snapshot>,
    entry: impl Fn(&Manifest) -> Option<&FileEntry>,
    parse: fn(&str, &[u8]) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    let Some(Snapshot { folder, manifest }) = snapshot else { return Ok(None) };
    entry(manifest).map(|entry| parse(&entry.path, &checked(folder, entry)?)).transpose()
}

/// The bytes of a file, where they are those of its entry.
pub(super) fn checked(folder: &Path, entry: &FileEntry) -> Result<Vec<u8>, Error> {
    let path = folder.join(&entry.path);
    let bytes = fs::read(&path).map_err(|error| io_error("read the file", &path, &error))?;
    entry.check(&bytes)?;
    Ok(bytes)
}
