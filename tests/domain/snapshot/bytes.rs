//! Files of a snapshot as bytes: whatever comes, reading ends in a value or in a named error.

use proptest::{collection::vec, prelude::*};
use rotascope::domain::{
    claims::ClaimsFile,
    facts::{ConcentrationFacts, InstrumentFacts, PolicyFacts, RecessionFacts, ValuationFacts},
    formats::{self, Choices, Stop},
    snapshot::{MacroFile, Manifest, PriceFile},
};

/// Reads bytes as every kind of file; an error names the file.
fn read_all(bytes: &[u8]) {
    let path = "prices/IWM.json";
    let errors = [
        PriceFile::parse(path, bytes).err(),
        MacroFile::parse(path, bytes).err(),
        ConcentrationFacts::parse(path, bytes).err(),
        InstrumentFacts::parse(path, bytes).err(),
        PolicyFacts::parse(path, bytes).err(),
        RecessionFacts::parse(path, bytes).err(),
        ValuationFacts::parse(path, bytes).err(),
        ClaimsFile::parse(path, bytes).err(),
        formats::read(path, bytes, &Choices::default()).err().map(Stop::into_error),
    ];
    for error in errors.into_iter().flatten() {
        assert_eq!(error.place().file.as_deref(), Some(path), "{error}");
        assert!(!error.problem().is_empty() && !error.remedy().is_empty(), "{error}");
        check_message(&error.to_string());
    }
    if let Err(error) = Manifest::parse(bytes) {
        check_message(&error.to_string());
    }
}

/// A message is short and shows neither controls nor marks of direction, whatever the file holds.
fn check_message(message: &str) {
    assert!(message.chars().count() < 400, "{message}");
    let is_mark = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(!message.contains(|c: char| c.is_control() || is_mark(c)), "{message:?}");
}

/// Texts that no message repeats as they are.
const UNSHOWN: &[&str] =
    &["\\u0007", "\\n", "\u{202e}", "\u{2066}", "9999999999", "ä", "\"\"", ",", "\t", "="];

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..400)) {
        read_all(&bytes);
    }

    #[test]
    fn no_text_panics(text in "[\\[\\]{}:,\"0-9a-z_ .\n$<>/-]{0,200}") {
        read_all(text.as_bytes());
    }

    #[test]
    fn no_text_is_repeated_at_length_or_with_controls(
        file in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        parts in vec(prop::sample::select(UNSHOWN), 1..4),
        times in prop::sample::select(vec![1, 7, 2_000]),
    ) {
        let snapshot = crate::support::pinned_snapshot();
        let small: Vec<&str> = snapshot.manifest.files.iter()
            .filter(|file| file.bytes < 20_000)
            .map(|file| file.path.as_str())
            .chain([Manifest::PATH])
            .collect();
        let mut text = String::from_utf8(snapshot.bytes(small[file.index(small.len())])).unwrap();
        // Behind a quote, a word is most often spoilt.
        let quotes: Vec<usize> = text.match_indices('"').map(|(at, _)| at + 1).collect();
        text.insert_str(quotes[at.index(quotes.len())], &parts.concat().repeat(times));
        read_all(text.as_bytes());
        read_all(parts.concat().repeat(times).as_bytes());
    }

    #[test]
    fn no_flipped_or_missing_byte_panics(
        file in any::<prop::sample::Index>(),
        edits in vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let snapshot = crate::support::pinned_snapshot();
        let small: Vec<&str> = snapshot.manifest.files.iter()
            .filter(|file| file.bytes < 20_000)
            .map(|file| file.path.as_str())
            .chain([Manifest::PATH])
            .collect();
        let mut bytes = snapshot.bytes(small[file.index(small.len())]);
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        read_all(&bytes);
    }
}

