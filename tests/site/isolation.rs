//! Browsers that keep nothing, have no room or shut the page in: what works is shown, and what does not
//! is said in a sentence.

use rotascope::domain::view::Page as View;

use super::{
    browser::{Page, in_browser, in_private_window},
    build,
    own_data::{PRICES, choose},
    server::Server,
};

const BLOCKED: &str = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) \
     Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });";
const FULL: &str = "const full = () => { throw new DOMException('full', 'QuotaExceededError'); }; \
     Storage.prototype.setItem = full; IDBObjectStore.prototype.put = full;";
/// What the worker's store does on a full disk; the first files that it stores have room.
const FULL_STORE: &str = "const { put } = Cache.prototype; \
     Cache.prototype.put = function (...all) { \
       return IS_FULL(String(all[0])) ? Promise.reject(new DOMException('full', 'QuotaExceededError')) \
         : put.apply(this, all); };\n";

async fn wait_for_footer(page: &Page, words: &str) {
    let says = format!("return document.querySelector('footer').innerText.includes({words:?})");
    page.wait_until(&format!("the footer says {words}"), &says).await;
}

/// Figures and charts are there, and nothing in the console is wrong.
async fn check_figures(page: &Page, server: &Server) {
    page.open_figures(&server.at("#v=1&view=performance&asof=2026-01-23")).await;
    page.assert_shows(&["IWM", "SPY"]).await;
    page.assert_clean(&server.origin()).await;
}

/// In such a browser figures are shown, and a view and a file of the reader's own are answered so.
fn check_keeping(browser: &str, view: &str, file: &str) {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.run_before_each_page(browser).await;
        check_figures(page, &server).await;
        page.evaluate("[...document.querySelectorAll('.tools button')].find((it) => it.innerText === 'Saved views').click()")
            .await;
        page.wait_until(
            "the dialog is open",
            "return !!document.querySelector('dialog[open] form input')",
        )
        .await;
        page.evaluate(
            "const form = document.querySelector('dialog[open] form'); \
             const name = form.querySelector('input'); name.value = 'January'; \
             name.dispatchEvent(new Event('input', { bubbles: true })); form.requestSubmit()",
        )
        .await;
        let says =
            format!("return document.querySelector('dialog[open]').innerText.includes({view:?})");
        page.wait_until("the dialog says that nothing is kept", &says).await;

        page.goto("about:blank").await;
        page.open_figures(&server.at("#v=1&view=data")).await;
        choose(page, "MINE.csv", PRICES).await;
        let says = format!("return document.body.innerText.includes({file:?})");
        page.wait_until("the page says that the file is not kept", &says).await;
    });
}

#[test]
fn where_storage_is_blocked() {
    check_keeping(
        BLOCKED,
        "This browser keeps nothing for this site",
        "the browser does not let this page keep data",
    );
}

#[test]
fn where_storage_is_full() {
    check_keeping(
        FULL,
        "This browser keeps nothing for this site",
        "the browser has no room left for this series",
    );
}

#[test]
fn where_the_site_finds_no_room() {
    let is_full = "const IS_FULL = () => true;";
    let server = Server::start(build::with_worker("no-room", &format!("{is_full} {FULL_STORE}")));
    in_browser(async |page| {
        check_figures(page, &server).await;
        wait_for_footer(page, "Not stored: the browser has no room for it.").await;
    });
}

#[test]
fn where_the_disk_fills_up_later() {
    let is_full = "const IS_FULL = (url) => /prices\\/(?!IWM|SPY)/.test(url);";
    let site = build::with_worker("filled-up", &format!("{is_full} {FULL_STORE}"));
    let server = Server::start(site);
    in_browser(async |page| {
        check_figures(page, &server).await;
        page.wait_until_stored().await;
        wait_for_footer(page, "Not all of it is stored: the browser has no room for it.").await;
        // What cannot be stored is shown all the same.
        page.open_figures(&server.at("#v=1&view=performance&s=IJR&l=MDY")).await;
        page.assert_shows(&["IJR", "MDY"]).await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn without_service_workers() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.run_before_each_page("delete Navigator.prototype.serviceWorker").await;
        page.open_app(&server.url()).await;
        wait_for_footer(page, "Not stored: this browser offers no service worker here").await;
        page.assert_clean(&server.origin()).await;
        let mut paths = server.take_requests();
        paths.sort();
        let twice: Vec<_> = paths.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "asked for twice: {twice:?}");
    });
}

/// A browser whose WebAssembly is missing, or too old: nothing of the page runs, and it says why.
fn check_module(browser: &str, words: [&str; 2]) {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.run_before_each_page(browser).await;
        page.goto(&server.url()).await;
        page.wait_until("the page explains", "return !!document.getElementById('failure')").await;
        page.assert_shows(&words).await;
        page.assert_accessible().await;
    });
}

#[test]
fn without_web_assembly() {
    check_module(
        "delete globalThis.WebAssembly",
        ["This browser has no WebAssembly", "Allow WebAssembly"],
    );
}

#[test]
fn with_a_web_assembly_that_is_too_old() {
    check_module(
        "for (const name of ['instantiate', 'instantiateStreaming']) \
         WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError('no SIMD'));",
        ["This browser cannot run this page", "WebAssembly is older than the page needs"],
    );
}

#[test]
fn in_a_private_window() {
    let server = Server::start(build::built());
    in_private_window(async |page| {
        check_figures(page, &server).await;
        page.wait_until_whole().await;
    });
}

/// The page in a frame of another page that sandboxes it so.
fn check_frame(sandbox: &str, look: impl AsyncFnOnce(&Page)) {
    let server = Server::start(build::framed(sandbox));
    in_browser(async |page| {
        page.goto(&server.at("frame.html#v=1&view=performance&asof=2026-01-23")).await;
        page.enter_frame().await;
        look(page).await;
    });
}

#[test]
fn in_a_frame_that_is_sandboxed() {
    check_frame("allow-scripts", async |page| {
        let says = "return /Rotascope[^]*may not load its parts in a sandboxed frame[^]*Open it in a tab of its own/\
             .test(document.body.innerText)";
        page.wait_until("the page says why it does not run", says).await;
    });
}

#[test]
fn in_a_frame_that_may_be_of_its_origin() {
    check_frame("allow-scripts allow-same-origin", async |page| {
        page.wait_for_figures().await;
        page.assert_shows(&["IWM", "SPY"]).await;
    });
}

#[test]
fn opened_as_a_file() {
    in_browser(async |page| {
        let path = build::built().join("index.html");
        for view in [String::new(), format!("#v=1&view={}", View::Rates)] {
            page.goto("about:blank").await;
            page.goto(&format!("file://{}{view}", path.display())).await;
            let says = "return /Rotascope[^]*may not load its parts as a file[^]*rotascope serve/.test(document.body.innerText)";
            page.wait_until("the page says how to open it", says).await;
        }
    });
}
