//! The story of January 2026, sentence by sentence.

use rotascope::domain::claims::Verdict;

use super::bench::{Bench, claim, story, told};

/// Each sentence as of a day: its kind, what is found, and what came after.
#[track_caller]
fn check(as_of: &str, expected: &[(&str, &str, &str)]) {
    let (bench, story) = (Bench::shipped(), story());
    assert_eq!(story.claims.len(), expected.len());
    for (claim, (kind, now, after)) in story.claims.iter().zip(expected) {
        let outcome = bench.judge(claim, as_of);
        let later = outcome.after.map_or_else(String::new, |later| told(&later.found));
        let found = (claim.kind().code, told(&outcome.found), later);
        assert_eq!((found.0, found.1.as_str(), found.2.as_str()), (*kind, *now, *after));
    }
}

const FIVE_YEARS: &str = "Holds: 5 years | IWM +13.46 %, SPY +27.04 % | IWM −21.62 %, SPY −19.48 % \
                          | IWM +15.11 %, SPY +24.29 % | IWM +10.09 %, SPY +23.30 % \
                          | IWM +11.40 %, SPY +16.35 %";
const JOBS_AT_FIRST: &str = "Depends: 34,600 (95 % interval −35,000 to 104,200) as of January 2026";
const JOBS_IN_BOTH: &str = "Depends: 34,600 (95 % interval −35,000 to 104,200) as of January 2026 \
                            | 9,000 (95 % interval −60,000 to 78,000) as of October 2026";
const YEAR_SO_FAR: &str = "Open: 0 years | IWM +14.55 %, SPY +13.11 % | +14.55 % | +13.11 %";

#[test]
fn as_it_was_told() {
    check(
        "2026-01-23",
        &[
            ("streak", "Holds: 14 sessions", ""),
            ("total_return", "Holds: −1.85 % | −1.85 %", ""),
            (
                "leader_since",
                "Holds: +6.5 points | +7.58 % | +1.07 %",
                "Holds: +1.4 points | +14.55 % | +13.11 %",
            ),
            ("year_winner", FIVE_YEARS, ""),
            ("total_return", "Holds: +78.3 % | +85.5 %", ""),
            ("index_weight", "Not checked independently: ", "Holds: 34.6 %"),
            ("discount", "Not checked independently: 30.4 % | 19.5 × | 28.0 ×", ""),
            ("parity", "Does not hold: 43.6 % | 19.5 × | 28.0 ×", ""),
            ("total_return", "Holds: +16.8 % | +17.5 %", ""),
            ("policy_change", "Holds: −75 bp | 3 | 0", ""),
            ("job_growth", JOBS_AT_FIRST, JOBS_IN_BOTH),
            (
                "rate_sensitivity",
                "Depends: +0.8 % | −4.0 % to +5.7 % | 156",
                "Depends: −1.9 % | −6.4 % to +2.5 % | 156",
            ),
            (
                "cut_effect",
                "Depends: +1.5 % | −0.2 % to +3.1 % | 32",
                "Depends: +1.6 % | −0.02 % to +3.1 % | 34",
            ),
            (
                "year_winner",
                "Open: 0 years | IWM +7.58 %, SPY +1.07 % | +7.58 % | +1.07 %",
                YEAR_SO_FAR,
            ),
        ],
    );
}

#[test]
fn long_before_it_was_told() {
    check(
        "2008-06-10",
        &[
            ("streak", "Open: ", "Holds: 14 sessions"),
            ("total_return", "Open: ", "Holds: −1.85 % | −1.85 %"),
            ("leader_since", "Open: ", "Holds: +1.4 points | +14.55 % | +13.11 %"),
            ("year_winner", "Open: 0 years", FIVE_YEARS),
            ("total_return", "Open: ", "Holds: +78.3 % | +85.5 %"),
            ("index_weight", "Not known: ", "Holds: 34.6 %"),
            ("discount", "Not known: ", "Not checked independently: 30.4 % | 19.5 × | 28.0 ×"),
            ("parity", "Not known: ", "Does not hold: 43.6 % | 19.5 × | 28.0 ×"),
            ("total_return", "Open: ", "Holds: +16.8 % | +17.5 %"),
            ("policy_change", "Open: ", "Holds: −75 bp | 3 | 0"),
            ("job_growth", "Not known: ", JOBS_IN_BOTH),
            (
                "rate_sensitivity",
                "Holds: −3.4 % | −5.7 % to −1.0 % | 156",
                "Depends: −1.9 % | −6.4 % to +2.5 % | 156",
            ),
            (
                "cut_effect",
                "Holds: +2.7 % | +0.6 % to +5.0 % | 18",
                "Depends: +1.6 % | −0.02 % to +3.1 % | 34",
            ),
            ("year_winner", "Open: 0 years", YEAR_SO_FAR),
        ],
    );
}

