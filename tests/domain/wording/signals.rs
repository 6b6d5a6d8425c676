//! What chance makes of a condition that is one of several which were tried.

use rotascope::domain::{
    Basis,
    signals::{Evidence, Signal},
    study::signals::SignalStudy,
    wording::signals::chance_words,
};

use super::check;
use crate::support::shipped::{day, pair};

/// What the card says of the first ready condition after a quarter, as one of so many.
#[track_caller]
fn check_tried(tried: u16, expected: &str) {
    let (pair, signal) = (pair("IWM", "SPY", Basis::Price), Signal::default());
    let view = pair.as_of(day("2026-01-23"));
    let study = SignalStudy::of(view, &Evidence::default().holds(&signal, view), 21);
    let words = chance_words(&study, 2, tried);
    check(&words.lines.join(" "), &[expected]);
}

#[test]
fn a_chance_is_told_among_as_many_as_were_tried() {
    check_tried(1, "the first condition that you look at in this visit, so that the chance stands");
    check_tried(2, "It is one of 2 conditions that you have looked at in this visit: of so many,");
    check_tried(2, "looks this good with a chance of 78.0 %");
    check_tried(14, "looks this good with a chance of more than 99.9 %");
}
