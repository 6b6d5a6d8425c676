//! Legs beside the pair on the performance page: added, removed, carried in the link, on a phone.

use thirtyfour::Key;

use super::{
    browser::{Page, Width, in_browser},
    build,
    server::Server,
};

const PAGE: &str = "#v=1&view=performance&asof=2026-01-23";
const ADD: &str = "#more-series";
const HAS_FOCUS_ON_ADDING: &str =
    "return document.activeElement === document.querySelector('#more-series')";

/// Adds a leg by keyboard.
async fn add(page: &Page, symbol: &str) {
    let is_focused = format!(
        "document.querySelector({ADD:?})?.focus(); \
         return document.activeElement === document.querySelector({ADD:?})"
    );
    page.wait_until("a leg can be added", &is_focused).await;
    page.press(Key::Enter).await;
    let is_open = "return document.activeElement.role === 'combobox' \
         && !!document.querySelector('[role=option]')";
    page.wait_until("the list is open", is_open).await;
    page.press(symbol).await;
    let is_active = format!(
        "return document.activeElement.getAttribute('aria-activedescendant') === 'option-{symbol}'"
    );
    page.wait_until(&format!("{symbol} is active"), &is_active).await;
    page.press(Key::Enter).await;
    page.wait_until("the list is closed", "return !document.querySelector('dialog')").await;
}

async fn wait_for_link(page: &Page, end: &str) {
    let script = format!("return location.hash.endsWith({end:?})");
    page.wait_until(&format!("the address ends with {end}"), &script).await;
}

/// The title of the first chart says this.
async fn wait_for_title(page: &Page, words: &str) {
    let script =
        format!("return document.querySelector('.figure h2').innerText.includes({words:?})");
    page.wait_until(&format!("the race is one of {words}"), &script).await;
}

#[test]
fn legs_are_added_and_removed_by_keyboard() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        add(page, "IJR").await;
        wait_for_title(page, "IWM, SPY and IJR since").await;
        page.wait_until("the focus is back", HAS_FOCUS_ON_ADDING).await;
        add(page, "MDY").await;
        wait_for_title(page, "IWM, SPY, IJR and MDY since").await;
        wait_for_link(page, "&legs=IJR~MDY").await;
        page.assert_shows(&["Ratio of IWM, IJR and MDY to SPY since", "Beside them: IJR +"]).await;
        page.wait_until(
            "the title names the legs",
            "return document.title.startsWith('Performance: IWM against SPY, with IJR, MDY · ')",
        )
        .await;
        let colours = "const of = (place) => document.querySelector(`${place} circle`)?.getAttribute('fill'); \
             const row = [...document.querySelectorAll('th')].find((it) => it.innerText.trim() === 'IJR'); \
             return of('[aria-label=\"Remove IJR\"]') === row.querySelector('circle').getAttribute('fill') \
             && of('[aria-label=\"Remove IJR\"]') !== of('[aria-label=\"Remove MDY\"]')";
        assert_eq!(page.evaluate(colours).await, true, "a leg has one colour everywhere");
        page.assert_accessible().await;

        page.evaluate("document.querySelector('[aria-label=\"Remove IJR\"]').focus()").await;
        page.press(Key::Enter).await;
        wait_for_title(page, "IWM, SPY and MDY since").await;
        wait_for_link(page, "&legs=MDY").await;
        page.wait_until("the focus stays there", HAS_FOCUS_ON_ADDING).await;
        page.back().await;
        wait_for_title(page, "IWM, SPY, IJR and MDY since").await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn a_link_shows_its_legs_and_says_in_two_lines_what_it_cannot() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(&format!("{PAGE}&legs=XLC~ZZZZ~IWM~xlc~.."))).await;
        wait_for_title(page, "IWM, SPY and XLC since").await;
        page.assert_shows(&[
            "XLC is named twice or one too many",
            "Not shown. ZZZZ: not in this snapshot; IWM: a leg of the pair already.",
        ])
        .await;
        let notices = "return document.querySelectorAll('.notice li').length";
        assert_eq!(page.evaluate(notices).await, 1);
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn eight_fit_on_every_screen_and_are_removed_by_a_finger() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        let link = format!("{PAGE}&legs=IJR~MDY~XLK~XLF~XLV~XLE~XLI~XLU");
        for width in [Width::Desktop, Width::Phone, Width::Narrowest] {
            page.set_width(width).await;
            page.goto("about:blank").await;
            page.open_figures(&server.at(&link)).await;
            wait_for_title(page, "XLI and XLU since").await;
            let are_all =
                "return document.querySelectorAll('[aria-label^=\"Remove \"]').length === 8";
            page.wait_until("each can be removed", are_all).await;
            page.assert_shows(&["Eight at most"]).await;
            page.assert_fits_its_width().await;
            let small = "return [...document.querySelectorAll('[aria-label^=\"Remove \"]')] \
                 .filter((it) => { const { width, height } = it.getBoundingClientRect(); \
                 return width < 24 || height < 24 }).length";
            assert_eq!(page.evaluate(small).await, 0, "{width:?}");
        }
        page.click("[aria-label='Remove XLU']").await;
        wait_for_title(page, "XLE and XLI since").await;
        page.assert_shows(&["Add a leg"]).await;
        page.assert_fits_its_width().await;
    });
}
