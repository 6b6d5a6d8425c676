//! Without a network, and from one version to the next.

use std::time::Duration;

use super::{
    browser::{Page, in_browser},
    build,
    damage::{edition, take_update},
    server::{Fault, Server},
};

#[test]
fn after_one_visit_the_server_may_go() {
    let mut server = Server::start(build::built());
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_stored().await;
        page.take_console().await;
        server.stop();
        page.reload().await;
        page.wait_for_app().await;
        page.open_app(&server.at("#v=1&view=streaks")).await;
        let missing = fetch_all_figures(page).await;
        assert_eq!(missing, "", "every figure is stored");
    });
}

/// The first figure that the page cannot get, or nothing.
async fn fetch_all_figures(page: &Page) -> String {
    let script = "return (async () => { \
         const manifest = await (await fetch('./data/manifest.json')).json(); \
         for (const { path } of manifest.files) { \
           const answer = await fetch(`./data/${path}`); \
           if (!answer.ok) return `${path}: ${await answer.text()}`; \
         } return ''; })()";
    page.evaluate(script).await.as_str().unwrap_or("no answer").to_owned()
}

#[test]
fn a_server_that_dies_half_way_through_the_first_visit_leaves_a_page_that_recovers() {
    let mut server = Server::start(build::built());
    server.spoil("icon-512.png", Fault::Slow(Duration::from_secs(600)));
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until(
            "the worker is being installed",
            "return navigator.serviceWorker.getRegistration().then((it) => !!it?.installing)",
        )
        .await;
        server.stop();
        server.heal();
        server.restart();
        page.reload().await;
        page.wait_for_app().await;
        page.wait_until_stored().await;
    });
}

#[test]
fn an_update_is_stored_whole_offered_and_taken_at_a_word() {
    let server = Server::start(build::built());
    let later = build::edition("update", "b");
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_stored().await;
        server.deploy(later);
        page.reload().await;
        page.wait_for_app().await;
        assert_eq!(edition(page).await, "", "nobody has asked for the new version yet");
        take_update(page).await;
        assert_eq!(edition(page).await, "b");
        let caches = page.evaluate("return caches.keys().then((names) => names.filter((it) => it.includes(' app-')).length)");
        assert_eq!(caches.await, 1, "the old version is gone");
    });
}

#[test]
fn evicted_files_come_back_from_the_server_or_are_named() {
    let mut server = Server::start(build::built());
    server.forbid_caching();
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_stored().await;
        evict(page, "_bg.wasm").await;
        page.reload().await;
        page.wait_for_app().await;

        evict(page, "_bg.wasm").await;
        server.stop();
        page.reload().await;
        page.wait_until("the page explains", "return !!document.getElementById('failure')").await;
        let text = page.text().await;
        assert!(text.contains("_bg.wasm"), "{text}");

        server.restart();
        page.click("#failure button").await;
        page.wait_for_app().await;
    });
}

#[test]
fn evicted_files_of_an_old_build_are_never_mixed_with_a_new_one() {
    let server = Server::start(build::built());
    server.forbid_caching();
    let later = build::edition("evicted", "b");
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_stored().await;
        server.deploy(later);
        server.spoil(&build::file_like(&build::built(), "app-", "/site_bg.wasm"), Fault::Html);
        evict(page, "index.html").await;
        page.reload().await;
        page.wait_for_app().await;
        assert_eq!(edition(page).await, "b", "the page is wholly the new build");
    });
}

/// Removes the stored files whose names end like this, as a browser short of space does.
async fn evict(page: &Page, end: &str) {
    let script = format!(
        "return (async () => {{ let evicted = 0; \
         for (const name of await caches.keys()) {{ const cache = await caches.open(name); \
         for (const {{ url }} of await cache.keys()) \
         if (url.endsWith('{end}')) evicted += await cache.delete(url); }} return evicted; }})()"
    );
    assert_eq!(page.evaluate(&script).await, 1, "{end} was stored");
}

#[test]
fn newer_figures_are_announced_and_taken_whole() {
    let folder = build::built();
    let changed = build::changed_file(&build::manifest(&folder));
    let later = build::later_snapshot("figures", "2026-10-02");
    let mut server = Server::start(folder);
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_stored().await;
        let before = stored_length(page, &changed).await;
        server.deploy(later.clone());
        page.evaluate(
            "navigator.serviceWorker.addEventListener('message', ({ data }) => { \
             if (data.type === 'NEW_DATA') window.asOf = data.asOf; }); \
             navigator.serviceWorker.controller.postMessage({ type: 'CHECK_DATA' })",
        )
        .await;
        page.wait_until("the newer figures are announced", "return window.asOf === '2026-10-02'")
            .await;
        assert_eq!(stored_length(page, &changed).await, before, "an open page keeps its snapshot");

        server.stop();
        page.reload().await;
        page.wait_for_app().await;
        assert_eq!(stored_length(page, &changed).await, before + 2, "a new page reads the new one");
        let snapshots = "return caches.keys().then((names) => names.filter((it) => it.includes(' data-')).length === 1)";
        page.reload().await;
        page.wait_until("the old snapshot is gone", snapshots).await;
    });
}

/// The length of a file as the page gets it, in characters.
async fn stored_length(page: &Page, path: &str) -> u64 {
    let script =
        format!("return fetch('./data/{path}').then((it) => it.text()).then((it) => it.length)");
    page.evaluate(&script).await.as_u64().expect("a length")
}

#[test]
fn newer_figures_with_a_damaged_file_are_refused() {
    let folder = build::built();
    let changed = build::changed_file(&build::manifest(&folder));
    let server = Server::start(folder);
    let later = build::later_snapshot("refused", "2026-10-02");
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_stored().await;
        let before = stored_length(page, &changed).await;
        server.deploy(later);
        server.spoil(&changed, Fault::FlippedByte);
        page.evaluate(
            "navigator.serviceWorker.addEventListener('message', ({ data }) => { \
             if (data.type === 'REFUSED') window.refused = data.reason; }); \
             navigator.serviceWorker.controller.postMessage({ type: 'CHECK_DATA' })",
        )
        .await;
        let named = format!("return (window.refused ?? '').includes('{changed}')");
        page.wait_until("the damaged file is named", &named).await;
        page.reload().await;
        page.wait_for_app().await;
        assert_eq!(stored_length(page, &changed).await, before, "the good figures stay");
    });
}
