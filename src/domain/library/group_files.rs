//! Both files of a group whose prices are not in the snapshot.

use super::Shared;
use crate::domain::{
    Error,
    snapshot::{BreadthFile, RankingFile},
};

/// Who of a group took part, and where each ranks on the last session.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupFiles {
    /// Its breadth.
    pub breadth: Shared<BreadthFile>,
    /// Its ranking.
    pub ranking: Shared<RankingFile>,
}

impl GroupFiles {
    /// Both files of one group.
    ///
    /// # Errors
    /// When they differ in name, benchmark, basis or last day.
    pub fn new(breadth: Shared<BreadthFile>, ranking: Shared<RankingFile>) -> Result<Self, Error> {
        let is_same = breadth.provenance.name == ranking.provenance.name
            && breadth.benchmark == ranking.benchmark
            && breadth.basis == ranking.basis
            && breadth.breadth.days.last() == Some(&ranking.as_of);
        if is_same {
            return Ok(Self { breadth, ranking });
        }
        let problem = "breadth and ranking differ in name, benchmark, basis or last day";
        Err(Error::invalid(problem, "write both files in one run of universe/reduce"))
    }
}
