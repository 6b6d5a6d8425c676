//! What a report is made of: both legs, a day, and the files beside them.

use super::{
    args::{PairArgs, ReportArgs},
    legs::legs,
};
use crate::{
    cli::{clock, snapshot_folder::SnapshotFolder},
    domain::{
        Absence, Basis, Day, Error, Pair, PairView, PriceSeries, Spacing, Symbol, Value, exchange,
        library::Load, signals::Signal, snapshot::Manifest, study::rotation::MapMembers,
        view::UniverseGroup,
    },
};

/// A pair with everything that is known beside it.
pub(in crate::cli) struct Inputs {
    /// The files of the snapshot, looked at as of the day.
    pub(in crate::cli) library: SnapshotFolder,
    pub(in crate::cli) as_of: Day,
    /// Days since then, where the figures are the latest there are, and old.
    pub(super) age_days: Option<i32>,
    pub(super) basis: Basis,
    pub(super) small: PriceSeries,
    pub(super) large: PriceSeries,
    pub(super) benchmark: Option<PriceSeries>,
    /// The condition that is asked for.
    pub(super) when: Option<Signal>,
    /// The members of the group that is asked for.
    pub(super) group: Option<MapMembers>,
    /// What a reader should know of how files were read.
    pub(in crate::cli) notes: Vec<String>,
    price: Pair,
    total: Pair,
    small_total: Value<Vec<f64>>,
    large_total: Value<Vec<f64>>,
}

impl Inputs {
    /// Reads what the arguments name.
    pub(super) fn read(args: &ReportArgs) -> Result<Self, Error> {
        let is_needed = args.benchmark.is_some() || args.group.is_some();
        let mut inputs = Self::of(&args.pair, library(&args.pair, is_needed)?)?;
        let named = args.benchmark.as_ref().map(|symbol| inputs.library.named(symbol));
        inputs.benchmark = named.transpose()?.map(|file| file.series.clone());
        inputs.when.clone_from(&args.when);
        inputs.group = group(args);
        Ok(inputs)
    }

    /// Reads a pair alone.
    pub(in crate::cli) fn pair(args: &PairArgs) -> Result<Self, Error> {
        Self::of(args, library(args, false)?)
    }

    fn of(args: &PairArgs, library: SnapshotFolder) -> Result<Self, Error> {
        let (small, large) = legs(args, &library)?;
        let mut notes = small.notes;
        notes.extend(large.notes);
        let (small, large) = (small.series, large.series);
        let (price, total) = (
            Pair::join(&small, &large, Basis::Price),
            Pair::join(&small, &large, Basis::TotalReturn),
        );
        let are_own = args.small_csv.is_some() && args.large_csv.is_some();
        let of_snapshot = library.contents().filter(|_| !are_own).map(|manifest| manifest.as_of);
        let Some(as_of) = args.as_of.or(of_snapshot).or(price.view().last_day()) else {
            return Err(no_session(&small, &large, None));
        };
        if price.as_of(as_of).is_empty() {
            return Err(no_session(&small, &large, Some(as_of)));
        }
        notes.extend(joined_on(&small, &large, price.view().spacing()));
        Ok(Self {
            as_of,
            age_days: age_days(args, as_of),
            basis: args.basis.into(),
            when: None,
            group: None,
            benchmark: None,
            library: library.looked_at(as_of),
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
    pub(in crate::cli) fn missing(&self) -> Option<Absence> {
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
    pub(in crate::cli) fn view(&self) -> PairView<'_> {
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

    /// The symbol of the small leg.
    pub(in crate::cli) fn small(&self) -> &Symbol {
        self.small.symbol()
    }

    /// The symbol of the large leg.
    pub(in crate::cli) fn large(&self) -> &Symbol {
        self.large.symbol()
    }
}

/// The members of a group, or those that are listed.
fn group(args: &ReportArgs) -> Option<MapMembers> {
    let listed = (!args.members.is_empty()).then_some(UniverseGroup::Own);
    args.group.or(listed).map(|group| group.members(&args.members))
}

/// Days since the last session; none while figures are fresh, or of a day that was asked for.
fn age_days(args: &PairArgs, last: Day) -> Option<i32> {
    let today = args.today.or_else(clock::today).filter(|_| args.as_of.is_none())?;
    (exchange::stale_from(last) <= today).then(|| last.days_until(today))
}

/// A value that rests on a file: absent where the snapshot does not list it.
///
/// # Errors
/// When a file that is listed cannot be read.
pub(super) fn known<T>(load: Load<T>) -> Result<Value<T>, Error> {
    match load {
        Some(Ok(value)) => Ok(Ok(value)),
        Some(Err(error)) if !error.is_unavailable() => Err(error),
        _ => Ok(Err(Absence::NotInSnapshot)),
    }
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
fn library(args: &PairArgs, is_needed: bool) -> Result<SnapshotFolder, Error> {
    let is_needed = is_needed || args.small_csv.is_none() || args.large_csv.is_none();
    if is_needed || args.snapshot.join(Manifest::PATH).exists() {
        return SnapshotFolder::open(&args.snapshot);
    }
    Ok(SnapshotFolder::without(&args.snapshot))
}
