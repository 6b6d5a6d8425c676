//! Turns of the shipped pair: they lie on closes, alternate, and stay as they are.

use rotascope::domain::{
    Basis,
    metrics::rotation::{leadership::Leader, ratio_average::gap, trend_regime::WEEKS},
    metrics::stats::resample::{BarSize, resample},
    study::turns::{LONG_STREAK, Turn, TurnKind, turns},
    wording::turns::{feed_subtitle, feed_title, turn_summary, turn_title},
};

use super::symbol;
use crate::support::shipped::{day, pair};

fn told(as_of: &str) -> Vec<Turn> {
    turns(pair("IWM", "SPY", Basis::Price).as_of(day(as_of)))
}

#[test]
fn crossings_alternate_and_stand_on_the_side_that_they_name() {
    let pair = pair("IWM", "SPY", Basis::Price);
    let weeks = resample(pair.view(), BarSize::Week);
    let gaps = gap(weeks.view(), WEEKS);
    let crossed = |turn: &Turn| match turn.kind {
        TurnKind::Crossed(leader) => Some((turn.day, leader)),
        TurnKind::Streak => None,
    };
    let crossings: Vec<_> = told("2026-09-25").iter().filter_map(crossed).collect();
    assert!(crossings.windows(2).all(|two| two[0].1 != two[1].1));
    for (day, leader) in &crossings {
        let at = weeks.view().days().binary_search(day).unwrap();
        let (before, here) = (gaps[at - 1].unwrap(), gaps[at].unwrap());
        assert_eq!(0.0 < here, *leader == Leader::Small, "{day}");
        assert!(before * here <= 0.0, "{day}");
    }
}

#[test]
fn what_is_told_is_never_taken_back() {
    let all = told("2026-09-25");
    for as_of in ["2008-10-10", "2026-01-14", "2026-01-23"] {
        let then = told(as_of);
        assert_eq!(then, all[..then.len()], "{as_of}");
        assert!(all.get(then.len()).is_none_or(|next| day(as_of) < next.day), "{as_of}");
    }
}

#[test]
fn a_long_streak_is_told_on_the_session_that_makes_it_long() {
    let streak = Turn { day: day("2026-01-12"), kind: TurnKind::Streak };
    assert!(told("2026-01-12").contains(&streak));
    assert!(!told("2026-01-09").contains(&streak));
    assert_eq!(LONG_STREAK, 7);
}

#[test]
fn turns_have_words() {
    let (small, large) = (symbol("IWM"), symbol("SPY"));
    let turn = |kind| Turn { day: day("2026-09-18"), kind };
    for (kind, title, summary) in [
        (TurnKind::Crossed(Leader::Small), "rose above its 40-week mean", "18 September 2026"),
        (TurnKind::Crossed(Leader::Large), "fell below its 40-week mean", "often undone"),
        (TurnKind::Streak, "IWM beat SPY on seven sessions in a row", "in 256 tosses"),
    ] {
        assert!(turn_title(&small, &large, turn(kind)).ends_with(title));
        assert!(turn_summary(turn(kind)).contains(summary));
    }
    assert_eq!(feed_title(&small, &large), "Rotascope: turns of IWM against SPY");
    assert!(feed_subtitle(&small, &large).contains("seven sessions in a row"));
}
