//! Prices of a group and of what it is measured against.

use crate::domain::{
    Absence, Basis, Day, Error, PriceSeries, Shared, Spacing, Symbol, Value,
    library::{Library, Load},
    snapshot::PriceFile,
    study::rotation::{LeftOut, MapChoice, Member, WhyLeftOut},
};

/// The prices of every member of a group and of the benchmark; members that cannot be counted by
/// session are named with the reason.
#[derive(Debug)]
pub struct UniverseFiles {
    benchmark: Shared<PriceFile>,
    basis: Basis,
    members: Vec<(Member, Shared<PriceFile>)>,
    left_out: Vec<LeftOut>,
}

impl UniverseFiles {
    /// The files of a choice; nothing while one of them loads. The benchmark is no member of the
    /// group.
    ///
    /// # Errors
    /// When the benchmark cannot be had or has no levels in the basis, or the members are not known.
    pub fn of(library: &dyn Library, choice: &MapChoice) -> Load<Shared<Self>> {
        let benchmark = choice.benchmark(library)?;
        let (members, file) = match (choice.members(library)?, library.prices(&benchmark)?) {
            (Ok(members), Ok(file)) => (members, file),
            (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
        };
        if let Err(absence) = countable(&file.series, choice.basis) {
            return Some(Err(no_benchmark(&benchmark, absence)));
        }
        let (mut known, mut left_out) = (Vec::new(), Vec::new());
        for member in members.into_iter().filter(|(symbol, _)| *symbol != benchmark) {
            match counted(library.prices(&member.0)?, choice.basis) {
                Ok(own) => known.push((member, own)),
                Err(why) => left_out.push(LeftOut { symbol: member.0, why }),
            }
        }
        let found = Self { benchmark: file, basis: choice.basis, members: known, left_out };
        Some(Ok(Shared::new(found)))
    }

    /// The prices of the benchmark.
    pub fn benchmark(&self) -> &PriceSeries {
        &self.benchmark.series
    }

    /// The provider of the benchmark's prices.
    pub fn source(&self) -> &str {
        &self.benchmark.provenance.source
    }

    /// Basis: whether dividends count.
    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// The members, each with its style or name and its prices.
    pub fn members(&self) -> impl Iterator<Item = (&Symbol, &str, &PriceSeries)> {
        self.members.iter().map(|((symbol, about), file)| (symbol, about.as_str(), &file.series))
    }

    /// Members whose prices cannot be counted, or are first known after a day.
    pub(super) fn left_out(&self, as_of: Day) -> Vec<LeftOut> {
        let later = self.members().filter_map(|(symbol, _, series)| {
            let first = *series.days().first()?;
            let why = WhyLeftOut::Absent(Absence::NotKnownYet { first });
            (as_of < first).then(|| LeftOut { symbol: symbol.clone(), why })
        });
        self.left_out.iter().cloned().chain(later).collect()
    }
}

/// A file that can be counted, or why it cannot.
fn counted(
    file: Result<Shared<PriceFile>, Error>,
    basis: Basis,
) -> Result<Shared<PriceFile>, WhyLeftOut> {
    let file = file.map_err(WhyLeftOut::Unreadable)?;
    countable(&file.series, basis).map_err(WhyLeftOut::Absent)?;
    Ok(file)
}

/// Refuses closes that are further apart than sessions, and a basis without levels.
fn countable(series: &PriceSeries, basis: Basis) -> Value<()> {
    let (need, have) = (Spacing::Session, series.spacing());
    if need < have {
        return Err(Absence::TooCoarse { need, have });
    }
    if basis == Basis::TotalReturn && !series.knows_dividends() {
        return Err(Absence::DividendsNotKnown);
    }
    Ok(())
}

fn no_benchmark(benchmark: &Symbol, absence: Absence) -> Error {
    let problem = format!("nothing can be measured against {benchmark}: {absence}");
    Error::unavailable(problem, "choose another benchmark, or price instead of total return")
}
