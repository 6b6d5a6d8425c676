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

/// The lines of the reader's own list.
const OWN: &str =
    "[...document.querySelectorAll('.found li')].map((it) => it.innerText).join('\\n')";

/// Gives the condition of the page a name and saves it.
async fn save(page: &Page, name: &str) {
    page.wait_until("the list is there", "return !!document.querySelector('form .control input')")
        .await;
    page.evaluate(&format!(
        "const form = [...document.querySelectorAll('main form')].find((it) => \
         it.innerText.includes('Save this condition'));\
         const input = form.querySelector('input');\
         input.value = '{name}';\
         input.dispatchEvent(new Event('input', {{ bubbles: true }}));\
         form.querySelector('button').click();"
    ))
    .await;
}

#[test]
fn own_conditions_are_kept_answered_and_opened() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(&format!("{STREAK_ENDS}&when=begins~year"))).await;
        save(page, "New years").await;
        let answered = format!("return {OWN}.includes('A year began: that came true')");
        page.wait_until("it is answered", &answered).await;
        page.open_figures(&server.at(STREAK_ENDS)).await;
        page.wait_until("it is kept", &answered).await;
        page.assert_accessible().await;
        page.evaluate("document.querySelector('[aria-label=\"Open New years\"]').click()").await;
        page.wait_until("it is opened", "return location.hash.includes('when=begins~year')").await;
        let chance =
            "return document.querySelector('main').innerText.includes('one of 2 conditions')";
        page.wait_until("both count as tried", chance).await;
        page.evaluate("document.querySelector('[aria-label=\"Remove New years\"]').click()").await;
        page.wait_until("it is gone", &format!("return {OWN} === ''")).await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn where_the_browser_keeps_nothing_the_list_says_so() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        let block = "Object.defineProperty(window, 'localStorage', \
             { get() { throw new DOMException('blocked', 'SecurityError'); } });";
        page.run_before_each_page(block).await;
        page.open_figures(&server.at(STREAK_ENDS)).await;
        save(page, "Streaks").await;
        page.wait_until(
            "it is there",
            &format!("return {OWN}.includes('that came true 23 times')"),
        )
        .await;
        page.assert_shows(&["what is saved here is gone with the page"]).await;
    });
}

#[test]
fn days_are_sorted_by_a_press_on_a_head() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(STREAK_ENDS)).await;
        let press = "document.querySelector('[aria-label=\"Sort by 63 sessions\"]').click()";
        page.wait_until(
            "the table is there",
            "return !!document.querySelector('[aria-label=\"Sort by 63 sessions\"]')",
        )
        .await;
        page.evaluate(press).await;
        page.wait_until("it is in the link", "return location.hash.includes('sorted~63-down')")
            .await;
        page.evaluate(press).await;
        let first = "return document.querySelector('th[aria-sort=ascending]').closest('table')\
                     .querySelector('tbody th').innerText.startsWith('8 February 2021')";
        page.wait_until("the worst comes first", first).await;
    });
}
