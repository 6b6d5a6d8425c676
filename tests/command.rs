//! The native command, run as its users run it: exit codes, messages and files.

#![cfg(test)]

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use rotascope::domain::{
    facts::{Index, MacroColumn},
    snapshot::Manifest,
};

mod support;

/// A folder of its own, gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("rotascope-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn with(self, path: &str, text: &str) -> Self {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn rotascope(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rotascope")).args(args).output().unwrap()
}

fn build(from: &Path, out: &Path, more: &[&str]) -> Output {
    let (from, out) = (from.to_str().unwrap(), out.to_str().unwrap());
    rotascope(&[&["build", "--from", from, "--out", out], more].concat())
}

#[track_caller]
fn check(output: &Output, code: i32, words: &str) {
    let text = [&output.stdout[..], &output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    assert_eq!(output.status.code(), Some(code), "{text}");
    assert!(text.contains(words), "{words:?} is not in {text}");
}

const IWM: &str = "date,close,dividend\n2026-01-02,248.81,\n2026-01-05,249.84,0.178\n\
                   2026-01-06,251.3,\n";
const SPY: &str = "date,close\n2026-01-02,683.17\n2026-01-05,687.72\n2026-01-06,691.8125\n";

fn small(name: &str) -> Folder {
    Folder::new(name).with("in/closes/IWM.csv", IWM).with("in/closes/SPY.csv", SPY)
}

#[test]
fn what_is_built_is_what_was_given() {
    let folder = small("given").with(
        "in/macro/SP500_EARNINGS.csv",
        "month,price,dividend,earnings_ttm,cape\n2025-12,6853.03,78.1,,39.4\n\
         2026-01,6929.12,,,40.11\n",
    );
    let provisional = ["--provisional", "SP500_EARNINGS=2026-01"];
    let built = build(&folder.path("in"), &folder.path("out"), &provisional);
    check(&built, 0, "2026-01-02 to 2026-01-06");
    let snapshot = support::Snapshot::at(&folder.path("out"));
    let iwm = snapshot.prices("IWM").series;
    assert_eq!(iwm.closes(), [248.81, 249.84, 251.3]);
    assert_eq!(iwm.dividends()[0].amount, 0.178);
    assert_eq!(snapshot.prices("SPY").series.closes(), [683.17, 687.72, 691.8125]);
    let earnings = snapshot.macro_file("SP500_EARNINGS");
    let vintage = &earnings.vintages()[0];
    assert_eq!(vintage.provisional_from, Some("2026-01-31".parse().unwrap()));
    assert!(vintage.column(MacroColumn::EarningsTrailing).unwrap().all().is_empty());
    assert_eq!(vintage.column(MacroColumn::Cape).unwrap().all()[1].value, 40.11);
    let title = &snapshot.manifest.title;
    assert_eq!(title, "Prices of 2 symbols to 6 January 2026");
    check(&rotascope(&["verify", folder.path("out").to_str().unwrap()]), 0, "0 findings");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = small("same");
    for out in ["a", "b"] {
        check(&build(&folder.path("in"), &folder.path(out), &[]), 0, "id ");
    }
    for path in ["manifest.json", "prices/IWM.json", "prices/SPY.json"] {
        let read = |out: &str| fs::read(folder.path(out).join(path)).unwrap();
        assert_eq!(read("a"), read("b"), "{path}");
    }
}

#[test]
fn a_bad_row_stops_the_build_and_the_old_snapshot_stays() {
    let folder = small("bad");
    let (from, out) = (folder.path("in"), folder.path("out"));
    check(&build(&from, &out, &[]), 0, "");
    let before = fs::read(out.join("manifest.json")).unwrap();
    let folder = folder.with("in/closes/SPY.csv", "date,close\n2026-01-02,683.17\n2026-01-05,-1\n");
    check(
        &build(&from, &out, &[]),
        2,
        "error: closes/SPY.csv, line 3, field close: \"-1\" is not positive",
    );
    assert_eq!(fs::read(out.join("manifest.json")).unwrap(), before);
    let left: Vec<_> = fs::read_dir(&folder.0).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "nothing half-written: {left:?}");
}

