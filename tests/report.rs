//! `rotascope report` as a program reads it: documented keys, legs of one's own, rows.

#![cfg(test)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use rotascope::domain::Day;
use serde_json::{Map, Value};

const ROWS: &str = "rows";
/// The weights of the Magnificent 7 in percent, as they were published for 19 June 2026.
const SEVEN: [(&str, f64); 7] = [
    ("AAPL", 6.78),
    ("AMZN", 3.71),
    ("GOOGL", 6.03),
    ("META", 1.96),
    ("MSFT", 4.37),
    ("NVDA", 7.9),
    ("TSLA", 1.75),
];

fn report(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rotascope"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("report").args(args).output().unwrap()
}

fn json(args: &[&str]) -> Map<String, Value> {
    let found = report(&[args, &["--json"]].concat());
    assert_eq!(found.status.code(), Some(0), "{}", String::from_utf8_lossy(&found.stderr));
    serde_json::from_slice(&found.stdout).unwrap()
}

fn of_the_story() -> Map<String, Value> {
    as_of("2026-01-23")
}

fn as_of(day: &str) -> Map<String, Value> {
    json(&["--small", "IWM", "--large", "SPY", "--as-of", day])
}

fn rows(section: &Value) -> &Vec<Value> {
    section[ROWS].as_array().unwrap()
}

#[track_caller]
fn near(found: &Value, expected: f64) {
    let is_near = found.as_f64().is_some_and(|found| (found - expected).abs() < 1e-9);
    assert!(is_near, "{found} for {expected}");
}

#[track_caller]
fn absent(object: &Value, key: &str, reason: &str) {
    assert!(object[key].is_null(), "{key}: {}", object[key]);
    assert_eq!(object["absent"][key], reason, "{key}");
}

