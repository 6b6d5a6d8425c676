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
        page.wait_until_whole().await;
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
    let manifest = build::manifest(&build::built());
    let files = manifest["files"].as_array().expect("a list of files").iter();
    let paths = files.map(|file| format!("data/{}", file["path"].as_str().expect("a path")));
    first_missing(page, paths.collect()).await
}

/// The first of these files that the page cannot get, or nothing.
pub async fn first_missing(page: &Page, paths: Vec<String>) -> String {
    let paths = serde_json::to_string(&paths).expect("JSON");
    let script = format!(
        "return (async () => {{ for (const path of {paths}) {{ \
           const answer = await fetch(path).catch((error) => new Response(error.message, {{ status: 500 }})); \
           if (!answer.ok) return `${{path}}: ${{await answer.text()}}`; \
         }} return ''; }})()"
    );
    page.evaluate(&script).await.as_str().unwrap_or("no answer").to_owned()
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
        evict(page, "site_bg.wasm").await;
        page.reload().await;
        page.wait_for_app().await;

        server.stop();
        evict(page, "site_bg.wasm").await;
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

/// What was evicted is there again after one visit with a network.
fn check_heals(evict: &str) {
    let folder = build::built();
    let mut server = Server::start(folder.clone());
    server.forbid_caching();
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_whole().await;
        page.evaluate(evict).await;
        page.reload().await;
        page.wait_for_app().await;
        page.wait_until_whole().await;
        server.stop();
        page.reload().await;
        page.wait_for_app().await;
        assert_eq!(first_missing(page, build::all_files(&folder)).await, "", "all is stored again");
    });
}

#[test]
fn evicted_files_are_fetched_again_at_the_next_visit() {
    check_heals(
        "return (async () => { for (const name of await caches.keys()) { \
         const cache = await caches.open(name); \
         for (const { url } of await cache.keys()) \
         if (/split_|glossary|claims|NVDA|index.html$/.test(url)) await cache.delete(url); } })()",
    );
}

#[test]
fn an_evicted_store_of_figures_is_filled_again_at_the_next_visit() {
    check_heals(
        "return caches.keys().then((names) => Promise.all( \
         names.filter((name) => name.includes(' data-')).map((name) => caches.delete(name))))",
    );
}

#[test]
fn an_evicted_store_is_filled_again_at_the_next_visit() {
    check_heals(
        "return caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))",
    );
}

#[test]
fn a_build_that_cannot_be_made_whole_gives_way_to_the_next() {
    let mut server = Server::start(build::built());
    server.forbid_caching();
    let later = build::moved_edition("gives-way", "b");
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_whole().await;
        let part = build::file_like(&build::built(), "app-", "_later.wasm");
        let app =
            "caches.keys().then((names) => names.filter((it) => it.includes(' app-')).join())";
        let before = page.evaluate(&format!("return {app}")).await;
        server.deploy(later.clone());
        evict(page, &part).await;
        page.reload().await;
        page.wait_until(
            "the next build is stored, and it alone",
            &format!(
                "return {app}.then((it) => it !== '' && !it.includes(',') && it !== {before})"
            ),
        )
        .await;
        server.stop();
        page.reload().await;
        page.wait_for_app().await;
        assert_eq!(edition(page).await, "b", "the page is wholly the next build");
        assert_eq!(first_missing(page, build::all_files(&later)).await, "");
    });
}

#[test]
fn a_site_that_is_worked_on_takes_the_place_of_a_stored_one() {
    let server = Server::start(build::built());
    let unsealed = build::unsealed("unsealed", "worked-on");
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_whole().await;
        server.deploy(unsealed);
        let look = "return navigator.serviceWorker.getRegistration().then((it) => it.update())";
        page.evaluate(look).await;
        let taken = "return document.querySelector('meta[name=edition]') !== null";
        page.wait_until("the page is what the server has", taken).await;
        page.wait_for_app().await;
        let caches = page.evaluate("return caches.keys().then(({ length }) => length)").await;
        assert_eq!(caches, 0, "nothing is stored");
    });
}

#[test]
fn without_its_page_the_store_says_so_in_words() {
    let mut server = Server::start(build::built());
    server.forbid_caching();
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_whole().await;
        server.stop();
        evict(page, "index.html").await;
        page.try_goto(&server.at("?again")).await;
        page.assert_shows(&["Rotascope", "the server is out of reach", "Reload"]).await;
    });
}

#[test]
fn figures_that_need_a_newer_page_wait_for_it() {
    let server = Server::start(build::built());
    let later = build::newer_schema("schema", "2026-10-02");
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_whole().await;
        server.deploy(later);
        page.reload().await;
        page.wait_for_figures().await;
        page.wait_until(
            "the page says that newer figures wait",
            "return document.body.innerText.includes('wait for a newer version of this page')",
        )
        .await;
        page.assert_shows(&["to 25 September 2026"]).await;
    });
}

/// Removes the stored files whose names end like this, as a browser short of space does.
///
/// Called once the server has changed or gone, since its worker may still be filling the store.
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

/// What could not be had on a visit comes when the server is well, without a reload.
fn check_asked_again(path: &str, fault: Fault, again: &str) {
    let server = Server::start(build::built());
    server.forbid_caching();
    server.spoil(path, fault);
    in_browser(async |page| {
        page.goto(&server.url()).await;
        page.wait_for_app().await;
        let named =
            format!("return document.querySelector('.notices').innerText.includes('{path}')");
        page.wait_until("the notice names the file", &named).await;
        let text = page.text().await;
        assert_eq!(text.matches("asked for again").count(), 1, "it is said once: {text}");
        server.heal();
        page.evaluate(again).await;
        page.wait_until(
            "nothing is missing any more",
            "return !document.body.innerText.includes('asked for again')",
        )
        .await;
        page.wait_for_figures().await;
        page.assert_shows(&["small caps lead by 1.4 points"]).await;
    });
}

#[test]
fn a_price_file_that_failed_is_asked_for_again_when_the_network_is_back() {
    check_asked_again("prices/IWM.json", Fault::Status(503), "dispatchEvent(new Event('online'))");
}

#[test]
fn facts_that_failed_are_asked_for_again_at_a_button() {
    let again = "[...document.querySelectorAll('button')].find((it) => it.innerText === 'Ask again').click()";
    check_asked_again("facts/valuation.json", Fault::FlippedByte, again);
}

#[test]
fn a_table_of_contents_that_failed_is_asked_for_again_when_the_page_comes_into_sight() {
    let again = "document.dispatchEvent(new Event('visibilitychange'))";
    check_asked_again("data/manifest.json", Fault::Html, again);
}
