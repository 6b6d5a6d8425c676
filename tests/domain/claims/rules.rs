//! What holds for every kind: nothing later is read, what is missing is named, the schema fits.

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Error,
    claims::{Claim, Evidence, KINDS, Needs, Unknown, Verdict, evaluate, needs, summary},
    facts::MacroId,
};
use serde_json::Value;

use super::bench::{Bench, claim, day, story};
use crate::support::published_snapshot;

/// Every kind as a form starts it, and every claim of the story.
fn all_claims() -> Vec<Claim> {
    let (small, large) = ("IWM".parse().unwrap(), "SPY".parse().unwrap());
    let drafts =
        KINDS.iter().map(|kind| Claim::draft(kind, &small, &large, day("2026-01-23")).unwrap());
    drafts.chain(story().claims).collect()
}

#[test]
fn appending_later_data_changes_no_verdict() {
    let whole = Bench::shipped();
    for as_of in ["2008-06-10", "2024-12-31", "2026-01-23", "2026-06-30"] {
        let then = whole.clone().to(day(as_of));
        for claim in all_claims() {
            let [now, before] = [whole, &then].map(|bench| bench.judge(&claim, as_of).found);
            let sentence = claim.sentence();
            assert_eq!(now.verdict.label(), before.verdict.label(), "{sentence} on {as_of}");
            assert_eq!(now.figures, before.figures, "{sentence} on {as_of}");
            if !matches!(now.verdict, Verdict::NotKnown(_)) {
                assert_eq!(now, before, "{sentence} on {as_of}");
            }
        }
    }
}

#[test]
fn the_verdicts_are_counted_in_a_sentence() {
    let (bench, story) = (Bench::shipped(), story());
    let told = |as_of: &str, count: usize| {
        let claims = story.claims.iter().take(count);
        summary(&claims.map(|claim| bench.judge(claim, as_of)).collect::<Vec<_>>())
    };
    assert_eq!(
        told("2026-01-23", 14),
        "Of 14 claims, seven hold, one does not hold, three depend, one is open and two were not checked \
         independently as of 23 January 2026."
    );
    assert_eq!(told("2026-01-23", 1), "The claim holds as of 23 January 2026.");
    assert_eq!(
        told("2008-06-10", 7),
        "Of seven claims, five are open and two cannot be judged as of 10 June 2008."
    );
}

#[test]
fn nothing_came_after_the_end() {
    let bench = Bench::shipped().clone().to(day("2026-01-23"));
    for claim in all_claims() {
        assert_eq!(bench.judge(&claim, "2026-01-23").after, None, "{}", claim.sentence());
    }
}

/// What is said of a claim when the evidence lacks something.
#[track_caller]
fn check_gap(text: &str, lack: impl Fn(&mut Evidence), gap: &Unknown, words: &str) {
    let bench = Bench::shipped();
    let mut evidence = bench.evidence(day("2026-01-23"));
    lack(&mut evidence);
    let outcome = evaluate(&claim(text), &evidence);
    assert_eq!(outcome.found.verdict, Verdict::NotKnown(gap.clone()));
    assert_eq!(outcome.found.reason, words);
    assert!(outcome.found.figures.is_empty() && outcome.after.is_none());
}

#[test]
fn what_is_missing_is_named() {
    let streak = "streak~IWM~SPY~2026-01-22~price~about~14~0~.~.";
    check_gap(
        streak,
        |evidence| evidence.prices.retain(|(symbol, _)| symbol.as_str() != "IWM"),
        &Unknown::NotHeld("prices of IWM".to_owned()),
        "This snapshot does not hold prices of IWM.",
    );
    check_gap(
        streak,
        |evidence| evidence.prices[0].1 = None,
        &Unknown::Loading,
        "The figures are still on their way.",
    );
    check_gap(
        "streak~QQQ~TLT~2002-01-22~price~about~14~0~.~.",
        |_| {},
        &Unknown::Absent(Absence::NotKnownYet { first: day("2002-07-30") }),
        "Nothing was known of it before 30 July 2002.",
    );
    check_gap(
        "discount~IWM~SPY~pe~aggregate~about~30~3~.~.",
        |_| {},
        &Unknown::NotHeld("a P/E of the S&P 500 on that basis".to_owned()),
        "This snapshot does not hold a P/E of the S&P 500 on that basis.",
    );
    check_gap(
        "parity~IWM~NVDA~pe~ex_negative~about~30~3~.~.",
        |_| {},
        &Unknown::NotHeld("the index that NVDA tracks".to_owned()),
        "This snapshot does not hold the index that NVDA tracks.",
    );
    check_gap(
        "job_growth~8~2025-11~about~0~25~.~.",
        |evidence| evidence.series.clear(),
        &Unknown::NotHeld("the series PAYEMS".to_owned()),
        "This snapshot does not hold the series PAYEMS.",
    );
    check_gap(
        "policy_change~1998-01-01~1998-12-31~3~about~-75~0~.~.",
        |_| {},
        &Unknown::Absent(Absence::NotKnownYet { first: day("2000-02-02") }),
        "Nothing was known of it before 2 February 2000.",
    );
    check_gap(
        "rate_sensitivity~IWM~SPY~two_year~5000~at_most~0~0~.~.",
        |_| {},
        &Unknown::Absent(Absence::NotEnoughHistory { need: 5000, have: 1338 }),
        "The history is too short: needs 5000 values, has 1338.",
    );
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let damaged = Error::damaged("the content differs", "reload").in_file("facts/policy.json");
    let bench = Bench::shipped();
    let evidence =
        Evidence { policy: Some(Err(damaged.clone())), ..bench.evidence(day("2026-01-23")) };
    let claim = claim("policy_change~2025-01-01~2025-12-31~3~about~-75~0~.~.");
    let found = evaluate(&claim, &evidence).found;
    assert_eq!(found.verdict, Verdict::NotKnown(Unknown::Unreadable(damaged)));
    assert_eq!(found.reason, "Facts/policy.json: the content differs; reload.");
}

