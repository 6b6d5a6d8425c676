//! Verdicts on three horizons: pairs and days, the order of the legs, ties, short histories.

use rotascope::domain::{
    Basis, PairView,
    metrics::rotation::leadership::Leader,
    study::{
        Verdict,
        verdict::{Call, Outcome},
    },
};

use crate::support::shipped::{day, pair};

const SMALL: Option<Leader> = Some(Leader::Small);
const LARGE: Option<Leader> = Some(Leader::Large);

fn verdict(small: &str, large: &str, as_of: &str) -> Verdict {
    Verdict::of(pair(small, large, Basis::Price).as_of(day(as_of)))
}

fn check(as_of: &str, outcome: Outcome, calls: [(&str, Option<Leader>, &str); 3]) {
    let found = verdict("IWM", "SPY", as_of);
    assert_eq!(found.outcome(), Ok(outcome), "{as_of}");
    for (call, (since, leader, figure)) in found.calls().into_iter().zip(calls) {
        let Call { leader: named, since: from, figure: percent, .. } = call.unwrap();
        assert_eq!((from, named), (day(since), leader), "{as_of}");
        assert_eq!(format!("{:.2}", 100.0 * percent), figure, "{as_of}");
    }
}

#[test]
fn three_horizons_may_agree_or_not() {
    let year = |since, figure| (since, SMALL, figure);
    check(
        "2008-10-10",
        Outcome::One(Leader::Small),
        [
            year("2007-12-31", "8.57"),
            ("2008-05-30", SMALL, "10.07"),
            ("2008-01-11", SMALL, "18.29"),
        ],
    );
    check(
        "2026-09-25",
        Outcome::Mixed,
        [year("2025-12-31", "1.43"), ("2026-09-18", LARGE, "-4.78"), ("2025-04-11", SMALL, "5.87")],
    );
    // The turn of April 2025 was not known yet.
    check(
        "2026-01-23",
        Outcome::Mixed,
        [
            year("2025-12-31", "6.50"),
            ("2025-10-03", SMALL, "6.64"),
            ("2021-03-12", LARGE, "-35.18"),
        ],
    );
}

#[test]
fn legs_exchanged_exchange_the_year_and_the_turn() {
    for as_of in ["2001-01-05", "2008-10-10", "2020-03-23", "2026-01-23", "2026-09-25"] {
        let (here, there) = (verdict("IWM", "SPY", as_of), verdict("SPY", "IWM", as_of));
        for (one, other) in [(here.year, there.year), (here.turn, there.turn)] {
            let (one, other) = (one.unwrap(), other.unwrap());
            assert_eq!(one.leader, other.leader.map(Leader::other), "{as_of}");
            assert_eq!(one.since, other.since, "{as_of}");
        }
    }
}

#[test]
fn a_leg_against_itself_has_no_leader() {
    let found = verdict("IWM", "IWM", "2026-09-25");
    assert_eq!(found.outcome(), Ok(Outcome::Neither));
    assert!(found.calls().into_iter().all(|call| call.unwrap().figure == 0.0));
}

#[test]
fn a_short_history_says_what_it_lacks() {
    let first = verdict("IWM", "SPY", "2000-05-26");
    assert!(found_reasons(&first) == [2, 40, 127] && first.outcome().is_err());
    let second = verdict("IWM", "SPY", "2000-05-30");
    assert_eq!(second.year.unwrap().since, day("2000-05-26"));
    assert_eq!(found_reasons(&second), [40, 127]);
    let nothing = Verdict::of(PairView::new(&[], &[], &[]));
    assert_eq!(found_reasons(&nothing), [2, 40, 127]);
}

/// What each absence needs.
fn found_reasons(verdict: &Verdict) -> Vec<usize> {
    use rotascope::domain::Absence::NotEnoughHistory;
    let absences = verdict.calls().into_iter().filter_map(Result::err);
    let needs = absences.map(|absence| match absence {
        NotEnoughHistory { need, .. } => need,
        other => panic!("{other}"),
    });
    needs.collect()
}
