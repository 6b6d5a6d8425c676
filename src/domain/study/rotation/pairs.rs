//! Members of a map, each joined with the benchmark.

use super::{
    choice::{MapChoice, Member},
    map::{MapStudy, WhyLeftOut},
};
use crate::domain::{
    Day, Error, Pair, Shared, Symbol,
    library::{Library, Load},
    metrics::{rotation::Formula, stats::resample::week_ends},
};

/// The members of a map, each joined with the benchmark or named with its error.
#[derive(Debug)]
pub struct MapPairs {
    benchmark: Symbol,
    members: Vec<(Member, Result<Pair, Error>)>,
    weeks: Vec<Day>,
    source: String,
}

impl MapPairs {
    /// Joins every member with the benchmark; nothing while one of them loads.
    ///
    /// # Errors
    /// When the benchmark cannot be had, or the members are not known.
    pub fn of(library: &dyn Library, choice: &MapChoice) -> Load<Shared<Self>> {
        let benchmark = choice.benchmark(library)?;
        let (members, file) = match (choice.members(library)?, library.prices(&benchmark)?) {
            (Ok(members), Ok(file)) => (members, file),
            (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
        };
        let mut joined = Vec::new();
        for member in members.into_iter().filter(|(symbol, _)| *symbol != benchmark) {
            let prices = library.prices(&member.0)?;
            let pair = prices.map(|own| Pair::join(&own.series, &file.series, choice.basis));
            joined.push((member, pair));
        }
        let (weeks, source) = (week_ends(file.series.days()), file.provenance.source.clone());
        Some(Ok(Shared::new(Self { benchmark, members: joined, weeks, source })))
    }

    /// The last session of every week that the benchmark has.
    pub fn weeks(&self) -> &[Day] {
        &self.weeks
    }

    /// The provider of the benchmark's prices.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// A member against the benchmark.
    pub fn pair(&self, symbol: &Symbol) -> Option<&Pair> {
        let found = self.members.iter().find(|((other, _), _)| other == symbol)?;
        found.1.as_ref().ok()
    }

    /// The positions of the members on a day.
    pub fn study(&self, formula: Formula, as_of: Day) -> MapStudy {
        let mut study = MapStudy::new(self.benchmark.clone());
        for ((symbol, about), pair) in &self.members {
            match pair {
                Ok(pair) => study.place(pair, about, formula, as_of),
                Err(error) => study.leave_out(symbol, WhyLeftOut::Unreadable(error.clone())),
            }
        }
        study
    }
}
