//! Groups whose prices are not in the snapshot: their breadth and rankings, reduced elsewhere.

use std::path::Path;

use super::json_files;
use crate::domain::{
    Error, Shared,
    library::GroupFiles,
    snapshot::{BreadthFile, RankingFile},
};

/// Both files of every group below a folder, each by the name of the files, in the order of the names.
///
/// # Errors
/// When one cannot be read, or the two of a group do not belong together.
pub fn read(folder: &Path) -> Result<Vec<(String, GroupFiles)>, Error> {
    let breadth = json_files::read(&folder.join("breadth"), BreadthFile::parse)?;
    let rankings = json_files::read(&folder.join("ranking"), RankingFile::parse)?;
    let names = breadth.iter().map(|(name, _)| name);
    if !names.eq(rankings.iter().map(|(name, _)| name)) {
        let problem = "a group has one of both files";
        let error = Error::invalid(problem, "give breadth and ranking files of the same names");
        return Err(error.in_file(folder.display().to_string()));
    }
    let both = breadth.into_iter().zip(rankings);
    both.map(|((name, breadth), (_, ranking))| {
        let files = GroupFiles::new(Shared::new(breadth), Shared::new(ranking));
        Ok((name.clone(), files.map_err(|error| error.in_file(name))?))
    })
    .collect()
}
