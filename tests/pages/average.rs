//! The moving average of the ratio: drawn where it is asked for, and said.

use rotascope::domain::view::Page;

use super::{context::Fixed, text::page_text};

#[track_caller]
fn check(fragment: &str, words: &str) {
    let cx = Fixed::on("2026-11-29");
    cx.show(&format!("view=performance&{fragment}"));
    let text = page_text(&cx, Page::Performance);
    assert!(text.contains(words), "{fragment}:\n{text}");
}

#[test]
fn it_is_switched_off_at_first() {
    check("", "[Moving average of the ratio: *No average* | 50 | 200]");
}

#[test]
fn the_side_of_the_ratio_is_said_with_its_day() {
    check("avg=200&asof=2026-09-25", "its 200-session average, and has been");
    check("avg=50&asof=2026-01-23", "its 50-session average, and has been above it since");
}

#[test]
fn an_average_that_is_not_full_is_not_drawn_and_says_so() {
    check(
        "avg=200&asof=2001-01-05",
        "Its 200-session average is not full: the history is too short",
    );
}

#[test]
fn of_a_leg_against_itself_nothing_is_above() {
    check("s=SPY&l=SPY&avg=50", "The ratio is level with its 50-session average.");
}