#[test]
fn an_as_of_day_leaves_out_what_is_later() {
    let folder = small("as-of").with("in/NEW.csv", "date,close\n2026-01-06,1\n");
    let output = build(&folder.path("in"), &folder.path("out"), &["--as-of", "2026-01-05"]);
    check(&output, 0, "note: NEW.csv: left out; it begins after 2026-01-05");
    let snapshot = support::Snapshot::at(&folder.path("out"));
    assert_eq!(snapshot.manifest.as_of.to_string(), "2026-01-05");
    assert_eq!(snapshot.prices("IWM").series.closes().len(), 2);
}

#[test]
fn other_files_of_the_folder_stay_and_foreign_folders_are_left_alone() {
    let folder = small("others").with("out/README.md", "read me").with("alien/prices/X.json", "");
    let from = folder.path("in");
    check(&build(&from, &folder.path("out"), &[]), 0, "");
    check(&build(&from, &folder.path("out"), &[]), 0, "");
    assert_eq!(fs::read_to_string(folder.path("out/README.md")).unwrap(), "read me");
    check(&build(&from, &folder.path("alien"), &[]), 2, "this is not a snapshot");
    assert!(folder.path("alien/prices/X.json").exists());
}

#[test]
fn one_file_is_taken_for_a_symbol_and_the_other_named() {
    let yfinance = "Date,Close,High,Low,Open,Volume\n2026-01-02,248.81,1,1,1,1\n";
    let folder = small("twice").with("in/again/IWM.csv", yfinance);
    let output = build(&folder.path("in"), &folder.path("out"), &[]);
    check(&output, 0, "note: again/IWM.csv: left out; IWM is taken from closes/IWM.csv");
}

#[test]
fn claims_are_checked_and_written_in_one_layout() {
    let claims = r#"{"schema": 1, "title": "A story", "as_of": "2026-01-06", "provenance": {"name":
        "A story", "unit": "the unit of each claim", "frequency": "irregular", "adjustment": "none",
        "source": "a source", "retrieved": "2026-01-06", "licence": "facts"}, "claims": [{"kind":
        "streak", "words": "Two in a row", "small": "IWM", "large": "SPY", "to": "2026-01-06",
        "basis": "price", "test": "about", "published": 2, "tolerance": 0, "source": "a paper"}]}"#;
    let folder = small("claims").with("mine/story.json", claims).with("mine/note.txt", "");
    let (from, out, mine) = (folder.path("in"), folder.path("out"), folder.path("mine"));
    check(&build(&from, &out, &["--claims", mine.to_str().unwrap()]), 0, "4 files");
    check(&rotascope(&["verify", out.to_str().unwrap()]), 0, "0 findings");
    let written = out.join("claims");
    let story = fs::read(written.join("story.json")).unwrap();
    check(&build(&from, &out, &["--claims", written.to_str().unwrap()]), 0, "4 files");
    assert_eq!(fs::read(written.join("story.json")).unwrap(), story, "it is its own source");

    let folder = folder.with("mine/story.json", &claims.replace("\"price\"", "\"prize\""));
    let output = build(&from, &out, &["--claims", mine.to_str().unwrap()]);
    check(&output, 2, "field claims[0].basis: \"prize\" is not a basis; use price or total");
    assert_eq!(fs::read(written.join("story.json")).unwrap(), story, "the old one stays");
    drop(folder);
}

#[test]
fn wrong_input_is_named() {
    let folder = Folder::new("wrong").with("empty/x.md", "").with("unknown/X.csv", "a,b\n1,2\n");
    let out = folder.path("out");
    check(&build(&folder.path("none"), &out, &[]), 2, "cannot read the folder");
    check(&build(&folder.path("empty"), &out, &[]), 2, "there are no prices to build from");
    check(
        &build(&folder.path("unknown"), &out, &[]),
        2,
        "X.csv, line 1: no row below \"a,b\" has a day",
    );
    check(&build(&folder.path("empty"), &out, &["--as-of", "soon"]), 2, "\"soon\" is not a day");
    check(&rotascope(&["verify", out.to_str().unwrap()]), 2, "cannot read the manifest");
    check(&rotascope(&["polish"]), 2, "unrecognized subcommand");
    check(&rotascope(&["serve", out.to_str().unwrap()]), 2, "there is no such folder");
}

