//! Reports on a whole snapshot: figures, absences and trouble.

use std::{fs, path::Path, process::Output};

use crate::{
    cli::run::{build, check, rotascope, small},
    support,
};

fn report(folder: &Path, more: &[&str]) -> Output {
    let pair = ["report", "--small", "IWM", "--large", "SPY", "--snapshot"];
    rotascope(&[&pair[..], &[folder.to_str().unwrap()], more].concat())
}

fn json(output: &Output) -> serde_json::Value {
    assert_eq!(output.status.code(), Some(0));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_report_holds_the_figures_of_the_pages() {
    let data = support::pinned_snapshot().folder;
    let found = json(&report(&data, &["--as-of", "2026-01-23", "--json"]));
    let near = |section: &str, key: &str, expected: f64| {
        let value = found[section][key].as_f64().unwrap_or(f64::NAN);
        assert!((value - expected).abs() < 0.005, "{section}.{key}: {value}");
    };
    assert_eq!((&found["small"], &found["basis"]), (&"IWM".into(), &"price".into()));
    assert_eq!(found["streaks"]["longest_sessions"], 14);
    assert_eq!(found["streaks"]["longest_end"], "2026-01-22");
    assert_eq!(found["rates"]["cuts_12_months"], 3);
    assert_eq!(found["rates"]["four_cuts_verdict"], "cannot_tell");
    assert_eq!(found["rates"]["jobs_8_months_verdict"], "flat");
    near("performance", "ytd_small_return_percent", 7.576);
    near("valuation", "discount_percent", 30.357);
    near("valuation", "upside_to_parity_percent", 43.590);
    near("size_factor", "correlation", 0.91);
    let total = json(&report(&data, &["--as-of", "2026-01-23", "--basis", "total", "--json"]));
    assert_eq!(total["basis"], "total_return");
    assert_ne!(total["performance"], found["performance"]);
    check(&report(&data, &["--as-of", "2026-01-23"]), 0, "Upside to parity");
}

#[test]
fn a_figure_without_a_value_is_null_and_says_why() {
    let data = support::pinned_snapshot().folder;
    let found = json(&report(&data, &["--as-of", "2026-01-23", "--json"]));
    let section = &found["concentration"];
    assert!(section["large_top10_percent"].is_null());
    assert_eq!(section["absent"]["large_top10_percent"], "first known on 2026-06-19");
    let folder = small("report");
    check(&build(&folder.path("in"), &folder.path("out"), &[]), 0, "");
    let found = json(&report(&folder.path("out"), &["--json"]));
    assert_eq!(found["rates"]["absent"]["policy_upper_bound_percent"], "not in this snapshot");
    let sections = found.as_object().unwrap().values().filter_map(|value| value.as_object());
    for section in sections {
        let absent = section["absent"].as_object().unwrap();
        for (key, value) in section {
            assert_eq!(value.is_null(), absent.contains_key(key), "{key}");
        }
    }
    check(&report(&folder.path("out"), &[]), 0, "no value: not in this snapshot");
}

#[test]
fn a_report_that_cannot_be_made_says_what_to_mend() {
    let folder = small("mend");
    check(&build(&folder.path("in"), &folder.path("out"), &[]), 0, "");
    let out = folder.path("out");
    check(&report(&folder.path("none"), &[]), 2, "cannot read the manifest");
    check(&report(&out, &["--as-of", "2020-01-01"]), 2, "share no session to 2020-01-01");
    check(&report(&out, &["--as-of", "23.1.2026"]), 2, "23.1.2026");
    check(&report(&out, &["--basis", "gross"]), 2, "gross");
    let other = ["report", "--small", "IJR", "--large", "SPY", "--snapshot", out.to_str().unwrap()];
    check(&rotascope(&other), 2, "manifest.json: the snapshot holds no prices of IJR");
    let prices = out.join("prices/IWM.json");
    let text = fs::read_to_string(&prices).unwrap();
    fs::write(&prices, text.replacen('2', "3", 1)).unwrap();
    check(&report(&out, &[]), 2, "prices/IWM.json");
}
