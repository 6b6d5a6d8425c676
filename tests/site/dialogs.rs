//! What opens above the page: keys, search, saved views, and explanations of terms.

use thirtyfour::Key;

use super::{
    browser::{Page, Width, in_browser},
    build,
    server::Server,
};

async fn open_by_key(page: &Page, key: &str, title: &str) {
    page.press(key).await;
    let is_open =
        format!("return document.querySelector('dialog[open] h2')?.innerText === '{title}'");
    page.wait_until(&format!("{title} is open"), &is_open).await;
}

async fn wait_for_close(page: &Page) {
    page.wait_until("no dialog is open", "return !document.querySelector('dialog')").await;
}

#[test]
fn a_question_mark_lists_the_keys_and_escape_gives_the_focus_back() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.url()).await;
        page.evaluate("document.querySelector('.brand').focus()").await;
        open_by_key(page, "?", "Keys").await;
        page.assert_shows(&["To the session before or after"]).await;
        page.assert_accessible().await;
        page.press(Key::Escape).await;
        wait_for_close(page).await;
        assert_eq!(page.evaluate("return document.activeElement.className").await, "brand");
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn a_slash_searches_pages_symbols_and_terms() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.url()).await;
        open_by_key(page, "/", "Search").await;
        assert_eq!(page.evaluate("return document.activeElement.type").await, "search");
        page.press("tracking").await;
        page.wait_until(
            "the term is found",
            "return document.querySelector('.results summary')?.innerText === 'Tracking error'",
        )
        .await;
        page.evaluate("document.activeElement.value = ''").await;
        page.press("vtwo").await;
        page.wait_until("the fund is found", "return !!document.querySelector('.found b')").await;
        page.press(Key::Enter).await;
        wait_for_close(page).await;
        page.wait_until("it is a leg", "return location.hash.includes('s=VTWO')").await;
        open_by_key(page, "/", "Search").await;
        page.press("streaks").await;
        page.press(Key::Enter).await;
        page.wait_until("the page is open", "return location.hash.includes('view=streaks')").await;
    });
}

/// Presses the button with these words in the dialog.
async fn press(page: &Page, words: &str) {
    let press = format!(
        "[...document.querySelectorAll('dialog button')].find((it) => it.innerText === '{words}').click()"
    );
    page.evaluate(&press).await;
}

#[test]
fn a_note_is_written_on_a_session_travels_in_the_link_and_goes() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&asof=2026-01-23")).await;
        page.evaluate("document.querySelector('.plot-focus').focus()").await;
        page.press(Key::Home).await;
        open_by_key(page, "n", "Notes on charts").await;
        let day = "return document.querySelector('dialog input[type=date]').value";
        assert_eq!(page.evaluate(day).await, "2025-12-31");
        page.press("Year's end").await;
        page.press(Key::Enter).await;
        page.wait_until(
            "the link has the note",
            "return location.hash.includes('notes=2025-12-31_Year~27s_end')",
        )
        .await;
        page.assert_shows(&["Year's end"]).await;
        page.assert_accessible().await;
        press(page, "Remove").await;
        page.wait_until("the note is gone", "return !location.hash.includes('notes')").await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn views_are_saved_opened_and_removed() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&view=streaks&asof=2026-01-23")).await;
        press_tool(page, "Saved views").await;
        page.press("January").await;
        page.press(Key::Enter).await;
        page.wait_until(
            "it is saved",
            "return localStorage['rotascope.views']?.includes('January')",
        )
        .await;
        page.reload().await;
        page.open_figures(&server.at("#v=1")).await;
        press_tool(page, "Saved views").await;
        press(page, "Open").await;
        page.wait_until(
            "the view is open",
            "return location.hash === '#v=1&view=streaks&asof=2026-01-23'",
        )
        .await;
        page.wait_for_figures().await;
        press_tool(page, "Saved views").await;
        page.assert_accessible().await;
        press(page, "Remove").await;
        page.wait_until(
            "it is gone",
            "return !localStorage['rotascope.views'].includes('January')",
        )
        .await;
    });
}

#[test]
fn damaged_views_are_said_and_the_next_one_heals_them() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.url()).await;
        page.evaluate("localStorage['rotascope.views'] = '{\"views\":[{'").await;
        press_tool(page, "Saved views").await;
        let error = "return !!document.querySelector('dialog .error')";
        page.wait_until("the damage is said", error).await;
        page.press("New").await;
        page.press(Key::Enter).await;
        page.wait_until(
            "it is healed",
            "return JSON.parse(localStorage['rotascope.views']).views.length === 1",
        )
        .await;
        assert_eq!(page.evaluate(error).await, false);
    });
}

async fn press_tool(page: &Page, words: &str) {
    let press = format!(
        "[...document.querySelectorAll('.tools button')].find((it) => it.innerText === '{words}').click()"
    );
    page.evaluate(&press).await;
    page.wait_until("a dialog is open", "return !!document.querySelector('dialog[open]')").await;
}

/// The explanation that is shown is that of tracking error.
const IS_EXPLAINED: &str =
    "return /Tracking error/.test(document.querySelector('.tip')?.innerText ?? '')";
const TERM: &str =
    "[...document.querySelectorAll('.term')].find((it) => /^Tracking error/i.test(it.innerText))";

async fn open_terms(page: &Page, server: &Server) {
    page.open_figures(&server.at("#v=1&view=performance")).await;
    page.press(Key::Shift).await;
    page.wait_until("terms are marked", &format!("return !!{TERM}")).await;
}

#[test]
fn terms_are_explained_by_keyboard() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        open_terms(page, &server).await;
        page.evaluate(&format!("{TERM}.focus()")).await;
        page.wait_until("it is explained", IS_EXPLAINED).await;
        page.assert_accessible().await;
        page.press(Key::Escape).await;
        page.wait_until("the explanation is gone", "return !document.querySelector('.tip')").await;
    });
}

#[test]
fn terms_are_explained_by_touch() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_width(Width::Phone).await;
        open_terms(page, &server).await;
        let place = page
            .evaluate(&format!(
                "const term = {TERM}; term.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
                 const it = term.getBoundingClientRect(); \
                 return [it.left + it.width / 2, it.top + it.height / 2]"
            ))
            .await;
        let at = [0, 1].map(|index| place[index].as_f64().expect("a place"));
        page.touch("touchStart", &[(at[0], at[1])]).await;
        page.touch("touchEnd", &[]).await;
        page.wait_until("it is explained", IS_EXPLAINED).await;
        page.assert_fits_its_width().await;
        page.evaluate("document.querySelector('h1').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))")
            .await;
        page.wait_until("the explanation is gone", "return !document.querySelector('.tip')").await;
    });
}

#[test]
fn sources_open_apart_and_are_told_nothing() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&view=rates")).await;
        page.press(Key::Shift).await;
        let link = "document.querySelector('.actions a[href^=\"https://www.federalreserve.gov\"]')";
        page.wait_until("the source is a link", &format!("return !!{link}")).await;
        let how = page.evaluate(&format!("return [{link}.rel, {link}.target]")).await;
        assert_eq!(how, serde_json::json!(["noopener noreferrer", "_blank"]));
    });
}
