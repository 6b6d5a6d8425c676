//! The form of a signal in a link.

use proptest::prelude::*;
use rotascope::domain::{
    signals::{Legs, Signal},
    view::{Unread, ViewState},
};

/// A text reads as a signal of a canonical form, and so many parts cannot be read.
#[track_caller]
fn check(text: &str, canonical: &str, notices: usize) {
    let (signal, found) = Signal::read(text);
    assert_eq!(signal.to_string(), canonical, "{text}");
    assert_eq!(found.len(), notices, "{text}: {found:?}");
}

#[test]
fn a_signal_has_one_form_in_a_link() {
    check("", "streak~small~7", 0);
    check("streak~small~9", "streak~small~9", 0);
    check("apart~21~~after~63~~streak~large~3", "streak~large~3", 0);
    check("after~5~~apart~0~~begins~month", "begins~month~~apart~0~~after~5", 0);
    check("sorted~day-down~~begins~year", "begins~year", 0);
    check("begins~year~~sorted~63-up", "begins~year~~sorted~63-up", 0);
    check("margin~small~1.0~3~~yield~10~fell~25~21", "margin~small~1.0~3~~yield~10~fell~25~21", 0);
}

#[test]
fn what_cannot_be_read_is_left_out_and_named() {
    check("oracle", "streak~small~7", 1);
    check("streak~small", "streak~small~7", 1);
    check("streak~small~16~~begins~year", "begins~year", 1);
    check("streak~small~9~x~~apart~300~~after~6", "streak~small~7", 3);
    check("begins~year~~begins~year~~begins~year~~begins~year", &["begins~year"; 3].join("~~"), 1);
    check("begins~year~~sorted~63", "begins~year", 1);
    check("begins~year~~sorted~64-up", "begins~year", 1);
    let (_, notices) = Signal::read("margin~small~9.9~3");
    assert!(notices[0].to_string().contains("\"9.9\" is not offered here; use 0.1 to 5.0"));
}

#[test]
fn ready_ones_differ_and_read_as_sentences() {
    let ready = Signal::ready();
    let words: Vec<String> =
        ready.iter().map(|it| it.words(Legs { one: "IWM", other: "SPY" })).collect();
    for (at, words) in words.iter().enumerate() {
        assert!(!words.contains("  ") && !words.ends_with(' ') && 10 < words.len(), "{words:?}");
        assert_eq!(Signal::read(&ready[at].to_string()), (ready[at].clone(), vec![]), "{words}");
    }
    let mut different = words.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), words.len());
    assert!(12 <= words.len());
}

#[test]
fn the_signal_of_a_page_without_a_choice_takes_no_part_of_the_link() {
    let view = ViewState { signal: Unread::from(&Signal::default()), ..ViewState::default() };
    assert_eq!(view.to_fragment(), "v=1");
    let (view, _) = ViewState::from_fragment("when=begins~year");
    assert_eq!(Signal::of(&view.signal).0.to_string(), "begins~year");
    assert_eq!(view.to_fragment(), "v=1&when=begins~year");
}

proptest! {
    #[test]
    fn any_text_gives_a_signal_that_reads_back(text in "[a-z0-9.~-]{0,60}|(begins|year|month|~|~~|apart|after|sorted|day|-up|63|5){0,12}") {
        let (signal, _) = Signal::read(&text);
        prop_assert!(!signal.conditions().is_empty());
        prop_assert_eq!(Signal::read(&signal.to_string()), (signal, vec![]));
    }
}