/// The close of a session as the snapshot's file has it, by its list of steps.
fn close(symbol: &str, day: &str) -> f64 {
    let path = format!("public/data/prices/{symbol}.json");
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

fn has_close(symbol: &str, day: Day) -> bool {
    let path = format!("public/data/prices/{symbol}.json");
    let text = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let file = rotascope::domain::snapshot::PriceFile::parse("x", &text).unwrap();
    file.series.days().binary_search(&day).is_ok()
}

/// A file of closes among the machine's temporary ones.
fn file(name: &str, text: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("rotascope-report-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

/// The keys of each section as the page of documentation has them; those of the whole under "".
fn documented() -> BTreeMap<String, BTreeSet<String>> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/report.md");
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

#[test]
fn every_key_is_documented_and_every_documented_key_is_there() {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (key, value) in &of_the_story() {
        let Some(section) = value.as_object() else {
            found.entry(String::new()).or_default().insert(key.clone());
            continue;
        };
        let keys = found.entry(key.clone()).or_default();
        keys.extend(section.keys().filter(|key| *key != "absent" && *key != ROWS).cloned());
        for row in section.get(ROWS).and_then(Value::as_array).into_iter().flatten() {
            let names = row.as_object().unwrap().keys().filter(|key| *key != "absent");
            keys.extend(names.map(|name| format!("{ROWS}.{name}")));
        }
    }
    assert_eq!(found, documented());
}

#[test]
fn a_null_has_its_reason_beside_it() {
    fn check(place: &str, object: &Map<String, Value>) {
        let absent = object["absent"].as_object().unwrap();
        for (key, value) in object {
            assert_eq!(value.is_null(), absent.contains_key(key), "{place}.{key}");
        }
        for row in object.get(ROWS).and_then(Value::as_array).into_iter().flatten() {
            check(place, row.as_object().unwrap());
        }
    }
    let sections = of_the_story();
    for (key, value) in &sections {
        value.as_object().into_iter().for_each(|section| check(key, section));
    }
}

#[test]
fn rows_are_those_of_the_pages() {
    let found = of_the_story();
    let row = |section: &str, key: &str, value: Value| {
        let rows = found[section][ROWS].as_array().unwrap();
        rows.iter().find(|row| row[key] == value).unwrap().clone()
    };
    let near = |found: &Value, expected: f64| {
        assert!((found.as_f64().unwrap() - expected).abs() < 0.005, "{found} for {expected}");
    };
    let year = row("calendar_years", "year", 2025.into());
    near(&year["small_return_percent"], 11.40);
    near(&year["large_return_percent"], 16.35);
    assert_eq!((&year["winner"], &year["span"]), (&"large".into(), &"full".into()));
    assert_eq!(row("event_study", "events", "first_cuts".into())["n"], 4);
    assert_eq!(row("regimes", "state", "running".into())["leader"], "large");
    assert_eq!(found["regimes"]["rule_leader"], "small");
}

#[test]
fn what_has_to_come_true_follows_from_the_quotes() {
    let found = &of_the_story()["valuation_sensitivity"];
    let (years, now) = (found["horizon_years"].as_f64().unwrap(), 19.5 / 28.0);
    near(&found["relative_pe"], now);
    assert_eq!((years, rows(found).len()), (5.0, 63));
    for row in rows(found) {
        let share = |key: &str| row[key].as_f64().unwrap() / 100.0;
        let exit = 1.0 - share("exit_discount_percent");
        let whole = (1.0 + share("growth_gap_a_year_percent")).powf(years) * exit / now;
        near(&row["excess_percent"], (whole - 1.0) * 100.0);
        near(&row["excess_a_year_percent"], (whole.powf(1.0 / years) - 1.0) * 100.0);
    }
}

#[test]
fn scenarios_before_the_first_quotes_keep_their_assumptions_alone() {
    let found = &as_of("2025-01-23")["valuation_sensitivity"];
    absent(found, "relative_pe", "first known on 2026-01-05");
    assert_eq!(rows(found).len(), 63);
    for row in rows(found) {
        assert!(row["exit_discount_percent"].is_number());
        absent(row, "excess_a_year_percent", "first known on 2026-01-05");
    }
}

#[test]
fn the_last_lead_has_its_sources() {
    let found = &of_the_story()["sources_of_return"];
    assert_eq!(
        (&found["first_day"], &found["last_day"]),
        (&"2026-01-05".into(), &"2026-01-23".into())
    );
    let growth = |symbol| close(symbol, "2026-01-23") / close(symbol, "2026-01-05");
    let (price, rerating) = (growth("IWM") / growth("SPY"), 19.5 / 18.0);
    near(&found["rerating_percent"], (rerating - 1.0) * 100.0);
    near(&found["relative_earnings_growth_percent"], (price / rerating - 1.0) * 100.0);
    // Neither fund paid a dividend between the two days.
    near(&found["relative_dividends_percent"], 0.0);
    near(&found["relative_return_percent"], (price - 1.0) * 100.0);
    assert!(found["quotes"].as_str().unwrap().contains("19.5"), "{found}");
    let found = &as_of("2026-01-22")["sources_of_return"];
    for key in ["first_day", "rerating_percent", "relative_return_percent", "quotes"] {
        absent(found, key, "the history is too short: needs 2 values, has 1");
    }
}

#[test]
fn the_seven_stand_against_their_index_and_the_rest_of_it() {
    let found = &of_the_story()["magnificent7"];
    // The weights are of 19 June 2026, a holiday, so that they hold on the session before.
    let (from, to, on) = ("2025-12-31", "2026-01-23", "2026-06-18");
    assert_eq!((&found["first_session"], &found["last_session"]), (&from.into(), &to.into()));
    assert_eq!(found["weights_on"], "2026-06-19");
    assert_eq!(found["weights_known"], "later");
    assert_eq!(found["weights_source"], "fund issuers, named at each figure");
    let growth = |symbol: &str, day| close(symbol, day) / close(symbol, on);
    let index = (growth("SPY", from), growth("SPY", to));
    let (mut first, mut last) = (0.0, 0.0);
    for (symbol, weight) in SEVEN {
        let row = rows(found).iter().find(|row| row["symbol"] == symbol).unwrap();
        let held = (weight * growth(symbol, from), weight * growth(symbol, to));
        near(&row["published_weight_percent"], weight);
        near(&row["weight_percent"], held.0 / index.0);
        near(&row["return_percent"], (held.1 / held.0 - 1.0) * 100.0);
        near(&row["contribution_points"], (held.1 - held.0) / index.0);
        (first, last) = (first + held.0 / 100.0, last + held.1 / 100.0);
    }
    near(&found["first_weight_percent"], first / index.0 * 100.0);
    near(&found["last_weight_percent"], last / index.1 * 100.0);
    near(&found["seven_return_percent"], (last / first - 1.0) * 100.0);
    near(&found["index_return_percent"], (index.1 / index.0 - 1.0) * 100.0);
    let rest = (index.1 - last) / (index.0 - first);
    near(&found["rest_return_percent"], (rest - 1.0) * 100.0);
    near(&found["seven_contribution_points"], (last - first) / index.0 * 100.0);
    let others = (index.1 - last - index.0 + first) / index.0;
    near(&found["rest_contribution_points"], others * 100.0);
    assert_eq!(as_of("2026-09-25")["magnificent7"]["weights_known"], "by_then");
}

#[test]
fn before_the_prices_of_the_seven_there_are_their_weights_alone() {
    let found = &as_of("2008-06-10")["magnificent7"];
    for key in ["first_session", "seven_return_percent", "rest_return_percent"] {
        absent(found, key, "the legs share no session");
    }
    assert_eq!((&found["weights_on"], rows(found).len()), (&"2026-06-19".into(), 7));
    for row in rows(found) {
        assert!(row["published_weight_percent"].is_number());
        absent(row, "contribution_points", "the legs share no session");
    }
}

#[test]
fn the_grid_fits_a_terminal() {
    let found = report(&["--small", "IWM", "--large", "SPY", "--as-of", "2026-01-23"]);
    let text = String::from_utf8(found.stdout).unwrap();
    let lines = text.lines().skip_while(|line| *line != "What has to come true");
    let grid: Vec<&str> = lines.take_while(|line| !line.is_empty()).skip(4).collect();
    let widths: BTreeSet<usize> = grid.iter().map(|line| line.chars().count()).collect();
    assert_eq!((grid.len(), widths), (8, BTreeSet::from([73])), "{grid:#?}");
    assert!(grid.iter().any(|line| line.contains("0\u{a0}%") && line.contains("+7.5")));
}

#[test]
fn a_benchmark_of_its_own_measures_both_legs() {
    let pair = ["--small", "IWM", "--large", "SPY", "--as-of", "2026-01-23"];
    let by_default = json(&pair);
    assert_eq!(by_default["benchmark"], "SPY");
    assert_eq!(by_default["trailing_large"]["beta_252_sessions"], 1.0);
    let measured = json(&[&pair[..], &["--benchmark", "IWM"]].concat());
    assert_eq!(measured["trailing_small"]["beta_252_sessions"], 1.0);
    assert_ne!(measured["trailing_large"], by_default["trailing_large"]);
}

#[test]
fn legs_can_be_files_of_any_known_provider() {
    let small = file("AAA.csv", "date,close\n2026-01-02,10\n2026-01-05,11\n");
    let large = file(
        "BBB.csv",
        "Date,Open,High,Low,Close,Volume\n2026-01-02,1,1,1,20,5\n2026-01-05,1,1,1,20,5\n",
    );
    let legs = ["--small-csv", small.to_str().unwrap(), "--large-csv", large.to_str().unwrap()];
    let elsewhere = [&legs[..], &["--snapshot", "no/such/folder"]].concat();
    let found = json(&elsewhere);
    assert_eq!((&found["small"], &found["large"]), (&"AAA".into(), &"BBB".into()));
    assert_eq!((&found["as_of"], &found["snapshot"]), (&"2026-01-05".into(), &Value::Null));
    assert_eq!(found["streaks"]["current_sessions"], 1);
    assert_eq!(found["rates"]["absent"]["policy_upper_bound_percent"], "not in this snapshot");
    for (section, key) in [
        ("magnificent7", "seven_return_percent"),
        ("magnificent7", "weights_on"),
        ("sources_of_return", "rerating_percent"),
        ("valuation_sensitivity", "relative_pe"),
    ] {
        absent(&found[section], key, "not in this snapshot");
    }
    let mixed = ["--small-csv", small.to_str().unwrap(), "--large", "SPY"];
    assert_eq!(json(&mixed)["large"], "SPY");
}

/// A file of closes on days that a function makes of their number.
fn many(
    name: &str,
    count: i32,
    day: impl Fn(i32) -> Option<Day>,
    close: impl Fn(i32) -> f64,
) -> PathBuf {
    let row = |n| day(n).map(|day| format!("{day},{:.2}\n", close(n)));
    let rows: String = (0..count).filter_map(row).collect();
    file(name, &format!("date,close\n{rows}"))
}

fn weekday(n: i32) -> Option<Day> {
    Day::from_epoch_days(20_000 + n).filter(|day| !day.is_weekend())
}

fn wave(n: i32) -> f64 {
    100.0 + 10.0 * (f64::from(n) / 7.0).sin() + f64::from(n * n % 13)
}

#[test]
fn without_dividends_there_is_no_total_return_and_the_reason_is_said() {
    let index = file("INDEX.csv", "date,close\n2025-12-31,10\n2026-01-02,11\n2026-01-05,12\n");
    let fund = "date,close,dividend\n2025-12-31,10,\n2026-01-02,11,1\n2026-01-05,12,\n";
    let fund = file("FUND.csv", fund);
    let legs = ["--small-csv", fund.to_str().unwrap(), "--large-csv", index.to_str().unwrap()];
    let found = json(&[&legs[..], &["--basis", "total"]].concat());
    let reason = "the dividends are not known";
    let performance = &found["performance"];
    near(&performance["ytd_small_return_percent"], (12.0 / 11.0 * 12.0 / 10.0 - 1.0) * 100.0);
    absent(performance, "ytd_large_return_percent", reason);
    absent(performance, "ytd_excess_percent", reason);
    absent(&found["streaks"], "current_sessions", reason);
    absent(&found["risk_large"], "volatility_a_year_percent", reason);
    absent(&found["trailing_large"], "drawdown_percent", reason);
    absent(&found["yields"], "large_trailing_yield_percent", reason);
    assert!(rows_or_none(&found["calendar_years"]).is_none());
    near(&json(&legs)["performance"]["ytd_large_return_percent"], 20.0);
}

fn rows_or_none(section: &Value) -> Option<&Value> {
    section.get(ROWS)
}

#[test]
fn weekly_closes_are_annualised_as_weeks_and_met_by_a_daily_leg_at_their_ends() {
    let friday = |n: i32| Day::from_epoch_days(20_000 + 7 * n);
    let weekly = many("WEEKLY.csv", 120, friday, |n| wave(7 * n));
    let other = many("OTHER.csv", 120, friday, |n| wave(11 * n));
    let daily = many("DAILY.csv", 840, weekday, wave);
    let pair = |small: &PathBuf, large: &PathBuf| {
        json(&["--small-csv", small.to_str().unwrap(), "--large-csv", large.to_str().unwrap()])
    };
    let found = pair(&weekly, &daily);
    assert_eq!(found["spacing"], "weekly");
    assert_eq!(found["performance"]["ytd_excess_percent"], 0.0, "the same closes on Fridays");
    let notes = found["notes"].to_string();
    assert!(notes.contains("WEEKLY is weekly and DAILY daily: joined on weekly closes"), "{notes}");
    absent(&found["streaks"], "current_sessions", "needs daily closes, and these are weekly");
    absent(
        &found["risk_small"],
        "volatility_63_sessions_a_year_percent",
        "needs daily closes, and these are weekly",
    );
    let (weeks, days) = (pair(&weekly, &other), pair(&daily, &daily));
    let volatility = |found: &Map<String, Value>| {
        found["risk_small"]["volatility_a_year_percent"].as_f64().unwrap()
    };
    let returns: Vec<f64> = (0..119).map(|n| wave(7 * n + 7) / wave(7 * n) - 1.0).collect();
    let mean = returns.iter().sum::<f64>() / 119.0;
    let spread = returns.iter().map(|r| (r - mean).powi(2)).sum::<f64>() / 118.0;
    assert!((volatility(&weeks) / ((52.0 * spread).sqrt() * 100.0) - 1.0).abs() < 1e-3);
    assert_eq!(days["spacing"], "daily");
}

#[test]
fn legs_with_other_holidays_are_measured_on_the_sessions_that_both_have() {
    let tokyo = many("TOKYO.csv", 1_300, |n| weekday(n).filter(|_| n % 23 != 5), |n| wave(n) * 3.0);
    let york = many("YORK.csv", 1_300, |n| weekday(n).filter(|_| n % 29 != 4), wave);
    let found =
        json(&["--small-csv", tokyo.to_str().unwrap(), "--large-csv", york.to_str().unwrap()]);
    assert!(
        found["trailing_small"]["beta_252_sessions"].is_number(),
        "{}",
        found["trailing_small"]
    );
    assert!(found["trailing_small"]["score_63_sessions"].is_number());
}

#[test]
fn files_end_where_they_end_and_without_legs_the_snapshot_chooses() {
    let later = |name| many(name, 40, |n| weekday(n + 1_000), wave);
    let (small, large) = (later("LATE.csv"), later("LATER.csv"));
    let found =
        json(&["--small-csv", small.to_str().unwrap(), "--large-csv", large.to_str().unwrap()]);
    let last = (0..40).rev().find_map(|n| weekday(n + 1_000)).unwrap().to_string();
    assert!(found["as_of"] == last.as_str() && "2026-09-25" < last.as_str(), "{}", found["as_of"]);
    let found = json(&["--as-of", "2026-01-23"]);
    assert_eq!((&found["small"], &found["large"]), (&"IWM".into(), &"SPY".into()));
    assert_eq!(found["performance"], of_the_story()["performance"]);
}

#[test]
fn a_split_that_a_file_lacks_is_named_and_applied_when_asked() {
    let split = many("SPLIT.csv", 60, weekday, |n| if n < 31 { 2.0 * wave(n) } else { wave(n) });
    let plain = many("WHOLE.csv", 60, weekday, wave);
    let legs = ["--small-csv", split.to_str().unwrap(), "--large-csv", plain.to_str().unwrap()];
    let notes = json(&legs)["notes"].to_string();
    let day = weekday(31).unwrap();
    assert!(
        notes.contains(&format!("on {day} looks like a split of 2 for 1 not applied")),
        "{notes}"
    );
    let apply = format!("{day}=2");
    let found = json(&[&legs[..], &["--split", &format!("small:{apply}")]].concat());
    near(
        &found["risk_small"]["max_drawdown_percent"],
        found["risk_large"]["max_drawdown_percent"].as_f64().unwrap(),
    );
}

#[test]
fn a_file_of_a_symbol_of_the_snapshot_is_compared_with_it() {
    let day = |n: i32| Day::from_epoch_days(20_400 + n).filter(|day| !day.is_weekend());
    let days: Vec<Day> = (0..60).filter_map(day).filter(|day| has_close("IWM", *day)).collect();
    let rows: Vec<String> =
        days.iter().map(|day| format!("{day},{}", close("IWM", &day.to_string()))).collect();
    let own = file("IWM.csv", &format!("date,close\n{}\n", rows.join("\n")));
    let notes =
        json(&["--small-csv", own.to_str().unwrap(), "--large", "SPY"])["notes"].to_string();
    let words = format!("same closes as the snapshot on {} sessions", days.len());
    assert!(notes.contains(&words), "{notes}");
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_report_quietly() {
    use std::process::Stdio;
    let mut command = Command::new(env!("CARGO_BIN_EXE_rotascope"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("report");
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let found = child.wait_with_output().unwrap();
    assert_eq!(found.status.code(), Some(0), "{}", String::from_utf8_lossy(&found.stderr));
}

#[test]
fn questions_name_their_answers() {
    let open = file("OPEN.csv", "date,close\n05/01/2026,10\n06/01/2026,11\n");
    let good = file("GOOD.csv", "date,close\n2026-01-05,10\n2026-01-06,11\n");
    let legs = ["--small-csv", open.to_str().unwrap(), "--large-csv", good.to_str().unwrap()];
    let found = report(&legs);
    let text = String::from_utf8(found.stderr).unwrap();
    assert_eq!(found.status.code(), Some(2), "{text}");
    assert!(text.contains("--dates day-first") && text.contains("--dates month-first"), "{text}");
    let found = json(&[&legs[..], &["--dates", "day-first"]].concat());
    assert_eq!(found["performance"]["last_session"], "2026-01-06");
}

#[test]
fn trouble_names_file_and_line_and_ends_with_2() {
    let good = file("CCC.csv", "date,close\n2026-01-02,10\n");
    let bad = file("DDD.csv", "date,close\n2026-01-02,10\n2026-01-05,n/a\n");
    let later = file("EEE.csv", "date,close\n2026-01-05,10\n");
    let (good, bad) = (good.to_str().unwrap(), bad.to_str().unwrap());
    let cases: [(&[&str], &str); 5] = [
        (&["--small-csv", bad, "--large-csv", good], "DDD.csv, line 3, field close"),
        (&["--small-csv", "none.csv", "--large-csv", good], "none.csv"),
        (
            &["--small-csv", good, "--large-csv", later.to_str().unwrap()],
            "CCC and EEE share no session",
        ),
        (&["--small-csv", good, "--large", "SPY", "--small", "IWM"], "cannot be used with"),
        (&["--large", "SPY"], "--small"),
    ];
    for (args, words) in cases {
        let found = report(args);
        let text = String::from_utf8(found.stderr).unwrap();
        assert_eq!(found.status.code(), Some(2), "{text}");
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
}
