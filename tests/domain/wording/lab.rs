//! How far the long work of the Lab is and how it walks, in words.

use rotascope::domain::{
    lab::WalkTerms,
    wording::lab::{at_rest, done_by_page, done_by_workers, stopped, walk_subtitle},
};

fn check(found: &str, expected: &str) {
    assert_eq!(found.replace('\u{a0}', " "), expected);
}

#[test]
fn the_work_is_told_by_its_parts() {
    check(
        &done_by_workers(12, 28, 2),
        "Trying every pair of means: 12 of 28 parts, by 2 workers beside the page.",
    );
    check(
        &done_by_page(1, 28),
        "Trying every pair of means: 1 of 28 parts, by the page itself, since this browser has no workers.",
    );
    check(&stopped(3, 28), "Stopped after 3 of 28 parts; what is shown below rests on those.");
}

#[test]
fn work_that_is_done_and_work_that_is_to_begin_differ() {
    check(&at_rest(28, 28), "Every pair of means has been tried.");
    check(&at_rest(0, 28), "This is tried as soon as the page is at rest.");
    check(&at_rest(0, 0), "This is tried as soon as the page is at rest.");
}

#[test]
fn a_walk_says_how_it_chooses() {
    let words = |text: &str| walk_subtitle(text.parse::<WalkTerms>().unwrap().walk());
    let is_in = |text: &str, expected: &str| {
        let found = words(text).replace('\u{a0}', " ");
        assert!(found.contains(expected), "{text}: {found}");
    };
    is_in(
        "5~1~rolling",
        "each year the pair with the highest Sharpe ratio over the last five years is",
    );
    is_in(
        "1~2~rolling",
        "every two years the pair with the highest Sharpe ratio over the last year is",
    );
    is_in("3~1~anchored", "over all years so far, three years at least, is held over the next;");
}
