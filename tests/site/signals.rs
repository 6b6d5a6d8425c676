//! The signals page: its answer, its parts, and its address.

use super::{
    browser::{Page, Width, in_browser},
    build,
    server::Server,
};

/// The day on which the story of the streak ends.
const STREAK_ENDS: &str = "#v=1&view=signals&asof=2026-01-23";

/// A view opened by its link shows all of these texts and nothing is wrong with it.
fn check(link: &str, expected: &[&str]) {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(link)).await;
        page.assert_shows(expected).await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn a_condition_is_answered_as_of_a_day() {
    check(
        STREAK_ENDS,
        &[
            "IWM was ahead of SPY on at least 7 sessions in a row: that came true 23 times since 7 June 2000",
            "after any session",
            "12 January 2026",
        ],
    );
    check(
        &format!("{STREAK_ENDS}&when=decision~first"),
        &["The Federal Reserve cut its rate for the first time in a cycle: that came true"],
    );
}

#[test]
fn what_a_link_says_wrong_is_named() {
    check(&format!("{STREAK_ENDS}&when=oracle"), &["\"oracle\" is not a kind of condition"]);
}

/// Chooses the option with a text of the list with a label.
async fn choose(page: &Page, label: &str, option: &str) {
    let script = format!(
        "const label = [...document.querySelectorAll('label.control')].find((it) => \
         it.querySelector('span').innerText === '{label}');\
         const list = label.querySelector('select');\
         list.value = [...list.options].find((it) => it.text === '{option}').value;\
         list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    page.evaluate(&script).await;
}

#[test]
fn parts_are_chosen_one_by_one_and_go_with_the_address() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(STREAK_ENDS)).await;
        let shown = "return [...document.querySelectorAll('label.control')]\
                     .some((it) => it.innerText.startsWith('and also'))";
        page.wait_until(
            "the controls are there",
            "return !!document.querySelector('.control select')",
        )
        .await;
        choose(page, "and", "Yield rose or fell").await;
        page.wait_until("the address has both", "return location.hash.includes('~~yield~2~rose')")
            .await;
        page.wait_until("a third is offered", shown).await;
        page.assert_shows(&["and the 2-year yield had risen by at least 25 bp over 21 sessions"])
            .await;
        choose(page, "and", "nothing more").await;
        page.wait_until("the default is left out", "return !location.hash.includes('when=')").await;
        page.set_width(Width::Phone).await;
        page.assert_fits_its_width().await;
    });
}
