//! The snapshots that are shipped: every file holds what the manifest says, by the schema, in little
//! space; and what the pinned one is known to hold.

use std::{collections::BTreeSet, fs};

use rotascope::domain::{
    Absence, Basis, Day, Pair,
    facts::{Frequency, Index, MacroColumn, PeBasis, PeMeasure},
    snapshot::{FactsKind, FileKind, Hindsight, Manifest, PriceFile},
};
use serde_json::{Value, json};

use crate::support::{Snapshot, pinned_snapshot, published_snapshot};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn shipped() -> [Snapshot; 2] {
    [pinned_snapshot(), published_snapshot()]
}

#[test]
fn every_file_is_what_was_published() {
    for snapshot in shipped() {
        for entry in &snapshot.manifest.files {
            entry.check(&snapshot.bytes(&entry.path)).unwrap();
        }
    }
}

#[test]
fn the_manifest_lists_exactly_the_files_there_are() {
    for snapshot in shipped() {
        let files = snapshot.manifest.files.iter();
        let listed: BTreeSet<String> = files.map(|file| file.path.clone()).collect();
        let mut found = BTreeSet::new();
        for part in ["claims", "facts", "macro", "prices"] {
            for entry in fs::read_dir(snapshot.folder.join(part)).unwrap() {
                found.insert(format!("{part}/{}", entry.unwrap().file_name().to_string_lossy()));
            }
        }
        assert_eq!(listed, found);
    }
    assert_eq!(pinned_snapshot().manifest.listings().count(), 75);
}

/// Fields that older files lack.
const OPTIONAL: [&str; 1] = ["stale_from"];

#[test]
fn the_json_schema_holds_for_every_file() {
    let schema = published_snapshot().bytes("schema.json");
    let schema: Value = serde_json::from_slice(&schema).unwrap();
    let validator = |name: &str| {
        let part = json!({"$ref": format!("#/$defs/{name}"), "$defs": schema["$defs"]});
        jsonschema::validator_for(&part).unwrap()
    };
    let check = |snapshot: &Snapshot, name: &str, path: &str| {
        let file: Value = serde_json::from_slice(&snapshot.bytes(path)).unwrap();
        let validator = validator(name);
        if let Err(error) = validator.validate(&file) {
            panic!("{path}: {error} at {}", error.instance_path());
        }
        for field in file.as_object().unwrap().keys() {
            let mut lacking = file.clone();
            lacking.as_object_mut().unwrap().remove(field);
            let may_lack = OPTIONAL.contains(&field.as_str());
            assert_eq!(validator.is_valid(&lacking), may_lack, "{path} without {field}");
        }
    };
    for snapshot in shipped() {
        check(&snapshot, "manifest", Manifest::PATH);
        for entry in &snapshot.manifest.files {
            let name = match entry.kind {
                FileKind::Prices { .. } => "prices",
                FileKind::Macro { .. } => "macro",
                FileKind::Facts(kind) => kind.code(),
                FileKind::Claims { .. } => "claims",
                FileKind::Breadth { .. } => "breadth",
                FileKind::Ranking { .. } => "ranking",
            };
            check(&snapshot, name, &entry.path);
        }
    }
}

fn brotli_len(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params).unwrap();
    out.len()
}

#[test]
fn the_overview_needs_little() {
    let snapshot = published_snapshot();
    let facts = FactsKind::ALL.iter().map(|kind| format!("facts/{kind}.json"));
    let prices = ["prices/IWM.json", "prices/SPY.json"].map(str::to_owned);
    let paths: Vec<String> =
        facts.chain(prices.clone()).chain([Manifest::PATH.to_owned()]).collect();
    let sizes: Vec<usize> = paths.iter().map(|path| brotli_len(&snapshot.bytes(path))).collect();
    for (path, size) in paths.iter().zip(&sizes) {
        println!("{size:>7} bytes {path}");
    }
    let whole: usize = sizes.iter().sum();
    assert!(whole <= 60 * 1024, "{whole} bytes");

    let points: usize =
        ["IWM", "SPY"].map(|s| snapshot.prices(s).series.closes().len()).iter().sum();
    let bytes: usize = prices.iter().map(|path| brotli_len(&snapshot.bytes(path))).sum();
    assert!(bytes <= 2 * points, "{bytes} bytes for {points} closes");
}

#[test]
fn published_returns_come_out() {
    let snapshot = pinned_snapshot();
    let (iwm, spy) = (snapshot.prices("IWM").series, snapshot.prices("SPY").series);
    assert_eq!(iwm.days().len(), 6622);
    let pair = Pair::join(&iwm, &spy, Basis::Price);
    let at = |text: &str| {
        let view = pair.as_of(day(text));
        (*view.small().last().unwrap(), *view.large().last().unwrap())
    };
    for (from, to, small, large) in [
        ("2020-12-31", "2021-12-31", 13.46, 27.04),
        ("2021-12-31", "2022-12-30", -21.62, -19.48),
        ("2024-12-31", "2025-12-31", 11.40, 16.35),
        ("2026-01-22", "2026-01-23", -1.846, 0.036),
    ] {
        let ((small_from, large_from), (small_to, large_to)) = (at(from), at(to));
        assert!(((small_to / small_from - 1.0) * 100.0 - small).abs() < 0.006, "{to}");
        assert!(((large_to / large_from - 1.0) * 100.0 - large).abs() < 0.006, "{to}");
    }
}

