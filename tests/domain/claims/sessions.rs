//! Claims that count sessions, with figures that were counted by hand from the closes.

use rotascope::domain::claims::{ClaimSet, Verdict};

use super::bench::{Bench, claim, told};

/// What is found of a claim on the last day of the snapshot, and why.
#[track_caller]
fn check(text: &str, found: &str, why: &str) {
    let outcome = Bench::shipped().judge(&claim(text), "2026-09-25");
    assert_eq!(
        (told(&outcome.found).as_str(), outcome.found.reason.as_str()),
        (found, why),
        "{text}"
    );
}

#[test]
fn a_ratio_is_at_its_high_or_low_of_so_many_sessions() {
    check(
        "ratio_extreme~IWM~SPY~highest~2026-01-22~price~at_least~252~0~.~.",
        "Holds: 278 sessions",
        "The highest since 10 December 2024.",
    );
    check(
        "ratio_extreme~IWM~SPY~lowest~2020-03-18~price~at_least~5000~0~.~.",
        "Does not hold: 4279 sessions",
        "The lowest since 19 March 2003.",
    );
    let sentence =
        claim("ratio_extreme~IWM~SPY~highest~2026-01-22~price~at_least~252~0~.~.").sentence();
    assert_eq!(
        sentence,
        "The ratio of IWM to SPY closed at its highest of at least 252 sessions on 22 January 2026"
    );
}

#[test]
fn a_run_of_large_margins_is_counted() {
    let text = "margin_streak~IWM~SPY~100~2024-02-12~price~at_least~3~0~.~.";
    check(text, "Holds: 3 sessions", "On 7 February 2024 the gap was −1.07\u{a0}points.");
    check(
        "margin_streak~IWM~SPY~100~2016-11-14~price~about~3~0~.~.",
        "Does not hold: 4 sessions",
        "On 8 November 2016 the gap was −0.19\u{a0}points.",
    );
    let view = claim(text);
    let fragment = Bench::shipped().judge(&view, "2026-09-25").view.to_fragment();
    assert!(fragment.contains("view=signals") && fragment.contains("when=margin~small~1.0~3"));
}

#[test]
fn what_followed_is_counted_to_the_day_of_the_claim() {
    let text = "what_followed~IWM~SPY~streak.7e.small.7e.7~63~22~2026-01-23~price~about~7~0~.~.";
    let why = "To 23 January 2026 there were 22 such days with a quarter after them; the mean was \
               −0.5\u{a0}% against +0.2\u{a0}% after any session, as far from that as by a chance of \
               53.0\u{a0}%. One more is still open.";
    check(text, "Holds: 7 times | 22", why);
    check(&text.replace("~22~", "~23~"), "Does not hold: 7 times | 22", why);
    check(&text.replace("~7~0~", "~8~0~"), "Does not hold: 7 times | 22", why);
    let judged = Bench::shipped().judge(&claim(text), "2026-09-25");
    assert_eq!(
        claim(text).sentence(),
        "A quarter later, after 22 days when IWM was ahead of SPY on at least 7 sessions in a row, \
         IWM was ahead of SPY 7 times, to 23 January 2026"
    );
    let fragment = judged.view.to_fragment();
    assert!(
        fragment.contains("view=signals") && fragment.contains("asof=2026-01-23"),
        "{fragment}"
    );
    let other = text.replace("streak.7e.small.7e.7~63", "yield.7e.2.7e.fell.7e.50.7e.63~252");
    let judged = Bench::shipped().judge(&claim(&other), "2026-09-25");
    assert!(!matches!(judged.found.verdict, Verdict::NotKnown(_)), "{:?}", judged.found);
    let fragment = judged.view.to_fragment();
    assert!(fragment.contains("when=yield~2~fell~50~63~~after~252"), "{fragment}");
}

#[test]
fn a_claim_of_a_condition_that_is_none_names_the_field() {
    let text = "what_followed~IWM~SPY~oracle~63~22~2026-01-23~price~about~7~0~.~.";
    let (claims, notices) = ClaimSet::of(&text.parse().unwrap());
    assert_eq!((claims, notices.len()), (ClaimSet::default(), 1));
    assert!(
        notices[0].to_string().contains("\"oracle\" is not a kind of condition"),
        "{notices:?}"
    );
}

#[test]
fn a_margin_that_signals_does_not_offer_opens_no_other_condition() {
    for margin_bp in [155, 510, 5] {
        let text = format!("margin_streak~IWM~SPY~{margin_bp}~2024-02-12~price~at_least~3~0~.~.");
        let view = Bench::shipped().judge(&claim(&text), "2026-09-25").view.to_fragment();
        assert!(view.contains("view=performance") && !view.contains("when="), "{view}");
    }
}