#[test]
fn verify_names_every_fault() {
    let folder = small("faults").with("in/GAP.csv", "date,close\n2026-01-02,8\n2026-01-06,4\n");
    let out = folder.path("out");
    check(&build(&folder.path("in"), &out, &[]), 0, "");
    let verify = |more: &[&str]| rotascope(&[&["verify", out.to_str().unwrap()], more].concat());
    check(&verify(&[]), 1, "GAP: lacks 1 of the sessions of other series: 2026-01-05");
    check(&verify(&[]), 1, "GAP: 8 to 4 on 2026-01-06 looks like a split of 2 for 1 not applied");
    let old = ["--max-age", "7", "--today", "2026-02-01"];
    check(&verify(&old), 1, "the last session, 2026-01-06, is 26 days ago");

    fs::write(out.join("prices/OLD.json"), "{}").unwrap();
    check(&verify(&[]), 1, "prices/OLD.json: not listed in the manifest");
    let spy = fs::read_to_string(out.join("prices/SPY.json")).unwrap();
    fs::write(out.join("prices/SPY.json"), spy.replacen("6831700", "6831800", 1)).unwrap();
    check(&verify(&[]), 1, "prices/SPY.json: the content is not what was published");
    fs::remove_file(out.join("prices/IWM.json")).unwrap();
    check(&verify(&[]), 1, "prices/IWM.json: cannot read the file");
    fs::write(out.join(Manifest::PATH), "{\"schema\": 9}").unwrap();
    check(&verify(&[]), 1, "reload to update");
}

#[test]
fn providers_files_build() {
    let Some(files) = support::provider_files() else { return };
    let folder = Folder::new("providers");
    check(&build(&files, &folder.path("out"), &[]), 0, "rounded to 6 decimals");
    let snapshot = support::Snapshot::at(&folder.path("out"));
    let symbols: Vec<&str> = snapshot.manifest.listings().map(|l| l.symbol.as_str()).collect();
    assert_eq!(symbols, ["IJR", "IWD", "IWF", "IWM", "QQQ", "RUT", "SP500", "SPX", "SPY"]);
    assert!(!snapshot.prices("IJR").series.dividends().is_empty());
    let concentration = snapshot.concentration();
    let small_caps = &concentration.indices[0];
    assert_eq!(small_caps.subject, Index::Russell2000);
    assert_eq!(small_caps.holdings, Some(1924));
    assert_eq!(small_caps.effective_number, Some(530.3));
    assert_eq!(snapshot.macro_file("PAYEMS").provenance.frequency.code(), "month");
    assert_eq!(snapshot.macro_file("DGS10").provenance.frequency.code(), "day");
}

#[test]
fn a_folder_is_served_below_its_path() {
    let folder = Folder::new("serve").with("app.wasm", "\0asm").with("index.html", "hello");
    let mut server = Command::new(env!("CARGO_BIN_EXE_rotascope"))
        .args(["serve", folder.0.to_str().unwrap(), "--port", "0", "--path", "sub"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("http://").unwrap().strip_suffix("/sub/").unwrap();
    let get = |path: &str| {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).to_ascii_lowercase()
    };
    let (wasm, page, outside) = (get("/sub/app.wasm"), get("/sub/"), get("/app.wasm"));
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(wasm.contains("content-type: application/wasm"), "{wasm}");
    assert!(wasm.contains("cache-control: no-cache"), "{wasm}");
    assert!(page.starts_with("http/1.1 200") && page.ends_with("hello"), "{page}");
    assert!(outside.starts_with("http/1.1 404"), "{outside}");
}

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
    let data = support::default_snapshot().folder;
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
    let data = support::default_snapshot().folder;
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