#[test]
fn what_has_to_be_loaded_is_known_beforehand() {
    let expected = Needs {
        symbols: ["AAPL", "AMZN", "GOOGL", "IWM", "META", "MSFT", "NVDA", "SPY", "TSLA"]
            .map(|symbol| symbol.parse().unwrap())
            .into(),
        series: vec![MacroId::Payrolls, MacroId::Yield10, MacroId::Yield2],
    };
    assert_eq!(needs(&story().claims), expected);
    // With nothing but what it asks for, every claim can be judged.
    let bench = Bench::shipped();
    for claim in all_claims() {
        let asked = needs([&claim]);
        let mut evidence = bench.evidence(day("2026-01-23"));
        let whole = evaluate(&claim, &evidence);
        evidence.prices.retain(|(symbol, _)| asked.symbols.contains(symbol));
        evidence.series.retain(|(id, _)| asked.series.contains(id));
        assert_eq!(evaluate(&claim, &evidence), whole, "{}", claim.sentence());
    }
}

#[test]
fn the_schema_knows_every_kind_with_its_terms() {
    let schema: Value = serde_json::from_slice(&published_snapshot().bytes("schema.json")).unwrap();
    let kinds = schema["$defs"]["claim"]["oneOf"].as_array().unwrap();
    assert_eq!(kinds.len(), KINDS.len());
    for (kind, described) in KINDS.iter().zip(kinds) {
        assert_eq!(described["properties"]["kind"]["const"], kind.code);
        let names: Vec<&str> = kind.fields.iter().map(|field| field.name).collect();
        assert_eq!(described["required"], serde_json::json!(names), "{}", kind.code);
        for name in names {
            assert!(described["properties"][name].is_object(), "{} {name}", kind.code);
        }
    }
    let codes: Vec<&str> = KINDS.iter().map(|kind| kind.code).collect();
    assert!(codes.is_sorted(), "{codes:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_terms_give_an_outcome(
        kind in 0..KINDS.len(),
        days in (10_000..21_000_i32, 10_000..21_000_i32, 10_000..21_000_i32),
        count in 0..600_u16,
        symbols in ("(IWM|SPY|QQQ|TLT|NONE)", "(IWM|SPY|QQQ|TLT|NONE)"),
    ) {
        let as_day = |number| rotascope::domain::Day::from_epoch_days(number).unwrap();
        let kind = KINDS[kind];
        let draft = Claim::draft(kind, &symbols.0.parse().unwrap(), &symbols.1.parse().unwrap(), as_day(days.0)).unwrap();
        let mut parts = draft.parts();
        for (name, text) in &mut parts {
            match *name {
                "from" if text.len() == 10 => *text = as_day(days.0).to_string(),
                "to" if text.len() == 10 => *text = as_day(days.1).to_string(),
                "sessions" | "weeks" | "months" | "cuts" => *text = count.to_string(),
                _ => {}
            }
        }
        // What is no claim names the field that is wrong.
        match Claim::from_parts(kind.code, &parts) {
            Ok(claim) => {
                let found = Bench::shipped().judge(&claim, &as_day(days.2).to_string()).found;
                prop_assert!(found.reason.ends_with('.') && !claim.sentence().is_empty());
                let is_known = !matches!(found.verdict, Verdict::NotKnown(_));
                prop_assert_eq!(is_known, !found.source.is_empty());
            }
            Err(error) => prop_assert!(error.place().field.is_some(), "{}", error),
        }
    }
}
