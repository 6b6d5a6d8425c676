//! The page before, around and without the app.

use super::{
    browser::{Width, in_browser},
    build,
    server::{Fault, Server},
};

#[test]
fn the_app_starts_quietly_and_asks_nobody_else() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_stored().await;
        page.assert_clean(&server.origin()).await;
        let module = build::file_like(&build::built(), "app-", "/site_bg.wasm");
        let times = server.take_requests().iter().filter(|path| path.ends_with(&module)).count();
        assert_eq!(times, 1, "storing the site asks for nothing twice");
        let cookies = page.evaluate("return document.cookie").await;
        assert_eq!(cookies, "");
    });
}

#[test]
fn a_desktop_has_room_for_the_names_of_all_pages() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_width(Width::Desktop).await;
        page.open_app(&server.url()).await;
        let fits =
            "const nav = document.querySelector('.nav'); return nav.scrollWidth <= nav.clientWidth";
        assert_eq!(page.evaluate(fits).await, true);
    });
}

#[test]
fn the_site_works_below_any_path() {
    let server = Server::start_below("/some/where/", build::built());
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        page.wait_until_stored().await;
        page.assert_clean(&server.origin()).await;
        let requests = server.take_requests();
        let outside: Vec<_> =
            requests.iter().filter(|path| !path.starts_with("/some/where/")).collect();
        assert!(outside.is_empty(), "{outside:?}");
    });
}

#[test]
fn the_chosen_theme_is_there_before_the_app() {
    let server = Server::start(build::built());
    server.spoil(".wasm", Fault::Missing);
    in_browser(async |page| {
        page.goto(&server.url()).await;
        page.evaluate("localStorage.setItem('rotascope.theme', 'contrast')").await;
        page.reload().await;
        let theme = page.evaluate("return document.documentElement.dataset.theme").await;
        assert_eq!(theme, "contrast");
    });
}

#[test]
fn a_panic_ends_in_words() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_app(&server.url()).await;
        let trap = "dispatchEvent(new ErrorEvent('error', \
             { error: new WebAssembly.RuntimeError('unreachable') }))";
        page.evaluate(trap).await;
        page.wait_until("the page explains", "return !!document.getElementById('failure')").await;
        let text = page.text().await;
        assert!(text.contains("Rotascope has stopped"), "{text}");
        page.click("#failure button").await;
        page.wait_for_app().await;
    });
}
