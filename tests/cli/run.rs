//! Runs of the command in folders of their own.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A folder of its own, gone when the test ends.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("rotascope-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn with(self, path: &str, text: &str) -> Self {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// The same files in a folder of their own.
    pub fn copy(&self, name: &str) -> Self {
        let (copy, mut folders) = (Self::new(name), vec![self.0.clone()]);
        while let Some(next) = folders.pop() {
            for entry in fs::read_dir(&next).unwrap() {
                let from = entry.unwrap().path();
                let to = copy.0.join(from.strip_prefix(&self.0).unwrap());
                if from.is_dir() {
                    fs::create_dir_all(to).unwrap();
                    folders.push(from);
                } else {
                    fs::copy(from, to).unwrap();
                }
            }
        }
        copy
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

pub fn rotascope(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rotascope")).args(args).output().unwrap()
}

pub fn build(from: &Path, out: &Path, more: &[&str]) -> Output {
    let (from, out) = (from.to_str().unwrap(), out.to_str().unwrap());
    rotascope(&[&["build", "--from", from, "--out", out], more].concat())
}

#[track_caller]
pub fn check(output: &Output, code: i32, words: &str) {
    let text = [&output.stdout[..], &output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    assert_eq!(output.status.code(), Some(code), "{text}");
    assert!(text.contains(words), "{words:?} is not in {text}");
}

const IWM: &str = "date,close,dividend\n2026-01-02,248.81,\n2026-01-05,249.84,0.178\n\
                   2026-01-06,251.3,\n";
const SPY: &str = "date,close\n2026-01-02,683.17\n2026-01-05,687.72\n2026-01-06,691.8125\n";

pub fn small(name: &str) -> Folder {
    Folder::new(name).with("in/closes/IWM.csv", IWM).with("in/closes/SPY.csv", SPY)
}
