//! `rotascope build`, stopped: the old snapshot or the new one, never a half.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use rand_pcg::{
    Pcg32,
    rand_core::{Rng as _, SeedableRng as _},
};

use super::run::{Folder, build, check, rotascope, small};

const NEW: &str = "date,close\n2026-01-02,48.1\n2026-01-05,48.3\n2026-01-06,48.2\n";
const OLD: &str = "date,close\n2026-01-02,683.17\n2026-01-05,687.72\n";

/// A folder with a snapshot to 5 January, and newer prices for the next one.
fn outdated(name: &str) -> Folder {
    let folder = small(name).with("old/SPY.csv", OLD).with("out/README.md", "read me");
    check(&build(&folder.path("old"), &folder.path("out"), &[]), 0, "to 2026-01-05");
    // Enough files for some time between the first and the last.
    (0..40).fold(folder, |folder, n| folder.with(&format!("in/S{n}.csv"), NEW))
}

fn to_arguments<'a>(from: &'a Path, out: &'a Path) -> [&'a str; 5] {
    ["build", "--from", from.to_str().unwrap(), "--out", out.to_str().unwrap()]
}

/// What a look at the folder shows of the work on the snapshot.
fn state(folder: &Folder) -> Vec<bool> {
    let paths = ["", "/next", "/next/prices", "/next/feed.xml", "/next/README.md", "/last", "/old"];
    let seen = paths.map(|path| folder.path(&format!(".out.rotascope{path}")).exists());
    seen.into_iter().chain([folder.path("out").exists()]).collect()
}

#[test]
fn killed_at_any_moment_it_leaves_a_whole_snapshot() {
    let folder = outdated("killed");
    let (from, old, out) = (folder.path("in"), folder.path("old"), folder.path("out"));
    let mut random = Pcg32::seed_from_u64(20_260_123);
    for run in 0..50 {
        let mut building = Command::new(env!("CARGO_BIN_EXE_rotascope"))
            .args(to_arguments(&from, &out))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // So many changes of the folder are waited for, or the end.
        let mut left = random.next_u32() % 8;
        let mut last = state(&folder);
        while 0 < left && building.try_wait().unwrap().is_none() {
            let now = state(&folder);
            left -= u32::from(now != last);
            last = now;
        }
        building.kill().unwrap();
        building.wait().unwrap();

        check(&build(&folder.path("none"), &out, &[]), 2, "cannot read the folder");
        check(&rotascope(&["verify", out.to_str().unwrap()]), 0, "0 findings");
        assert_eq!(fs::read_to_string(out.join("README.md")).unwrap(), "read me", "{run}");
        assert!(!folder.path(".out.rotascope").exists(), "{run}: nothing hidden is left");
        check(&build(&old, &out, &[]), 0, "to 2026-01-05");
    }
}

#[test]
fn what_a_killed_command_moved_away_is_read_again() {
    let folder = outdated("moved");
    let out = folder.path("out");
    for arguments in [["verify"], ["report"], ["feed"]] {
        fs::create_dir(folder.path(".out.rotascope")).unwrap();
        fs::rename(&out, folder.path(".out.rotascope/last")).unwrap();
        let place: &[&str] = if arguments == ["report"] { &["--snapshot"] } else { &[] };
        let output = rotascope(&[&arguments, place, &[out.to_str().unwrap()]].concat());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(out.join("manifest.json").exists(), "{arguments:?}: {said}");
        assert!(!folder.path(".out.rotascope").exists(), "{arguments:?}");
    }
}

#[test]
fn of_two_at_once_each_is_whole_or_refused() {
    let folder = outdated("two");
    let (from, out) = (folder.path("in"), folder.path("out"));
    let start = || {
        Command::new(env!("CARGO_BIN_EXE_rotascope"))
            .args(to_arguments(&from, &out))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let outputs = [start(), start(), start()].map(|building| building.wait_with_output().unwrap());
    assert!(outputs.iter().any(|output| output.status.success()));
    for output in outputs.iter().filter(|output| !output.status.success()) {
        check(output, 2, "another command is writing this snapshot; wait until it is done");
    }
    check(&rotascope(&["verify", out.to_str().unwrap()]), 0, "0 findings");
    assert!(!folder.path(".out.rotascope").exists());
}

#[cfg(unix)]
#[test]
fn a_link_to_the_folder_stays_a_link() {
    let folder = outdated("link");
    let link = folder.path("link");
    std::os::unix::fs::symlink("out", &link).unwrap();
    check(&build(&folder.path("in"), &link, &[]), 0, "to 2026-01-06");
    assert!(link.is_symlink());
    check(&rotascope(&["verify", folder.path("out").to_str().unwrap()]), 0, "0 findings");
}
