//! The whole text of every page on three days, as golden files to be read like a reader would.

use rotascope::domain::view::Page;

use super::{context::Fixed, text::page_text};

/// The reader's calendar day in every golden text.
const TODAY: &str = "2026-11-29";

fn check(page: Page, as_of: &str) {
    let cx = Fixed::on(TODAY);
    cx.show(&format!("view={page}&asof={as_of}"));
    let name = format!("{page}-{as_of}");
    insta::with_settings!(
        { snapshot_path => "golden", prepend_module_to_snapshot => false, omit_expression => true },
        { insta::assert_snapshot!(name, page_text(&cx, page)) }
    );
}

fn check_every_page(as_of: &str) {
    Page::ALL.into_iter().chain(Page::UNLISTED).for_each(|page| check(page, as_of));
}

#[test]
fn in_a_crash() {
    check_every_page("2008-10-10");
}

#[test]
fn on_the_day_of_the_story() {
    check_every_page("2026-01-23");
}

#[test]
fn on_the_last_session() {
    check_every_page("2026-09-25");
}
