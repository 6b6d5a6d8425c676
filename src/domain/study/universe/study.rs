//! Figures of a group as of a day.

use super::UniverseFiles;
use crate::domain::{
    Basis, DateRange, Day, Error, PriceSeries, Symbol, Value, format,
    metrics::universe::{Breadth, Ranked, RankedBy, Ranking, breadth, ranking},
    reaches,
    study::rotation::LeftOut,
};

/// A member of a group that has sessions by the day.
#[derive(Clone, Debug, PartialEq)]
pub struct UniverseMember {
    /// Its symbol.
    pub symbol: Symbol,
    /// Its style or name.
    pub about: String,
    /// Why it has no newest figures, where its prices end before the day.
    pub ended: Value<()>,
    pub(super) at: usize,
}

/// Who of a group takes part, and where each member ranks, as of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct UniverseStudy {
    /// The benchmark.
    pub benchmark: Symbol,
    /// The members that have sessions by the day, in the order of the facts.
    pub members: Vec<UniverseMember>,
    /// The lines over all sessions of the benchmark.
    pub breadth: Breadth,
    /// Those that have none, each with its reason.
    pub left_out: Vec<LeftOut>,
    /// Basis: whether dividends count.
    pub basis: Basis,
    /// The last session of the benchmark.
    pub as_of: Day,
    /// How many members the group has, whether they have figures by the day or not.
    pub size: usize,
    /// The day of the ranking; none where it is that of the study.
    pub ranked_on: Option<Day>,
    pub(super) ranking: Ranking,
}

impl UniverseStudy {
    /// The study of files on a day.
    ///
    /// # Errors
    /// When the benchmark has no session by that day.
    pub fn of(files: &UniverseFiles, as_of: Day) -> Result<Self, Error> {
        let (benchmark, basis) = (files.benchmark(), files.basis());
        let all: Vec<&PriceSeries> = files.members().map(|(_, _, series)| series).collect();
        let breadth = breadth(benchmark, &all, basis, as_of).unwrap_or_default();
        let Some(&last) = breadth.days.last() else { return Err(too_early(benchmark)) };
        let members = files.members().enumerate().filter_map(|(at, (symbol, about, series))| {
            let known = series.days().get(..series.sessions_to(as_of))?;
            let ended = reaches(known, last);
            let member =
                || UniverseMember { symbol: symbol.clone(), about: about.into(), ended, at };
            (!known.is_empty()).then(member)
        });
        let members: Vec<UniverseMember> = members.collect();
        Ok(Self {
            benchmark: benchmark.symbol().clone(),
            size: members.len(),
            members,
            ranked_on: None,
            ranking: ranking(benchmark, &all, basis, as_of),
            left_out: files.left_out(as_of),
            basis,
            as_of: last,
            breadth,
        })
    }

    /// The place of a member by a figure; one without a figure whose prices have ended says so.
    pub fn rank(&self, member: &UniverseMember, by: RankedBy) -> Option<Ranked> {
        let found = *self.ranking.by(by).get(member.at)?;
        Some(match (found.value, member.ended) {
            (Err(_), Err(ended)) => Ranked { value: Err(ended), ..found },
            _ => found,
        })
    }

    /// The index of the first session of a range.
    pub fn start(&self, range: DateRange) -> usize {
        range.base(&self.breadth.days).map_or(0, |base| base.index)
    }
}

fn too_early(benchmark: &PriceSeries) -> Error {
    let first = benchmark.days().first().copied().map(format::day_long).unwrap_or_default();
    Error::unavailable(
        format!("{} has no session that early", benchmark.symbol()),
        format!("choose a day from {first} on"),
    )
}
