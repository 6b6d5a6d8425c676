//! How far the long work of the Lab is, in words.

use rotascope::domain::wording::lab::{at_rest, done_by_page, done_by_workers, stopped};

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
