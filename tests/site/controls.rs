//! The bar of settings: what it offers on a page, and the as-of day by steps.

use serde_json::json;
use thirtyfour::Key;

use super::{
    browser::{Page, Width, in_browser},
    build,
    server::Server,
};

const SLIDER: &str = "document.querySelector('input[type=range][aria-label=\"As-of session\"]')";

async fn wait_for_day(page: &Page, day: &str) {
    page.wait_until(
        &format!("the day is {day}"),
        &format!("return document.querySelector('.as-of input[type=date]').value === '{day}'"),
    )
    .await;
}

#[test]
fn the_as_of_day_goes_by_sessions_and_months() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&asof=2026-01-23")).await;
        page.click("[aria-label='One session back']").await;
        wait_for_day(page, "2026-01-22").await;
        page.click("[aria-label='One session on']").await;
        wait_for_day(page, "2026-01-23").await;
        page.evaluate(&format!("{SLIDER}.focus()")).await;
        page.press(Key::Left).await;
        wait_for_day(page, "2026-01-22").await;
        // 21 sessions are a month, of which New Year and Christmas are none.
        page.press(Key::PageDown).await;
        wait_for_day(page, "2025-12-19").await;
        page.press(Key::PageUp).await;
        wait_for_day(page, "2026-01-22").await;
    });
}

#[test]
fn playing_moves_on_and_stops_at_the_latest_session() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&asof=2026-09-23")).await;
        page.click(".play").await;
        page.wait_until(
            "it has played to the end and says so in the address",
            "return document.querySelector('.play').innerText === 'Play' \
             && !location.hash.includes('asof')",
        )
        .await;
    });
}

/// Drags the slider one session back without letting go, and waits until the whole page has followed.
fn check_drag(view: &str) {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(&format!("#v=1&view={view}&asof=2026-01-23"))).await;
        page.evaluate(&format!(
            "const slider = {SLIDER}; slider.value = Number(slider.value) - 1; \
             slider.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .await;
        let follows = "const text = document.querySelector('main').innerText; \
             return text.includes('22 January 2026') && !text.includes('23 January 2026')";
        page.wait_until("nothing on the page is of a later day", follows).await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn what_is_out_of_sight_follows_once_a_drag_rests() {
    check_drag("overview");
    check_drag("rates");
    check_drag("performance");
}

#[test]
fn a_first_day_is_a_range() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1")).await;
        let start = "const field = document.querySelector('.start-day input'); \
                     const before = field.value; field.value = '2026-03-31'; \
                     field.dispatchEvent(new Event('change')); return before";
        assert_eq!(page.evaluate(start).await, "2025-12-31");
        page.wait_until(
            "it is in the address",
            "return location.hash.includes('range=2026-03-31')",
        )
        .await;
        page.assert_shows(&["since 31 March 2026"]).await;
    });
}

/// The page shows these of the settings that only some pages depend on, and no others.
async fn check_settings(page: &Page, server: &Server, view: &str, expected: &[&str]) {
    page.goto("about:blank").await;
    page.open_figures(&server.at(&format!("#v=1&view={view}"))).await;
    let shown = "const all = { legs: '.leg-small', range: '[aria-label=Range]', start: '.start-day', \
         basis: '[aria-label=\"Basis of returns\"]', scale: '[aria-label=\"Scale of levels\"]' }; \
         return Object.keys(all).filter((it) => document.querySelector(all[it]).offsetParent)";
    assert_eq!(page.evaluate(shown).await, json!(expected), "{view}");
}

#[test]
fn settings_that_do_nothing_on_a_page_are_not_shown_there() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        let all = ["legs", "range", "start", "basis", "scale"];
        check_settings(page, &server, "performance", &all).await;
        check_settings(page, &server, "rates", &["legs", "basis"]).await;
        check_settings(page, &server, "valuation", &["legs", "scale"]).await;
        check_settings(page, &server, "data", &[]).await;
    });
}

#[test]
fn the_panel_of_a_phone_fits_it_and_the_current_page_is_in_sight() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        for width in [Width::Phone, Width::Narrowest] {
            page.set_width(width).await;
            page.goto("about:blank").await;
            page.open_figures(&server.at("#v=1&view=instruments")).await;
            page.click(".controls-summary").await;
            page.assert_fits_its_width().await;
            let is_in_sight = "const link = document.querySelector('.nav [aria-current]'); \
                 const [list, it] = [link.parentElement, link].map((it) => it.getBoundingClientRect()); \
                 return list.left <= it.left && it.right <= list.right + 1";
            page.wait_until("the link of the page is in sight", is_in_sight).await;
        }
    });
}

#[test]
fn what_a_finger_read_stays() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_width(Width::Phone).await;
        page.open_figures(&server.at("#v=1")).await;
        let place = page
            .evaluate(
                "const plot = document.querySelector('.plot-focus'); \
                 plot.scrollIntoView({ block: 'center', behavior: 'instant' }); \
                 const it = plot.getBoundingClientRect(); \
                 return [it.left + it.width / 2, it.top + it.height / 2]",
            )
            .await;
        let at = [0, 1].map(|index| place[index].as_f64().expect("a place"));
        page.touch("touchStart", &[(at[0], at[1])]).await;
        page.touch("touchEnd", &[]).await;
        let read = "return !document.querySelector('.readout').innerText.startsWith('25 Sep 2026')";
        page.wait_until("the value under the finger is read out", read).await;
        // What happens at a lift has happened once the next frame is drawn.
        page.evaluate("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            .await;
        assert_eq!(page.evaluate(read).await, true);
    });
}

#[test]
fn a_day_before_all_figures_is_said_once_with_a_way_out() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&view=performance&asof=1999-01-04")).await;
        let shown = "return [...document.querySelectorAll('main .error')] \
                     .filter((it) => it.offsetParent).length";
        assert_eq!(page.evaluate(shown).await, 1);
        page.click(".to-first button").await;
        wait_for_day(page, "2000-05-26").await;
    });
}

/// Nothing that was painted moves while the first figures arrive.
#[test]
fn nothing_moves_on_a_first_visit() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.run_before_each_page(
            "window.moved = []; new PerformanceObserver((list) => { \
             for (const it of list.getEntries()) window.moved.push([it.value, \
             ...it.sources.map((source) => source.node?.outerHTML?.slice(0, 120))]); \
             }).observe({ type: 'layout-shift', buffered: true });",
        )
        .await;
        for width in [Width::Desktop, Width::Phone] {
            page.set_width(width).await;
            page.goto("about:blank").await;
            page.open_figures(&server.url()).await;
            page.wait_until_whole().await;
            let moved = page.evaluate("return window.moved").await;
            assert_eq!(moved, json!([]), "{width:?}");
        }
    });
}
