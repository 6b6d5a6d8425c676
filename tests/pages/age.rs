//! What a page says of figures that are old by the reader's calendar.

use rotascope::{
    domain::{Day, exchange::stale_from, view::Page},
    pages::age_words,
};

use super::{context::Fixed, text::page_text};
use crate::support::pinned_snapshot;

fn last() -> Day {
    pinned_snapshot().manifest.as_of
}

/// The days from the last session to the day on which figures are old.
fn age_days() -> i32 {
    last().days_until(stale_from(last()))
}

/// The answer of a page and the line under it, on the day after so many from the last session.
fn answer(page: Page, today: impl Fn(Day) -> Day, link: &str) -> (String, String) {
    let cx = Fixed::on(&today(last()).to_string());
    cx.show(&format!("view={page}{link}").replace("view=overview", ""));
    let text = page_text(&cx, page);
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    let at = lines.iter().position(|line| line.starts_with("As of the close of")).unwrap();
    (lines[at - 1].to_owned(), lines[at].to_owned())
}

fn check(page: Page, present: &[&str], past: &[&str]) {
    let eve = |last| stale_from(last).plus_days(-1);
    let (fresh, line) = answer(page, eve, "");
    assert!(present.iter().any(|verb| fresh.contains(verb)), "{page}: {fresh}");
    assert!(!line.contains("days old"), "{line}");

    let (old, line) = answer(page, stale_from, "");
    assert!(past.iter().any(|verb| old.contains(verb)), "{page}: {old}");
    assert!(!present.iter().any(|verb| old.contains(verb)), "{page}: {old}");
    assert!(line.ends_with(&format!("These figures are {} days old.", age_days())), "{line}");

    // A day that the reader has chosen is the present of the page.
    let (chosen, _) = answer(page, stale_from, "&asof=2026-01-23");
    assert!(!chosen.contains(" was ") && !chosen.contains(" led "), "{page}: {chosen}");
}

#[test]
fn headlines_on_old_figures_speak_in_the_past() {
    check(Page::Overview, &[" lead ", " trail "], &[" led ", " trailed "]);
    check(Page::Performance, &[" lead ", " trail "], &[" led ", " trailed "]);
    check(Page::Rotation, &[" is "], &[" was "]);
    check(Page::Streaks, &["are on no", "have won"], &["ended on no", "had won"]);
}

#[test]
fn a_chart_in_a_frame_has_the_age_as_words_of_their_own() {
    let words = |today: Day, link: &str| {
        let cx = Fixed::on(&today.to_string());
        cx.show(link);
        age_words(&cx)
    };
    let old = format!("These figures are {} days old.", age_days());
    assert_eq!(words(stale_from(last()), ""), Some(old));
    assert_eq!(words(stale_from(last()).plus_days(-1), ""), None);
    assert_eq!(words(stale_from(last()), "asof=2026-01-23"), None);
}
