//! `rotascope build`: what is given is what is written, or trouble is named.

use std::fs;

use rotascope::domain::facts::{Index, MacroColumn};

use super::run::{Folder, build, check, rotascope, small};
use crate::support;

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
    assert_eq!(snapshot.manifest.stale_from, Some("2026-01-13".parse().unwrap()));
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
    check(&build(&from, &out, &["--claims", mine.to_str().unwrap()]), 0, "5 files");
    check(&rotascope(&["verify", out.to_str().unwrap()]), 0, "0 findings");
    let written = out.join("claims");
    let story = fs::read(written.join("story.json")).unwrap();
    check(&build(&from, &out, &["--claims", written.to_str().unwrap()]), 0, "5 files");
    assert_eq!(fs::read(written.join("story.json")).unwrap(), story, "it is its own source");

    let folder = folder.with("mine/story.json", &claims.replace("\"price\"", "\"prize\""));
    let output = build(&from, &out, &["--claims", mine.to_str().unwrap()]);
    check(&output, 2, "field claims[0].basis: \"prize\" is not a basis; use one of price, total");
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