#[test]
fn with_all_that_is_known() {
    check(
        "2026-09-25",
        &[
            ("streak", "Holds: 14 sessions", ""),
            ("total_return", "Holds: −1.85 % | −1.85 %", ""),
            ("leader_since", "Holds: +1.4 points | +14.55 % | +13.11 %", ""),
            ("year_winner", FIVE_YEARS, ""),
            ("total_return", "Holds: +78.3 % | +85.5 %", ""),
            ("index_weight", "Holds: 34.6 %", ""),
            ("discount", "Not checked independently: 30.4 % | 19.5 × | 28.0 ×", ""),
            ("parity", "Does not hold: 43.6 % | 19.5 × | 28.0 ×", ""),
            ("total_return", "Holds: +16.8 % | +17.5 %", ""),
            ("policy_change", "Holds: −75 bp | 3 | 0", ""),
            ("job_growth", JOBS_AT_FIRST, JOBS_IN_BOTH),
            ("rate_sensitivity", "Depends: −1.9 % | −6.4 % to +2.5 % | 156", ""),
            ("cut_effect", "Depends: +1.6 % | −0.02 % to +3.1 % | 34", ""),
            ("year_winner", YEAR_SO_FAR, ""),
        ],
    );
}

/// The sentence that is written of the terms, the reason as of a day, and the view that shows it.
#[track_caller]
fn check_words(text: &str, as_of: &str, sentence: &str, reason: &str, view: &str) {
    let claim = claim(text);
    let outcome = Bench::shipped().judge(&claim, as_of);
    assert_eq!(claim.sentence().replace('\u{a0}', " "), sentence);
    assert_eq!(outcome.found.reason.replace('\u{a0}', " "), reason);
    assert_eq!(outcome.view.to_fragment(), view);
}

#[test]
fn claims_and_reasons_are_written_from_the_terms() {
    check_words(
        "streak~IWM~SPY~2026-01-22~price~about~14~0~.~.",
        "2026-09-25",
        "IWM beat SPY on 14 sessions in a row to 22 January 2026",
        "14 sessions, 2 to 22 January 2026; the longest since 26 May 2000.",
        "v=1&view=streaks&s=IWM&l=SPY&asof=2026-01-22",
    );
    check_words(
        "streak~IWM~SPY~2008-06-06~price~at_least~14~0~.~.",
        "2008-06-10",
        "IWM beat SPY on at least 14 sessions in a row to 6 June 2008",
        "13 sessions, 20 May to 6 June 2008; the longest since 26 May 2000.",
        "v=1&view=streaks&s=IWM&l=SPY&asof=2008-06-06",
    );
    check_words(
        "leader_since~QQQ~TLT~small~2023-12-29~total~at_least~0~0~.~.",
        "2026-01-23",
        "QQQ has led TLT since 29 December 2023, dividends reinvested",
        "QQQ +53.73 %, TLT −3.31 % from 29 December 2023 to 23 January 2026: a lead of +57.0 points.",
        "v=1&view=performance&s=QQQ&l=TLT&asof=2026-01-23&range=2023-12-29&basis=total",
    );
    check_words(
        "year_winner~QQQ~TLT~small~2024~2026~price~at_least~2~0~.~.",
        "2026-01-23",
        "QQQ beats TLT in at least 2 years from 2024 to 2026",
        "QQQ was ahead in two of two full years. 2026 is not over; to 23 January: QQQ +1.37 %, TLT \
         +0.88 %.",
        "v=1&view=performance&s=QQQ&l=TLT&asof=2026-01-23&range=2023-12-31",
    );
}

#[test]
fn another_pair_is_judged_alike() {
    let bench = Bench::shipped();
    for (text, expected) in [
        ("year_winner~QQQ~TLT~small~2024~2025~price~at_least~2~0~.~.", "Holds"),
        ("year_winner~QQQ~TLT~large~2024~2026~price~at_least~2~0~.~.", "Does not hold"),
        ("year_winner~QQQ~TLT~large~2024~2026~price~at_least~1~0~.~.", "Open"),
        ("year_winner~QQQ~TLT~small~2023~2025~price~at_least~3~0~.~.", "Holds"),
        ("year_winner~QQQ~TLT~small~1998~2025~price~at_least~3~0~.~.", "Not known"),
        ("leader_since~QQQ~TLT~large~2023-12-29~price~at_least~0~0~.~.", "Does not hold"),
        ("total_return~TLT~QQQ~2023-12-29~2025-12-31~both~at_most~-10~0~.~.", "Depends"),
        ("rate_sensitivity~QQQ~TLT~ten_year~52~at_least~0~0~.~.", "Holds"),
        ("cut_effect~QQQ~TLT~first_cuts~60~at_least~0~0~.~.", "Depends"),
        ("discount~QQQ~TLT~pe~ex_negative~about~10~1~.~.", "Not known"),
        ("index_weight~TLT~top10~about~10~1~.~.", "Not known"),
    ] {
        let outcome = bench.judge(&claim(text), "2026-01-23");
        assert_eq!(outcome.found.verdict.label(), expected, "{text}: {}", outcome.found.reason);
    }
}

#[test]
fn a_basis_that_decides_is_named() {
    let text = "total_return~IWM~SPY~2025-07-23~2026-01-23~both~at_least~17~0~.~.";
    let found = Bench::shipped().judge(&claim(text), "2026-01-23").found;
    assert_eq!(found.verdict, Verdict::Depends { on: "whether dividends count".to_owned() });
}
