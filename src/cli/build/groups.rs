//! Groups whose prices are not in the snapshot: their breadth and rankings, reduced elsewhere.

use std::path::Path;

use super::json_files;
use crate::domain::{
    Error,
    snapshot::{BreadthFile, RankingFile},
};

/// The files of groups by their paths in the snapshot.
#[derive(Default)]
pub struct GroupFiles {
    pub(super) breadth: Vec<(String, BreadthFile)>,
    pub(super) rankings: Vec<(String, RankingFile)>,
}

/// The files of groups below a folder, in the order of their names.
///
/// # Errors
/// When one cannot be read, or a ranking is not of a group whose breadth is there.
pub fn read(folder: &Path) -> Result<GroupFiles, Error> {
    let breadth = json_files::read(&folder.join("breadth"), "breadth", BreadthFile::parse)?;
    let rankings = json_files::read(&folder.join("ranking"), "ranking", RankingFile::parse)?;
    for (path, ranking) in &rankings {
        let is_it = |other: &BreadthFile| {
            let name = other.provenance.name == ranking.provenance.name;
            name && other.benchmark == ranking.benchmark && other.basis == ranking.basis
        };
        if !breadth.iter().any(|(_, other)| is_it(other)) {
            let problem = "no file of breadth has its name, benchmark and basis";
            let error = Error::invalid(problem, "write both files in one run of universe/reduce");
            return Err(error.in_file(path));
        }
    }
    Ok(GroupFiles { breadth, rankings })
}