#[test]
fn facts_are_known_from_their_day_on() {
    let snapshot = pinned_snapshot();
    let as_of = day("2026-01-23");
    let valuation = snapshot.valuation();
    let pe = |index: &Index, as_of: Day| {
        let quote = valuation.latest(index, PeMeasure::Trailing, PeBasis::ExNegative, as_of);
        quote.map(|known| (known.fact.value, known.age_days))
    };
    assert_eq!(pe(&Index::Sp500, as_of), Ok((28.0, 0)));
    assert_eq!(pe(&Index::Russell2000, as_of), Ok((19.5, 0)));
    assert_eq!(pe(&Index::Russell2000, day("2026-01-22")), Ok((18.0, 17)));
    assert!(pe(&Index::Sp500, day("2026-01-04")).is_err());

    let policy = snapshot.policy();
    assert_eq!(policy.decisions.len(), 75);
    assert_eq!(policy.in_force(as_of).unwrap().fact.upper_percent, 3.75);
    assert_eq!(policy.ahead(as_of).count(), 9);

    let concentration = snapshot.concentration();
    let seven = concentration.latest(&Index::Sp500, |c| c.magnificent7_percent, as_of);
    let first = day("2026-06-19");
    assert_eq!(seven.map(|(value, _)| value), Err(Absence::NotKnownYet { first }));
    assert!(concentration.latest_magnificent7(as_of).is_err());
    assert_eq!(concentration.magnificent7_or_later(as_of).unwrap().0, day("2026-06-19"));
    assert_eq!(concentration.latest_magnificent7(day("2026-09-25")).unwrap().1.len(), 7);

    let instruments = snapshot.instruments();
    let iwm = instruments.get(&"IWM".parse().unwrap()).unwrap();
    assert_eq!((iwm.tracks.clone(), iwm.figures.len()), (Some(Index::Russell2000), 1));
    for listed in snapshot.manifest.listings() {
        assert_eq!(instruments.get(listed.symbol).unwrap().name, listed.name);
    }
}

#[test]
fn recessions_are_known_from_their_announcement_on() {
    let facts = pinned_snapshot().recessions();
    let check = |as_of: &str, count: usize, last: Option<(&str, &str)>| {
        let spans = facts.spans(day(as_of));
        assert_eq!(spans.len(), count, "{as_of}");
        let expected = last.map(|(from, to)| (day(from), day(to)));
        assert_eq!(spans.last().copied(), expected, "{as_of}");
    };
    check("1980-06-02", 0, None);
    check("1980-06-03", 11, Some(("1980-02-01", "1980-06-03")));
    check("1981-07-08", 11, Some(("1980-02-01", "1980-07-31")));
    check("2008-11-28", 14, Some(("2001-04-01", "2001-11-30")));
    check("2008-12-01", 15, Some(("2008-01-01", "2008-12-01")));
    check("2010-09-17", 15, Some(("2008-01-01", "2010-09-17")));
    check("2010-09-20", 15, Some(("2008-01-01", "2009-06-30")));
    check("2026-09-25", 16, Some(("2020-03-01", "2020-04-30")));
    let known: Vec<_> = facts.known_to(day("2020-06-08")).collect();
    assert_eq!((known[15].last, known[15].announced), (None, day("2020-06-08")));
}

#[test]
fn payrolls_are_read_in_the_vintage_of_the_day() {
    let payrolls = pinned_snapshot().macro_file("PAYEMS");
    let at = |text: &str| {
        let found = payrolls.column(MacroColumn::Level, day(text)).unwrap();
        let last = found.series.as_of(day(text)).last().unwrap();
        (last.period_end, last.value, found.hindsight)
    };
    assert_eq!(at("2026-01-23"), (day("2025-11-30"), 159_552.0, Hindsight::None));
    assert_eq!(at("2026-09-25"), (day("2026-08-31"), 159_015.0, Hindsight::Revised));
}

#[test]
fn provenance_says_what_it_can() {
    let snapshot = pinned_snapshot();
    for listed in snapshot.manifest.listings() {
        let PriceFile { series, provenance } = snapshot.prices(listed.symbol.as_str());
        assert_eq!(provenance.frequency, Frequency::Session);
        let is_index = ["GSPC", "RUT"].contains(&listed.symbol.as_str());
        let expected = if is_index { ("points", "none") } else { ("US dollars", "splits") };
        assert_eq!((provenance.unit.as_str(), provenance.adjustment.code()), expected);
        assert_eq!(series.knows_dividends(), !is_index, "{}", listed.symbol);
    }
    assert!(snapshot.macro_file("SIZE_FACTOR").provenance.vintage.is_some());
}
