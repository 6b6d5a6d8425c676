//! Sections of a report, each with the figures of its page.

use super::*;

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
fn keys_stand_in_the_order_of_the_text() {
    let whole = report(&["--small", "IWM", "--large", "SPY", "--as-of", "2026-01-23", "--json"]);
    let text = String::from_utf8(whole.stdout).unwrap();
    let outer = text.lines().filter_map(|line| line.strip_prefix("  \"")?.split_once('"'));
    let keys: Vec<&str> = outer.map(|(key, _)| key).collect();
    assert_eq!(keys[..5], ["schema", "snapshot", "small", "large", "benchmark"]);
    let place = |key| keys.iter().position(|other| *other == key).expect(key);
    assert!(place("performance") < place("streaks") && place("streaks") < place("valuation"));
    // A dependency of the tests turns the feature on too, so that what is released has to be read.
    let cargo = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
    let is_asked = |line: &str| line.starts_with("serde_json") && line.contains("preserve_order");
    assert!(cargo.unwrap().lines().any(is_asked), "the command itself asks for the order");
}

#[test]
fn a_condition_is_followed_as_on_its_page() {
    let found = of_the_story();
    let signal = &found["signal"];
    assert_eq!((&signal["times"], &signal["now"]), (&23.into(), &"false".into()));
    assert_eq!(
        (&signal["first_judged"], &signal["last"]),
        (&"2000-06-07".into(), &"2026-01-12".into())
    );
    let quarter = &rows(signal)[2];
    assert_eq!(
        (&quarter["horizon_sessions"], &quarter["n"], &quarter["open"]),
        (&63.into(), &22.into(), &1.into())
    );
    let last = rows(&found["signal_events"]).last().unwrap();
    assert_eq!(last["day"], "2026-01-12");
    absent(last, "after_21_sessions_percent", "the history is too short: needs 21 values, has 8");
}
