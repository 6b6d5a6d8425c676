//! `rotascope lab` as a program reads it: documented keys, tables, and what cannot be tested.

use std::{collections::BTreeSet, process::Output};

use serde_json::{Map, Value};

use super::{
    report::{documented_in, near, rows},
    run::check,
};

fn lab(args: &[&str]) -> Output {
    let pair = ["lab", "--small", "IWM", "--large", "SPY", "--snapshot", "tests/snapshot"];
    super::run::rotascope(&[&pair[..], &["--as-of", "2026-01-23"], args].concat())
}

fn json(args: &[&str]) -> Map<String, Value> {
    let found = lab(&[args, &["--json"]].concat());
    assert_eq!(found.status.code(), Some(0), "{}", String::from_utf8_lossy(&found.stderr));
    serde_json::from_slice(&found.stdout).unwrap()
}

fn csv(args: &[&str]) -> Vec<Vec<String>> {
    let found = lab(args);
    assert_eq!(found.status.code(), Some(0), "{}", String::from_utf8_lossy(&found.stderr));
    let text = String::from_utf8(found.stdout).unwrap();
    text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// The keys of a section and of its first row.
fn keys(section: &Value) -> BTreeSet<String> {
    let own = section
        .as_object()
        .unwrap()
        .keys()
        .filter(|key| !["rows", "absent"].contains(&key.as_str()));
    let row = section["rows"].as_array().and_then(|rows| rows.first()).cloned().unwrap_or_default();
    let of_row = row.as_object().into_iter().flat_map(Map::keys).filter(|key| *key != "absent");
    own.cloned().chain(of_row.map(|key| format!("rows.{key}"))).collect()
}

const SWEEP: [&str; 4] = ["--sweep", "20..100..20", "--look-back", "3"];

#[test]
fn every_key_is_documented_and_there() {
    let documented = documented_in("docs/lab.md");
    let (rule, sweep) = (json(&["--rule", "cross~50~200"]), json(&SWEEP));
    for (section, of) in [
        ("lab", &rule),
        ("figures", &rule),
        ("trades", &rule),
        ("sweep", &sweep),
        ("walk_forward", &sweep),
        ("pairs", &sweep),
    ] {
        assert_eq!(keys(&of[section]), documented[section], "{section}");
    }
    assert_eq!(rule["as_of"], "2026-01-23");
}

#[test]
fn a_sweep_has_the_rules_that_it_is_made_of() {
    let sweep = json(&SWEEP);
    let pair = rows(&sweep["pairs"]).iter().find(|row| row["fast"] == 80 && row["slow"] == 100);
    let rule = json(&["--rule", "cross~80~100"]);
    let own = &rows(&rule["figures"])[0];
    let pair = pair.unwrap();
    near(&pair["sharpe"], own["sharpe"].as_f64().unwrap());
    assert_eq!(pair["trades"], own["trades"]);
    assert_eq!(sweep["sweep"]["tried"], 10);
    let chance = sweep["sweep"]["overfitting"].as_f64().unwrap();
    assert!((0.0..=1.0).contains(&chance));
    let days: Vec<&str> =
        rows(&sweep["walk_forward"]).iter().map(|row| row["day"].as_str().unwrap()).collect();
    assert!(15 < days.len() && days.is_sorted(), "{days:?}");
}

#[test]
fn tables_are_written_as_rows() {
    let money = csv(&["--rule", "hold~large", "--cost", "0", "--csv", "money"]);
    assert_eq!(money[0], ["day", "rule", "even", "small", "large", "weight_small", "weight_large"]);
    assert_eq!(money[1], ["2000-05-30", "1", "1", "1", "1", "0", "1"]);
    assert!(money.iter().skip(1).all(|row| row[1] == row[4]), "always large is the large leg");
    let trades = csv(&["--rule", "hold~small", "--csv", "trades", "--from", "2020-01-02"]);
    assert_eq!(trades.len(), 2);
    assert_eq!(trades[1][..3], ["2020-01-03", "cash", "small"]);
    let pairs = csv(&[&SWEEP[..], &["--csv", "pairs"]].concat());
    assert_eq!(pairs.len(), 11);
    let choices = csv(&[&SWEEP[..], &["--csv", "choices"]].concat());
    assert_eq!(choices[0], ["day", "fast", "slow", "sharpe"]);
}

#[test]
fn what_cannot_be_tested_names_the_remedy() {
    check(&lab(&["--rule", "cross~200~50"]), 2, "put the smaller one first");
    check(&lab(&["--sweep", "9..3"]), 2, "write the first, the last and the step");
    check(&lab(&["--rule", "hold~small", "--csv", "pairs"]), 2, "a sweep has pairs and choices");
    check(&lab(&["--rule", "hold~small", "--from", "2026-01-23"]), 2, "choose an earlier --from");
    check(&lab(&["--cost", "201"]), 2, "0 to 200");
    check(&lab(&["--rule", "dual~12"]), 0, "Beside the plain alternatives");
}
