//! Files that arrive damaged: the page names them, or the stored version keeps working.

use super::{
    browser::{Page, in_browser},
    build,
    server::{Fault, Server},
};

/// The module is the larger, the script the first of the two files without which nothing runs.
const MODULE: (&str, &str) = ("app-", "/site_bg.wasm");
const SCRIPT: (&str, &str) = ("app-", "/site.js");
const STYLE: (&str, &str) = ("site-", ".css");
const HTML: (&str, &str) = ("index", ".html");

/// A first visit on which one file arrives damaged.
fn check_first_visit((start, end): (&str, &str), fault: Fault, expected: &str) {
    let folder = build::built();
    let name = build::file_like(&folder, start, end);
    let server = Server::start(folder);
    server.spoil(&name, fault);
    in_browser(async |page| {
        page.goto(&server.url()).await;
        page.wait_until("the page explains", "return !!document.getElementById('failure')").await;
        let text = page.text().await;
        assert!(text.contains(&name) && text.contains(expected), "{text}");
        server.heal();
        page.click("#failure button").await;
        page.wait_for_app().await;
    });
}

#[test]
fn a_missing_module_is_named() {
    check_first_visit(MODULE, Fault::Missing, "answered 404");
}

#[test]
fn a_flipped_byte_in_the_module_is_named() {
    check_first_visit(MODULE, Fault::FlippedByte, "arrived damaged");
}

#[test]
fn a_module_cut_short_is_named() {
    check_first_visit(MODULE, Fault::CutShort, "arrived cut short");
}

#[test]
fn html_in_place_of_the_module_is_named() {
    check_first_visit(MODULE, Fault::Html, "arrived damaged");
}

#[test]
fn html_in_place_of_the_script_is_named() {
    check_first_visit(SCRIPT, Fault::Html, "arrived damaged");
}

#[test]
fn a_style_sheet_that_fails_is_named() {
    check_first_visit(STYLE, Fault::Status(500), "answered 500");
}

#[test]
fn a_damaged_style_sheet_is_named() {
    check_first_visit(STYLE, Fault::FlippedByte, "arrived damaged");
}

#[test]
fn a_damaged_first_script_is_named_and_fetched_anew() {
    let folder = build::built();
    let name = build::file_like(&folder, "boot-", ".js");
    let server = Server::start(folder);
    server.spoil(&name, Fault::FlippedByte);
    in_browser(async |page| {
        page.goto(&server.url()).await;
        let named = format!("return document.body.innerText.includes('{name} did not arrive')");
        page.wait_until("the page names it", &named).await;
        server.heal();
        page.goto(&server.at("?again")).await;
        page.wait_for_app().await;
    });
}

#[test]
fn a_page_that_is_cut_off_says_its_name_and_a_remedy() {
    let folder = build::built();
    let html = std::fs::read(folder.join("index.html")).expect("the page");
    let start = String::from_utf8_lossy(&html[..1024]).into_owned();
    assert!(start.contains("<h1>Rotascope</h1>") && start.contains("Reload the page"), "{start}");
    let server = Server::start(folder);
    server.spoil("index.html", Fault::CutShort);
    in_browser(async |page| {
        page.try_goto(&server.url()).await;
        let says = "return /Rotascope[^]*Reload the page/.test(document.body.innerText)";
        page.wait_until("the page says its name and a remedy", says).await;
    });
}

/// A deploy of which one file arrives damaged: the version that is stored keeps working, also
/// offline, and the new one is taken when it is whole.
fn check_update(test: &str, (start, end): (&str, &str), fault: Fault) {
    let mut server = Server::start(build::built());
    server.forbid_caching();
    let later = build::edition(test, "b");
    let name = build::file_like(&later, start, end);
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_stored().await;

        server.deploy(later);
        server.spoil(&name, fault);
        hear_refusals(page).await;
        page.evaluate("return navigator.serviceWorker.getRegistration().then((it) => it.update()).catch(() => 0)")
            .await;
        page.wait_until(
            "the damaged file is named",
            &format!("return (window.refused ?? '').includes('{name}')"),
        )
        .await;
        server.stop();
        page.reload().await;
        page.wait_for_app().await;
        assert_eq!(edition(page).await, "", "the stored version stays");

        server.heal();
        server.restart();
        page.reload().await;
        take_update(page).await;
        assert_eq!(edition(page).await, "b");
    });
}

async fn hear_refusals(page: &Page) {
    let script = "navigator.serviceWorker.addEventListener('message', ({ data }) => { \
         if (data.type === 'REFUSED') window.refused = data.reason; })";
    page.evaluate(script).await;
}

/// The edition of the page that is open; empty for the original build.
pub async fn edition(page: &Page) -> String {
    let script = "return document.querySelector('meta[name=edition]')?.content ?? ''";
    page.evaluate(script).await.as_str().unwrap_or_default().to_owned()
}

/// Waits for the new version and takes it.
pub async fn take_update(page: &Page) {
    let waiting =
        "return navigator.serviceWorker.getRegistration().then((it) => it.waiting !== null)";
    page.evaluate(
        "return navigator.serviceWorker.getRegistration().then((it) => it.update()).catch(() => 0)",
    )
    .await;
    page.wait_until("the new version is stored", waiting).await;
    let take = "return navigator.serviceWorker.getRegistration().then((it) => { \
         navigator.serviceWorker.addEventListener('controllerchange', () => window.taken = true); \
         it.waiting.postMessage({ type: 'SKIP_WAITING' }); })";
    page.evaluate(take).await;
    page.wait_until("the new version is in charge", "return window.taken === true").await;
    page.reload().await;
    page.wait_for_app().await;
}

#[test]
fn an_update_with_a_missing_file_is_refused() {
    check_update("missing", MODULE, Fault::Missing);
}

#[test]
fn an_update_with_a_flipped_byte_is_refused() {
    check_update("flipped", STYLE, Fault::FlippedByte);
}

#[test]
fn an_update_with_html_for_a_hashed_file_is_refused() {
    check_update("html", SCRIPT, Fault::Html);
}

#[test]
fn an_update_cut_short_is_refused() {
    check_update("short", HTML, Fault::CutShort);
}
