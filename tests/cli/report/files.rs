//! Legs that are files of a reader.

use super::*;

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
fn a_reader_that_has_seen_enough_ends_a_command_quietly() {
    use std::process::Stdio;
    for arguments in [&["report"][..], &["report", "--json"], &["verify", "public/data"]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rotascope"));
        command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let found = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&found.stderr);
        assert!(!said.contains("panicked"), "{arguments:?}: {said}");
        assert!(matches!(found.status.code(), Some(0 | 1)), "{arguments:?}: {said}");
    }
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
