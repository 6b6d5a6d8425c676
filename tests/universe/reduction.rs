//! Runs of `universe/reduce` in folders of their own.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use rotascope::domain::snapshot::{BreadthFile, RankingFile};

/// A folder of its own, gone when the test ends.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("rotascope-universe-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// A folder with a table of closes.
    pub fn with(name: &str, table: &str) -> Self {
        let folder = Self::new(name);
        fs::write(folder.path("closes.csv"), table).unwrap();
        folder
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Reduces a table of the folder.
    pub fn reduce(&self, table: &str, benchmark: &str, more: &[&str]) -> Output {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("universe/reduce");
        let group =
            ["--id", "group", "--name", "A group", "--source", "a test", "--licence", "facts"];
        let mut command = Command::new(script);
        command.current_dir(&self.0).args([table, "--benchmark", benchmark, "--out", "."]);
        command.args(group).args(more).output().unwrap()
    }

    /// What the reduction wrote.
    pub fn files(&self) -> (BreadthFile, RankingFile) {
        let read = |path: &str| (path.to_owned(), fs::read(self.path(path)).unwrap());
        let (breadth, bytes) = read("breadth/group.json");
        let breadth = BreadthFile::parse(&breadth, &bytes).unwrap();
        let (ranking, bytes) = read("ranking/group.json");
        (breadth, RankingFile::parse(&ranking, &bytes).unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Fails with what the script said unless it ended well.
#[track_caller]
pub fn is_done(output: &Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