#[test]
fn broken_files_are_named() {
    let snapshot = crate::support::pinned_snapshot();
    let read = |path: &str, bytes: &[u8]| -> String {
        let error = match path.split_once('/') {
            None => Manifest::parse(bytes).unwrap_err(),
            Some(("prices", _)) => PriceFile::parse(path, bytes).unwrap_err(),
            Some(("claims", _)) => ClaimsFile::parse(path, bytes).unwrap_err(),
            Some(("macro", _)) => MacroFile::parse(path, bytes).unwrap_err(),
            Some((_, "valuation.json")) => ValuationFacts::parse(path, bytes).unwrap_err(),
            Some((_, "recessions.json")) => RecessionFacts::parse(path, bytes).unwrap_err(),
            Some((_, "policy.json")) => PolicyFacts::parse(path, bytes).unwrap_err(),
            Some((_, "instruments.json")) => InstrumentFacts::parse(path, bytes).unwrap_err(),
            Some(_) => ConcentrationFacts::parse(path, bytes).unwrap_err(),
        };
        error.to_string()
    };
    for (path, from, to, words) in [
        ("manifest.json", "\"schema\": 1", "\"schema\": 2", "reload to update"),
        ("manifest.json", "\"id\": \"", "\"id\": \"0", "is not the identity of a snapshot"),
        ("manifest.json", "prices/IWM", "../IWM", "].path: \"../IWM.json\" is not a plain path"),
        ("manifest.json", "prices/IWM", "prices/IWO", "stands twice"),
        (
            "manifest.json",
            "\"small\": \"IWM\"",
            "\"small\": \"NONE\"",
            "there are no prices of NONE",
        ),
        (
            "manifest.json",
            "\"kind\": \"macro\"",
            "\"kind\": \"music\"",
            "\"music\" is not a kind of file",
        ),
        ("manifest.json", "2021-09-28", "2026-09-26", "the last day comes before the first"),
        ("manifest.json", "2021-09-28", "2021-09-31", "there is no day 2021-09-31"),
        ("prices/SPY.json", "\"closes\"", "\"klosses\"", "field closes: missing field `closes`"),
        (
            "prices/SPY.json",
            "\"decimals\": 6,\n",
            "\"decimals\": -6,\n",
            "-6 is not a whole number from 0 to 9",
        ),
        ("macro/DGS2.json", "\"week\"", "\"fortnight\"", "\"fortnight\" is not a frequency"),
        ("macro/DGS2.json", "\"DGS2\"", "\"PAYEMZ\"", "\"PAYEMZ\" is not an economic series"),
        (
            "claims/january-2026.json",
            "\"streak\"",
            "\"strike\"",
            "claims[0].kind: \"strike\" is not",
        ),
        ("claims/january-2026.json", "2026-01-22", "2026-01-32", "claims[0].to: there is no day"),
        (
            "claims/january-2026.json",
            "\"published\": 14.0",
            "\"published\": 1e3",
            "published: 1e3 has an exponent",
        ),
        ("claims/january-2026.json", "\"tolerance\": 0.0", "\"tolerance\": -1.0", "-1 is negative"),
        ("facts/recessions.json", "1949-10", "1948-10", "the trough after 1948-11 does not come"),
        ("facts/recessions.json", "1945-02", "1936-02", "stands before the end of the recession"),
        ("facts/recessions.json", "2008-12-01", "2007-12-31", "announced before its month ends"),
        ("facts/recessions.json", "\"2021-07-19\"", "null", "2020-02 was announced is missing"),
        ("facts/recessions.json", "\"2020-06-08\"", "null", "is announced, and not dated"),
        ("facts/recessions.json", "\"2010-09", "\"2010-13", "there is no day 2010-13-20"),
        ("facts/valuation.json", "\"value\": 28.0", "\"value\": -28.0", "is not a positive number"),
        (
            "facts/valuation.json",
            "ex_negative",
            "ex_positive",
            "\"ex_positive\" is not a basis of P/E",
        ),
        ("facts/valuation.json", "28.0", "1e999", "field quotes[2].value: 1e999 has an exponent"),
        ("facts/policy.json", "-50", "-75", "the bound moved by -50 bp, not -75"),
        ("facts/policy.json", "2000-03-21", "2000-02-02", "stands twice or out of order"),
        ("facts/instruments.json", "\"VTWO\"", "\"IWM\"", "IWM stands twice"),
        ("facts/instruments.json", "80460996608.0", "0.0", "net assets 0 of IWM are not positive"),
        ("facts/concentration.json", "37.5", "375", "375 % is not a weight"),
        ("facts/concentration.json", "48.7", "0.7", "0.7 is not an effective number"),
    ] {
        let text = String::from_utf8(snapshot.bytes(path)).unwrap();
        assert!(text.contains(from), "{path}: {from}");
        let error = read(path, text.replacen(from, to, 1).as_bytes());
        assert!(error.starts_with(path) && error.contains(words), "{error}");
    }
    for entry in &snapshot.manifest.files {
        let bytes = snapshot.bytes(&entry.path);
        let cut = read(&entry.path, &bytes[..bytes.len() / 2]);
        assert!(cut.starts_with(&entry.path) && cut.contains("not well-formed JSON"), "{cut}");
    }
}
