//! The study of a group whose prices are not in the snapshot.

use super::{UniverseMember, UniverseStudy};
use crate::domain::{Absence, Day, Error, format, library::GroupFiles, snapshot::RankedMember};

impl UniverseStudy {
    /// The study of the files of a group on a day: the lines to that day, and the ranking where it is of the
    /// last of them.
    ///
    /// # Errors
    /// When the benchmark has no session by that day.
    pub(crate) fn of_group(files: &GroupFiles, as_of: Day) -> Result<Self, Error> {
        let (file, ranking) = (&files.breadth, &files.ranking);
        let breadth = file.breadth.to(as_of);
        let Some(&last) = breadth.days.last() else {
            let first = file.breadth.days.first().copied().map(format::day_long);
            let problem = "the files of the group have no session that early";
            let remedy = format!("choose a day from {} on", first.unwrap_or_default());
            return Err(Error::unavailable(problem, remedy));
        };
        let is_of_the_day = ranking.as_of == last;
        let members = ranking.members.iter().enumerate().filter(|_| is_of_the_day);
        Ok(Self {
            benchmark: file.benchmark.clone(),
            members: members.map(|(at, member)| known(at, member)).collect(),
            left_out: Vec::new(),
            basis: file.basis,
            as_of: last,
            size: file.members,
            ranked_on: (!is_of_the_day).then_some(ranking.as_of),
            ranking: ranking.ranking.clone(),
            breadth,
        })
    }
}

fn known(at: usize, member: &RankedMember) -> UniverseMember {
    let RankedMember { symbol, sessions, last } = member;
    let ended = if *sessions == 0 { Err(Absence::EndsTooEarly { last: *last }) } else { Ok(()) };
    UniverseMember { symbol: symbol.clone(), about: String::new(), ended, at }
}
