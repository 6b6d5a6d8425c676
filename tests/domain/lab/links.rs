//! The form of a rule in a link, and its words.

use proptest::prelude::*;
use rotascope::domain::{
    lab::{Cost, Experiment, RULE_KINDS, Rule},
    signals::{Legs, Role, Signal},
    view::Unread,
};

#[track_caller]
fn check(text: &str, canonical: &str, notices: usize) {
    let (found, said) = Experiment::read(text);
    assert_eq!(found.to_string(), canonical, "{text}");
    assert_eq!(said.len(), notices, "{text}: {said:?}");
}

#[test]
fn a_rule_has_one_form_in_a_link() {
    check("", "mean~200~2.0", 0);
    check("cost~10", "mean~200~2.0", 0);
    check("cost~0~~hold~small", "hold~small~~cost~0", 0);
    check("when~small~21~~begins~month~~cost~25", "when~small~21~~begins~month~~cost~25", 0);
    check("when~small~21", "when~small~21~~streak~small~7", 0);
    check("momentum~12~1", "momentum~12~1", 0);
    check("walk~5~1~rolling", "mean~200~2.0", 0);
    check("walk~10~2~anchored~~tilt~40", "tilt~40~~walk~10~2~anchored", 0);
}

#[test]
fn what_cannot_be_read_is_left_out_and_named() {
    check("oracle~1", "mean~200~2.0", 1);
    check("cross~200~50", "mean~200~2.0", 1);
    check("cross~50~50", "mean~200~2.0", 1);
    check("tilt~101~~cost~-1", "mean~200~2.0", 2);
    check("tilt~40~~begins~month", "tilt~40", 1);
    check("tilt~40~~walk~21~1~rolling", "tilt~40", 1);
    check("tilt~40~~walk~5~1~ahead~~cost~5", "tilt~40~~cost~5", 1);
    check("when~small~21~~oracle", "when~small~21~~streak~small~7", 1);
    let (_, notices) = Rule::read("oracle~1");
    assert!(notices[0].to_string().contains("use one of mean, cross, momentum"), "{}", notices[0]);
}

#[test]
fn a_page_without_a_choice_takes_no_part_of_the_link() {
    assert!(Unread::from(&Experiment::default()).is_empty());
    let (other, _) = Experiment::read("hold~small");
    assert_eq!(Experiment::of(&Unread::from(&other)).0, other);
    assert_eq!(Cost::default().get(), 10);
}

#[test]
fn values_change_within_what_is_offered() {
    let (rule, _) = Rule::read("cross~50~200");
    assert_eq!(rule.clone().with(Role::Over, 100).to_string(), "cross~100~200");
    assert_eq!(rule.clone().with(Role::Over, 200), rule, "the fast mean stays the faster one");
    assert_eq!(rule.clone().when(Signal::default()), rule, "it takes no condition");
    let (when, _) = Rule::read("when~small~21");
    let month = Signal::read("begins~month").0;
    assert_eq!(when.when(month).to_string(), "when~small~21~~begins~month");
    assert_eq!(rule.terms().get(Role::OtherOver).map(|(_, value)| value), Some(200));
}

#[test]
fn every_kind_reads_as_a_sentence() {
    for kind in RULE_KINDS {
        let words = Rule::usual(kind).words(Legs { one: "IWM", other: "SPY" });
        let is_sound = !words.contains("  ") && !words.ends_with(['.', ' ']) && 10 < words.len();
        assert!(is_sound && (words.contains("IWM") || words.contains("SPY")), "{words}");
    }
}

proptest! {
    #[test]
    fn any_text_gives_a_rule_that_reads_back(text in "[a-z0-9.~-]{0,60}|(mean|cross|when|small|dual|tilt|50|200|2.0|~|~~|cost|begins~year){0,10}") {
        let (found, _) = Experiment::read(&text);
        prop_assert_eq!(Experiment::read(&found.to_string()), (found, vec![]));
    }
}
