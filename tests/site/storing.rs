//! What is stored when: the first pair at once, the rest one by one or not at all.

use std::time::Duration;

use super::{
    browser::{Page, in_browser},
    build,
    offline::first_missing,
    server::{Fault, Server},
};

/// What a browser tells of a reader who saves data.
const SAVES_DATA: &str = "Object.defineProperty(Navigator.prototype, 'connection', \
     { configurable: true, value: { saveData: true } })";

/// Waits until the page says how many series of prices are stored, and returns the number.
async fn stored_count(page: &Page) -> usize {
    let count =
        "document.querySelector('footer')?.innerText.match(/Stored (\\d+) of 75 series/)?.[1]";
    page.wait_until("the page says how many are stored", &format!("return {count} !== undefined"))
        .await;
    let count = page.evaluate(&format!("return {count}")).await;
    count.as_str().and_then(|count| count.parse().ok()).expect("a count")
}

/// Opens the page for a reader who saves data, and waits until what it shows is stored.
async fn open_saving_data(page: &Page, url: &str) -> usize {
    page.run_before_each_page(SAVES_DATA).await;
    page.open_figures(url).await;
    stored_count(page).await
}

/// The symbols of which prices were asked for since the last call.
fn take_symbols(server: &Server) -> Vec<String> {
    let requests = server.take_requests().into_iter();
    let symbol = |path: String| {
        let (_, file) = path.split_once("/prices/")?;
        file.strip_suffix(".json").map(ToOwned::to_owned)
    };
    let mut symbols: Vec<String> = requests.filter_map(symbol).collect();
    symbols.sort();
    symbols.dedup();
    symbols
}

#[test]
fn the_rest_is_stored_one_file_at_a_time() {
    let server = Server::start(build::built());
    server.forbid_caching();
    in_browser(async |page| {
        page.open_figures(&server.url()).await;
        stored_count(page).await;
        server.take_most_stored_at_once();
        server.spoil("V.json", Fault::Slow(Duration::from_millis(200)));
        page.wait_until_whole().await;
        assert_eq!(server.take_most_stored_at_once(), 1);
        assert_eq!(first_missing(page, build::all_files(&build::built())).await, "");
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn a_reader_who_saves_data_stores_what_is_looked_at_until_told_to_store_all() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        let first = open_saving_data(page, &server.at("#v=1&s=MDY")).await;
        let asked = take_symbols(&server);
        assert!(asked.contains(&"MDY".to_owned()) && asked.len() < 20, "{asked:?}");
        assert!((3..20).contains(&first), "{first}");

        server.spoil("prices/QQQ.json", Fault::Missing);
        page.evaluate("location.hash = '#v=1&view=data'").await;
        page.wait_until(
            "all but one are stored since the page shows them",
            "return document.querySelector('footer').innerText.includes('Stored 74 of 75')",
        )
        .await;
        page.assert_shows(&["Paused, because this connection is metered"]).await;
        server.heal();
        let all = "[...document.querySelectorAll('button')].find((it) => it.innerText === 'Store all now').click()";
        page.evaluate(all).await;
        page.wait_until_whole().await;
        let text = page.text().await;
        assert!(!text.contains("Paused") && !text.contains("Store all now"), "{text}");
    });
}

#[test]
fn without_a_network_a_series_that_is_not_stored_is_named() {
    let mut server = Server::start(build::built());
    in_browser(async |page| {
        open_saving_data(page, &server.url()).await;
        page.wait_until_stored().await;
        server.stop();
        page.reload().await;
        page.wait_for_figures().await;
        page.evaluate("location.hash = '#v=1&s=VTWO'").await;
        page.wait_until(
            "it is named",
            "return /prices.VTWO.json: it is not stored yet and could not be fetched; check the connection/\
             .test(document.querySelector('.notices').innerText)",
        )
        .await;
        server.restart();
        page.evaluate("dispatchEvent(new Event('online'))").await;
        page.wait_for_figures().await;
        page.wait_until(
            "it is there",
            "return document.querySelector('.notices').innerText === ''",
        )
        .await;
    });
}

#[test]
fn a_server_that_dies_while_the_rest_is_stored_is_waited_for() {
    let mut server = Server::start(build::built());
    server.forbid_caching();
    server.spoil("prices/QQQ.json", Fault::Slow(Duration::from_secs(600)));
    in_browser(async |page| {
        page.open_figures(&server.url()).await;
        page.wait_until(
            "it waits for a file",
            "return /Stored [2-6][0-9] of 75/.test(document.querySelector('footer').innerText)",
        )
        .await;
        server.stop();
        page.reload().await;
        page.wait_for_figures().await;
        let before = stored_count(page).await;
        assert!((20..75).contains(&before), "{before}");
        server.heal();
        server.restart();
        page.evaluate("dispatchEvent(new Event('online'))").await;
        page.wait_until_whole().await;
        assert_eq!(first_missing(page, build::all_files(&build::built())).await, "");
    });
}

#[test]
fn a_damaged_file_does_not_hold_up_the_others() {
    let server = Server::start(build::built());
    server.forbid_caching();
    server.spoil("prices/AAPL.json", Fault::FlippedByte);
    in_browser(async |page| {
        page.open_figures(&server.url()).await;
        page.wait_until(
            "it alone is missing, and named",
            "return /Not all of it is stored: data.prices.AAPL.json/.test(document.querySelector('footer').innerText)",
        )
        .await;
        let figures = build::all_files(&build::built()).into_iter();
        let others = figures.filter(|path| !path.ends_with("AAPL.json")).collect();
        server.take_requests();
        assert_eq!(first_missing(page, others).await, "");
        assert_eq!(take_symbols(&server), [""; 0], "all of them come from the store");
    });
}

#[test]
fn newer_figures_have_what_was_stored_of_the_old_ones() {
    let server = Server::start(build::built());
    let later = build::later_snapshot("partly", "2026-10-02");
    in_browser(async |page| {
        let before = open_saving_data(page, &server.at("#v=1&s=MDY")).await;
        server.deploy(later);
        take_symbols(&server);
        page.evaluate(
            "navigator.serviceWorker.addEventListener('message', ({ data }) => { \
             if (data.type === 'NEW_DATA') window.asOf = data.asOf; }); \
             navigator.serviceWorker.controller.postMessage({ type: 'CHECK_DATA' })",
        )
        .await;
        page.wait_until("the newer figures are announced", "return window.asOf === '2026-10-02'")
            .await;
        assert_eq!(take_symbols(&server), [""; 0], "what has not changed is not fetched again");
        page.reload().await;
        page.wait_for_figures().await;
        assert_eq!(stored_count(page).await, before);
    });
}
