//! Every kind of rule on ten sessions that were judged by hand.

use rotascope::domain::{
    Day,
    lab::{RULE_KINDS, Rule, RuleInputs},
    metrics::lab::{Schedule, Weights},
};

use crate::support::series::{Columns, daily};

/// What is held after each close: S, L or cash (C), a digit for tenths in S, `.` where it cannot be
/// judged.
fn told(weights: &[Option<Weights>]) -> String {
    let letter = |weights: &Option<Weights>| match weights {
        None => '.',
        Some(w) if *w == Weights::SMALL => 'S',
        Some(w) if *w == Weights::LARGE => 'L',
        Some(w) if *w == Weights::CASH => 'C',
        Some(w) => char::from_digit((w.small * 10.0).round() as u32, 10).unwrap(),
    };
    weights.iter().map(letter).collect()
}

fn rule(text: &str) -> Rule {
    let (rule, notices) = Rule::read(text);
    assert!(notices.is_empty(), "{text}: {notices:?}");
    rule
}

#[track_caller]
fn check(text: &str, inputs: &RuleInputs<'_>, expected: &str) {
    assert_eq!(told(&rule(text).weights(inputs)), expected, "{text}");
}

/// The small leg on ten days in a row, the large one at 10.
fn small(levels: [f64; 10]) -> Columns {
    daily(10, |at| (levels[at], 10.0))
}

#[test]
fn fixed_shares_do_not_look() {
    let columns = small([1.0; 10]);
    let inputs = RuleInputs::prices(columns.view());
    check("hold~small", &inputs, "SSSSSSSSSS");
    check("hold~large", &inputs, "LLLLLLLLLL");
    check("tilt~30", &inputs, "3333333333");
    assert_eq!(rule("tilt~50").plan(&inputs).schedule, Schedule::Monthly);
    assert_eq!(rule("tilt~50").weights(&inputs)[0], Some(Weights::EVEN));
}

#[test]
fn the_mean_and_its_band() {
    // Means of five: 10, 10.2, 10.2, 10.4, 10.4, 10.2 from the fifth session on.
    let columns = small([10.0, 10.0, 10.0, 10.0, 10.0, 11.0, 10.0, 11.0, 10.0, 9.0]);
    let inputs = RuleInputs::prices(columns.view());
    check("mean~5~0.0", &inputs, "....LSLSLL");
    // 10 is nearer to 10.2 than 3 %, 10 is further from 10.4, and 9 far below 10.2.
    check("mean~5~3.0", &inputs, "....LSSSLL");
    check("mean~5~9.0", &inputs, "....LLLLLL");
}

#[test]
fn a_cross_keeps_its_side_on_a_tie() {
    let columns = small([10.0, 10.0, 10.0, 12.0, 10.0, 10.0, 10.0, 8.0, 8.0, 8.0]);
    // Means of one and three: 10 and 10, 10 and 10, 12 and 10.67, 10 and 10.67, 10 and 10.67,
    // 10 and 10, 8 and 9.33, 8 and 8.67, 8 and 8.
    check("cross~1~3", &RuleInputs::prices(columns.view()), "..LSLLLLLL");
    let columns = small([10.0, 10.0, 10.0, 12.0, 12.0, 12.0, 12.0, 8.0, 8.0, 8.0]);
    check("cross~1~3", &RuleInputs::prices(columns.view()), "..LSSSSLLL");
}

/// Ten first days of months from January 2024 on.
fn monthly(levels: [(f64, f64); 10]) -> Columns {
    let first: Day = "2024-01-01".parse().unwrap();
    let days = (0..10).map(|month| first.plus_months(month)).collect();
    let (small, large) = levels.iter().copied().unzip();
    Columns { days, small, large }
}

const MONTHS: [(f64, f64); 10] = [
    (10.0, 10.0),
    (11.0, 10.0),
    (12.0, 10.0),
    (11.0, 12.0),
    (10.0, 11.0),
    (10.0, 10.0),
    (9.0, 9.0),
    (12.0, 9.0),
    (12.0, 12.0),
    (13.0, 13.0),
];

#[test]
fn momentum_over_months() {
    let columns = monthly(MONTHS);
    let inputs = RuleInputs::prices(columns.view());
    // Ratios over two months: 1.2, 0.83, 0.76, 1.09, 1.1, 1.33, 1, 0.75; ties are the large leg.
    check("momentum~2~0", &inputs, "..SLLSSSLL");
    // The last month left out: 1.1, 1.09, 0.76, 0.99, 1.1, 1, 1.33, 0.75.
    check("momentum~2~1", &inputs, "..SSLLSLSL");
}

#[test]
fn dual_momentum_flees_to_cash() {
    let columns = monthly(MONTHS);
    let none = RuleInputs::prices(columns.view());
    check("dual~1", &none, "..........");
    // Growth in a month: 1.1 and 1, 1.09 and 1, 0.92 and 1.2, 0.91 and 0.92, 1 and 0.91, 0.9 and
    // 0.9, 1.33 and 1, 1 and 1.33, 1.083 and 1.083.
    let with = |cash| RuleInputs { cash: Ok(cash), ..none };
    check("dual~1", &with(&[0.0; 9]), ".SSLCCCSLL");
    check("dual~1", &with(&[0.09; 9]), ".SSLCCCSLC");
    // In a month in which cash earns as much, it is cash.
    check("dual~1", &with(&[0.1; 9]), ".CCLCCCSLC");
}

#[test]
fn a_condition_is_held_for_its_sessions() {
    let columns = small([1.0; 10]);
    let inputs =
        RuleInputs { events: &[3, 8], judged_from: Some(1), ..RuleInputs::prices(columns.view()) };
    check("when~small~2~~begins~month", &inputs, ".LLSSLLLSS");
    check("when~large~3~~begins~month", &inputs, ".SSLLLSSLL");
    let close = RuleInputs { events: &[3, 4], ..inputs };
    check("when~small~2~~begins~month", &close, ".LLSSSLLLL");
    let never = RuleInputs { events: &[], judged_from: None, ..inputs };
    check("when~small~2~~begins~month", &never, "..........");
}

#[test]
fn a_quadrant_is_that_of_the_last_finished_week() {
    // A steady gain on every weekday leads from the first week that has a place.
    let columns = Columns {
        days: crate::support::series::weekdays("2024-01-01".parse().unwrap(), 300),
        small: (0..300).map(|n| 50.0 * 1.001_f64.powi(n)).collect(),
        large: vec![80.0; 300],
    };
    let inputs = RuleInputs::prices(columns.view());
    let swapped = RuleInputs::prices(columns.view().swapped());
    for (text, ahead, behind) in
        [("quadrant~leading", 'S', 'L'), ("quadrant~right", 'S', 'L'), ("quadrant~upper", 'S', 'L')]
    {
        let (one, other) =
            (told(&rule(text).weights(&inputs)), told(&rule(text).weights(&swapped)));
        // The 53rd week ends with session 264.
        assert!(one.starts_with(&".".repeat(264)) && one.ends_with(&ahead.to_string().repeat(36)));
        assert!(other.ends_with(&behind.to_string().repeat(36)), "{text}: {other}");
    }
}

#[test]
fn every_kind_is_read_by_its_code() {
    for kind in RULE_KINDS {
        let usual = Rule::usual(kind);
        assert_eq!(rule(&usual.to_string()), usual);
        assert_eq!(usual.kind().code, kind.code);
    }
}
