//! What a tab and a shared link say of a page.

use rotascope::{
    domain::view::Page,
    pages::{self, description, title},
};

use super::context::Fixed;

fn check(page: Page, link: &str, expected: &str) {
    let cx = Fixed::on("2026-09-26");
    cx.show(&format!("view={page}&{link}"));
    let answer = (pages::of(page).answer)(&cx).unwrap().unwrap();
    assert_eq!(title(&cx, Some(&answer)).replace('\u{a0}', " "), expected);
    let told = description(&cx, &answer);
    assert!(told.starts_with(&answer.to_string()), "{told}");
    assert!(told.contains("As of the close of 23 January 2026"), "{told}");
    // Without an answer it says which page it is.
    assert!(title(&cx, None).starts_with(page.title()), "{}", title(&cx, None));
}

#[test]
fn a_title_names_the_pair_the_answer_and_the_day_once() {
    check(
        Page::Performance,
        "asof=2026-01-23",
        "Performance: IWM against SPY · Small caps lead by 6.5 points so far in 2026 · \
         23 January 2026 · Rotascope",
    );
    check(
        Page::Performance,
        "s=IWN&l=IWO&asof=2026-01-23",
        "Performance: IWN against IWO · IWN leads by 0.6 points so far in 2026 · \
         23 January 2026 · Rotascope",
    );
    check(
        Page::Report,
        "asof=2026-01-23",
        "Report: IWM against SPY, as of 23 January 2026 · Rotascope",
    );
}
