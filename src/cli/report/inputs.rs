//! What a report is made of: the files of a snapshot, each checked against its entry.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    ReportArgs, io_error,
    legs::{Leg, Source, leg, listed},
    seven::Seven,
};
use crate::domain::{
    Absence, Basis, Day, Error, MacroSeries, Observation, Pair, PairView, PriceSeries, Spacing,
    Symbol, Value,
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
    /// What a reader should know of how files were read.
    pub(super) notes: Vec<String>,
    price: Pair,
    total: Pair,
    small_total: Value<Vec<f64>>,
    large_total: Value<Vec<f64>>,
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
        let (small, large) = legs(args, known)?;
        let named = args.benchmark.as_ref().map(Source::Listed);
        let benchmark = named.map(|named| leg(known, named, &args.answers)).transpose()?;
        let benchmark = benchmark.map(|leg| leg.series);
        let mut notes = small.notes;
        notes.extend(large.notes);
        let (small, large) = (small.series, large.series);
        let (price, total) = (
            Pair::join(&small, &large, Basis::Price),
            Pair::join(&small, &large, Basis::TotalReturn),
        );
        let are_own = args.small_csv.is_some() && args.large_csv.is_some();
        let of_snapshot = known.filter(|_| !are_own).map(|snapshot| snapshot.manifest.as_of);
        let Some(as_of) = args.as_of.or(of_snapshot).or(price.view().last_day()) else {
            return Err(no_session(&small, &large, None));
        };
        if price.as_of(as_of).is_empty() {
            return Err(no_session(&small, &large, Some(as_of)));
        }
        notes.extend(joined_on(&small, &large, price.view().spacing()));
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
            small_total: alone(&small, &price),
            large_total: alone(&large, &price),
            price,
            total,
            notes,
            small,
            large,
        })
    }

    /// How far apart the closes of the pair are.
    pub(super) fn spacing(&self) -> Spacing {
        self.price.view().spacing()
    }

    /// Why there is no pair on the chosen basis.
    pub(super) fn missing(&self) -> Option<Absence> {
        self.pair_on(self.basis).known().err()
    }

    /// The sessions of the pair with the levels of the small leg alone, on the chosen basis.
    pub(super) fn small_view(&self) -> Value<PairView<'_>> {
        self.alone(PairView::small, &self.small_total)
    }

    /// The same of the large leg.
    pub(super) fn large_view(&self) -> Value<PairView<'_>> {
        self.alone(PairView::large, &self.large_total)
    }

    fn alone<'a>(
        &'a self,
        prices: fn(&PairView<'a>) -> &'a [f64],
        total: &'a Value<Vec<f64>>,
    ) -> Value<PairView<'a>> {
        let view = self.price.view();
        let levels = match self.basis {
            Basis::Price => prices(&view),
            Basis::TotalReturn => total.as_deref().map_err(|absence| *absence)?,
        };
        let alone = PairView::new(view.days(), levels, levels).spaced(view.spacing());
        Ok(alone.to(self.as_of))
    }

    /// The pair on the chosen basis, to the day.
    pub(super) fn view(&self) -> PairView<'_> {
        self.view_on(self.basis)
    }

    /// The pair on a basis, to the day.
    pub(super) fn view_on(&self, basis: Basis) -> PairView<'_> {
        self.pair_on(basis).as_of(self.as_of)
    }

    fn pair_on(&self, basis: Basis) -> &Pair {
        match basis {
            Basis::Price => &self.price,
            Basis::TotalReturn => &self.total,
        }
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

/// Both legs; without any, those that the snapshot shows first.
fn legs(args: &ReportArgs, snapshot: Option<&Snapshot>) -> Result<(Leg, Leg), Error> {
    let own = |file: &'static str, path: Option<&'_ PathBuf>| path.map(|path| (path.clone(), file));
    let named = [
        (args.small.as_ref(), own("small", args.small_csv.as_ref())),
        (args.large.as_ref(), own("large", args.large_csv.as_ref())),
    ];
    let is_open = named.iter().all(|(symbol, file)| symbol.is_none() && file.is_none());
    let defaults = snapshot.filter(|_| is_open).map(|snapshot| &snapshot.manifest.defaults);
    let read =
        |(symbol, file): &(Option<&Symbol>, Option<(PathBuf, &'static str)>), name, default| {
            let source = match (file, symbol.or(default)) {
                (Some((path, leg)), _) => Source::Own(path, leg),
                (None, Some(symbol)) => Source::Listed(symbol),
                (None, None) => {
                    let problem = format!("the {name} leg is missing");
                    let remedy = format!("name it with --{name} or --{name}-csv");
                    return Err(Error::invalid(problem, remedy));
                }
            };
            leg(snapshot, source, &args.answers)
        };
    let [small, large] = &named;
    let small = read(small, "small", defaults.map(|pair| &pair.small))?;
    Ok((small, read(large, "large", defaults.map(|pair| &pair.large))?))
}

/// A note where a leg is read on the coarser days of the other.
fn joined_on(small: &PriceSeries, large: &PriceSeries, spacing: Spacing) -> Option<String> {
    let (a, b) = (Spacing::of(small.days()), Spacing::of(large.days()));
    let both = format!("{} is {} and {} {}", small.symbol(), a.word(), large.symbol(), b.word());
    (a != b).then(|| format!("{both}: joined on {} closes", spacing.word()))
}

/// The total-return levels of a leg on the sessions of the pair.
fn alone(series: &PriceSeries, price: &Pair) -> Value<Vec<f64>> {
    let levels = series.levels(Basis::TotalReturn)?;
    let mut rows = series.days().iter().zip(levels).peekable();
    let mut last = None;
    let level = |day: &Day| {
        while let Some((_, level)) = rows.next_if(|(other, _)| *other <= day) {
            last = Some(level);
        }
        last.ok_or(Absence::NoCommonSession)
    };
    price.view().days().iter().map(level).collect()
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
