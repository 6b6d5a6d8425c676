//! What the page opens with, before any code of the app runs.

use serde_json::Value;

use super::{
    browser::{Page, Scheme, Width, in_browser},
    build,
    server::Server,
};

/// Notes what is shown when the app's module is about to start, and how far anything moves.
const NOTE: &str = "globalThis.moved = []; \
     new PerformanceObserver((list) => { for (const { value, sources } of list.getEntries()) \
       moved.push(`${value}: ${sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName)}`); \
     }).observe({ type: 'layout-shift', buffered: true }); \
     globalThis.look = (...selectors) => selectors.map((selector) => { \
       const { x, y, width } = document.querySelector(selector).getBoundingClientRect(); \
       return [x, y, width].map(Math.round).join(' '); }); \
     const start = WebAssembly.instantiateStreaming; \
     WebAssembly.instantiateStreaming = (...module) => { \
       const answer = document.querySelector('#start-answer'); \
       globalThis.opened ??= { text: document.body.innerText, \
         answer: answer?.checkVisibility() ? answer.innerText.trim() : '', \
         headings: document.querySelectorAll('h1').length, \
         places: answer && look('.brand', '#start-answer .headline', '#start-answer .stand') }; \
       return start.call(WebAssembly, ...module); };";

/// What was shown before the app.
async fn opened(page: &Page) -> Value {
    page.evaluate("return globalThis.opened").await
}

/// The answer stands where the app puts it, and says what the app says.
fn check_answer(width: Width, scheme: Scheme) {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_width(width).await;
        page.set_scheme(scheme).await;
        page.run_before_each_page(NOTE).await;
        page.open_figures(&server.url()).await;
        let opened = opened(page).await;
        let words = opened["answer"].as_str().expect("an answer");
        let (headline, standing) = words.split_once('\n').expect("two lines");
        assert_eq!(page.evaluate("return answer.innerText").await, headline);
        // How old the figures are is told by who has a calendar.
        let shown = page.text_of(".stand").await;
        let standing = standing.trim().trim_end_matches('.');
        assert!(shown.starts_with(standing), "{shown:?} goes on from {standing:?}");
        let places = page.evaluate("return look('.brand', '#answer', '.stand')").await;
        assert_eq!(places, opened["places"], "brand, answer and line below it");
        assert_eq!(page.evaluate("return moved").await, Value::Array(Vec::new()));
        assert_eq!(opened["headings"], 1);
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn the_answer_stands_where_the_app_puts_it() {
    check_answer(Width::Desktop, Scheme::Light);
}

#[test]
fn the_answer_stands_where_the_app_puts_it_on_a_phone() {
    check_answer(Width::Phone, Scheme::Dark);
}

#[test]
fn the_answer_stands_where_the_app_puts_it_on_the_narrowest() {
    check_answer(Width::Narrowest, Scheme::Light);
}

#[test]
fn a_link_does_not_open_with_the_answer_of_the_plain_page() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.run_before_each_page(NOTE).await;
        page.open_figures(&server.at("#v=1&asof=2026-01-23")).await;
        let opened = opened(page).await;
        assert_eq!(opened["answer"], "", "{opened}");
        let text = opened["text"].as_str().expect("a text");
        assert!(text.contains("Loading the figures…"), "{text}");
        assert_eq!(page.evaluate("return moved").await, Value::Array(Vec::new()));
    });
}

#[test]
fn a_stored_page_opens_with_no_answer() {
    let mut server = Server::start(build::built());
    in_browser(async |page| {
        page.run_before_each_page(NOTE).await;
        page.open_app(&server.url()).await;
        page.wait_until_whole().await;
        server.stop();
        page.reload().await;
        page.wait_for_figures().await;
        let opened = opened(page).await;
        assert_eq!(opened["answer"], "", "{opened}");
        assert_eq!(page.evaluate("return moved").await, Value::Array(Vec::new()));
    });
}

#[test]
fn newer_figures_alone_are_no_new_build() {
    let built = build::built();
    let other = build::other_opening("opening");
    let name = |folder: &std::path::Path| build::sealed(folder)["build"].clone();
    assert_eq!(name(&built), name(&other));
    let page = |folder: &std::path::Path| std::fs::read_to_string(folder.join("index.html"));
    assert_ne!(page(&built).expect("a page"), page(&other).expect("a page"));
}
