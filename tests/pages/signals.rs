//! The reader's own conditions, and the order of days.

use rotascope::{
    domain::{
        signals::Signal,
        view::{History, Page},
    },
    pages::{answer_to, ask, asked},
};

use super::{context::Fixed, text::page_text};

#[test]
fn a_saved_condition_is_answered_as_the_page_answers_it() {
    let cx = Fixed::on("2026-11-29");
    for signal in Signal::ready() {
        cx.show(&format!("view=signals&asof=2026-01-23&when={signal}"));
        assert_eq!(asked(&cx), signal);
        let answer = answer_to(&cx, &signal).unwrap().unwrap().to_string();
        let page = page_text(&cx, Page::Signals);
        assert!(page.contains(&answer), "{answer}\n{page}");
    }
}

#[test]
fn a_saved_condition_becomes_that_of_the_page() {
    let cx = Fixed::on("2026-11-29");
    cx.show("view=signals&asof=2026-01-23");
    let signal = Signal::read("begins~year~~after~252").0;
    ask(&cx, History::Push, &signal);
    assert_eq!(asked(&cx), signal);
}

/// The first day of the table in an order.
#[track_caller]
fn check_first(order: &str, head: &str, day: &str) {
    let cx = Fixed::on("2026-11-29");
    cx.show(&format!("view=signals&asof=2026-01-23&when=streak~small~7~~sorted~{order}"));
    let text = page_text(&cx, Page::Signals).replace('\u{a0}', " ");
    let mut lines = text.lines().skip_while(|line| !line.starts_with("Day"));
    assert!(lines.next().is_some_and(|line| line.contains(head)), "{text}");
    let first = lines.next().unwrap();
    assert!(first.starts_with(day), "{order}: {first}");
}

#[test]
fn days_stand_in_the_order_of_the_link() {
    check_first("day-down", "Day ↓ | 5 sessions |", "12 January 2026");
    check_first("day-up", "Day ↑ | 5 sessions |", "29 November 2001");
    check_first("63-up", "| 63 sessions ↑ |", "8 February 2021");
}
