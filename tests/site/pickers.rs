//! The list from which a series is chosen.

use serde_json::json;
use thirtyfour::Key;

use super::{
    browser::{Page, Width, in_browser},
    build,
    server::Server,
};

const SECOND_LEG: &str = ".leg-large .picker";
const IS_CLOSED: &str = "return !document.querySelector('dialog')";

/// Opens the list of a picker by keyboard and types.
async fn open(page: &Page, picker: &str, typed: &str) {
    page.evaluate(&format!("document.querySelector({picker:?}).focus()")).await;
    page.press(Key::Enter).await;
    let is_open = "return document.activeElement.role === 'combobox' \
         && !!document.querySelector('[role=option]')";
    page.wait_until("the list is open", is_open).await;
    page.press(typed).await;
}

/// Chooses a series by its symbol in the list of a picker.
pub async fn choose(page: &Page, picker: &str, symbol: &str) {
    open(page, picker, symbol).await;
    wait_until_active(page, symbol).await;
    page.press(Key::Enter).await;
    page.wait_until("the list is closed", IS_CLOSED).await;
    let is_shown =
        format!("return document.querySelector({picker:?}).innerText.includes({symbol:?})");
    page.wait_until("the button shows it", &is_shown).await;
}

async fn wait_until_active(page: &Page, symbol: &str) {
    let script = format!(
        "const id = document.activeElement.getAttribute('aria-activedescendant'); \
         const [chosen, ...others] = document.querySelectorAll('[role=option][aria-selected=true]'); \
         if (id !== 'option-{symbol}' || chosen?.id !== id || others.length) return false; \
         const [it, list] = [chosen, document.getElementById('pick-list')].map((it) => it.getBoundingClientRect()); \
         return list.top <= it.top && it.bottom <= list.bottom + 1"
    );
    page.wait_until(&format!("{symbol} is active and in sight"), &script).await;
}

#[test]
fn a_leg_is_chosen_by_keyboard() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.url()).await;
        open(page, SECOND_LEG, "").await;
        wait_until_active(page, "SPY").await;
        page.assert_shows(&["75 of 75", "Size", "Indices, without dividends"]).await;
        page.assert_accessible().await;
        for (key, symbol) in [
            (Key::Down, "RSP"),
            (Key::Up, "SPY"),
            (Key::End, "RUT"),
            (Key::PageUp, "AMPL"),
            (Key::Home, "IWM"),
            (Key::Up, "IWM"),
        ] {
            page.press(key).await;
            wait_until_active(page, symbol).await;
        }
        page.press("small value").await;
        wait_until_active(page, "VTWV").await;
        page.assert_shows(&["4 of 75", "since July 2000"]).await;
        page.press(Key::Down).await;
        wait_until_active(page, "IWN").await;
        page.press(Key::Enter).await;
        page.wait_until("it is in the address", "return location.hash.includes('l=IWN')").await;
        page.wait_until("the list is closed", IS_CLOSED).await;
        let focus =
            "return document.activeElement === document.querySelector('.leg-large .picker')";
        assert_eq!(page.evaluate(focus).await, true, "the focus is back");
        let name = page.text_of(SECOND_LEG).await;
        assert!(
            name.contains("Second leg") && name.contains("IWN iShares Russell 2000 Value"),
            "{name}"
        );
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn escape_and_words_that_nothing_has_change_nothing() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.url()).await;
        let before = page.evaluate("return location.hash").await;
        open(page, SECOND_LEG, "no such thing").await;
        page.wait_until(
            "it says so",
            "return document.body.innerText.includes('Nothing is called that')",
        )
        .await;
        page.press(Key::Enter).await;
        page.press(Key::Escape).await;
        page.wait_until("the list is closed", IS_CLOSED).await;
        assert_eq!(page.evaluate("return location.hash").await, before);
    });
}

#[test]
fn the_fund_in_detail_is_chosen_from_the_same_list() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&view=instruments")).await;
        choose(page, ".card .picker", "GLD").await;
        page.wait_until("it is in the address", "return location.hash.includes('GLD')").await;
        page.wait_until(
            "its figures are there",
            "return document.querySelector('main').innerText.includes('Pays no dividend')",
        )
        .await;
    });
}

#[test]
fn on_a_phone_the_list_fits_and_is_wide_enough_for_a_finger() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_width(Width::Phone).await;
        page.open_figures(&server.url()).await;
        page.click(".controls-summary").await;
        page.click(".leg-small .picker").await;
        page.wait_until("the list is there", "return !!document.querySelector('[role=option]')")
            .await;
        page.assert_fits_its_width().await;
        let low = "return [...document.querySelectorAll('[role=option], .controls .picker')] \
             .filter((it) => it.getBoundingClientRect().height < 44).map((it) => it.innerText)";
        assert_eq!(page.evaluate(low).await, json!([]));
        page.click("[id='option-MDY']").await;
        page.wait_until("it is in the address", "return location.hash.includes('s=MDY')").await;
    });
}
