//! `rotascope report` as a program reads it: documented keys, legs of one's own, rows.

mod age;
mod files;
mod sections;
mod snapshots;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use rotascope::domain::Day;
use serde_json::{Map, Value};

pub const ROWS: &str = "rows";

/// A report on the pinned snapshot, or on the one that is named.
pub fn report(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rotascope"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("report").args(args);
    if !args.contains(&"--snapshot") {
        command.args(["--snapshot", "tests/snapshot"]);
    }
    command.output().unwrap()
}

pub fn json(args: &[&str]) -> Map<String, Value> {
    let found = report(&[args, &["--json"]].concat());
    assert_eq!(found.status.code(), Some(0), "{}", String::from_utf8_lossy(&found.stderr));
    serde_json::from_slice(&found.stdout).unwrap()
}

pub fn of_the_story() -> Map<String, Value> {
    as_of("2026-01-23")
}

pub fn as_of(day: &str) -> Map<String, Value> {
    let asked = ["--when", "streak~small~7", "--group", "sectors"];
    json(&[&["--small", "IWM", "--large", "SPY", "--as-of", day][..], &asked].concat())
}

pub fn rows(section: &Value) -> &Vec<Value> {
    section[ROWS].as_array().unwrap()
}

#[track_caller]
pub fn near(found: &Value, expected: f64) {
    let is_near = found.as_f64().is_some_and(|found| (found - expected).abs() < 1e-9);
    assert!(is_near, "{found} for {expected}");
}

#[track_caller]
pub fn absent(object: &Value, key: &str, reason: &str) {
    assert!(object[key].is_null(), "{key}: {}", object[key]);
    assert_eq!(object["absent"][key], reason, "{key}");
}

/// The close of a session as the snapshot's file has it, by its list of steps.
pub fn close(symbol: &str, day: &str) -> f64 {
    let path = format!("tests/snapshot/prices/{symbol}.json");
    let text = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let file: Value = serde_json::from_slice(&text).unwrap();
    let day: Day = day.parse().unwrap();
    let sums = |key: &str| {
        let steps = file[key].as_array().unwrap().iter().map(|step| step.as_i64().unwrap());
        steps
            .scan(0, |sum, step| {
                *sum += step;
                Some(*sum)
            })
            .collect::<Vec<i64>>()
    };
    let at = sums("days").iter().position(|&found| found == i64::from(day.epoch_days())).unwrap();
    sums("closes")[at] as f64 / 10_f64.powi(file["decimals"].as_i64().unwrap() as i32)
}

pub fn has_close(symbol: &str, day: Day) -> bool {
    let path = format!("tests/snapshot/prices/{symbol}.json");
    let text = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let file = rotascope::domain::snapshot::PriceFile::parse("x", &text).unwrap();
    file.series.days().binary_search(&day).is_ok()
}

/// A file of closes among the machine's temporary ones.
pub fn file(name: &str, text: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("rotascope-report-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

/// The keys of each section as the page of documentation has them; those of the whole under "".
pub fn documented() -> BTreeMap<String, BTreeSet<String>> {
    documented_in("docs/report.md")
}

/// The same of another page.
pub fn documented_in(page: &str) -> BTreeMap<String, BTreeSet<String>> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut section, mut of_row) = (String::new(), false);
    for line in fs::read_to_string(page).unwrap().lines() {
        if let Some(title) = line.strip_prefix("## `") {
            section = title.trim_end_matches('`').to_owned();
        }
        if line.starts_with("| key") {
            of_row = line.starts_with("| key of a row");
        }
        let Some(cell) = line.strip_prefix("| `").and_then(|rest| rest.split('|').next()) else {
            continue;
        };
        let keys = found.entry(section.clone()).or_default();
        let names = cell.split(',').map(|name| name.trim().trim_matches('`'));
        keys.extend(names.map(|name| if of_row { format!("{ROWS}.{name}") } else { name.into() }));
    }
    found
}
