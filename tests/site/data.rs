//! Where the figures come from, and how each is computed.

use thirtyfour::Key;

use super::{
    browser::{Width, in_browser},
    build,
    server::{Fault, Server},
};

const OPEN: &str = "document.querySelector('details.explained').open = true";

#[test]
fn an_explanation_is_fetched_when_it_is_opened() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&view=performance")).await;
        page.evaluate(OPEN).await;
        page.wait_until("a formula is there", "return !!document.querySelector('dd.formula')")
            .await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn a_damaged_glossary_is_named_and_the_rest_works() {
    for fault in [Fault::Missing, Fault::FlippedByte, Fault::Html] {
        let server = Server::start(build::built());
        server.spoil("glossary.json", fault);
        in_browser(async |page| {
            page.open_figures(&server.at("#v=1&view=performance")).await;
            page.evaluate(OPEN).await;
            page.wait_until(
                "the file is named",
                "return /glossary.json: it did not arrive as it was published/\
                 .test(document.querySelector('details.explained').innerText)",
            )
            .await;
            server.heal();
        });
    }
}

const PAGE: &str = "#v=1&view=data";

#[test]
fn every_file_stands_with_its_age_and_its_checks() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        page.assert_shows(&[
            "files of figures are as they were published and every check is passed",
            "prices go to 25 September 2026",
            "3 days old",
            "iShares Russell 2000 ETF",
            "6,622",
            "Nothing was found.",
            "As published on 2026-01-03, and as of autumn 2026",
            "Web Content Accessibility Guidelines 2.2",
            "Not investment advice",
        ])
        .await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn a_file_that_cannot_be_had_is_named_and_the_rest_is_shown() {
    let server = Server::start(build::built());
    server.spoil("prices/QQQ.json", Fault::Missing);
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        page.assert_shows(&["1 file of", "cannot be used", "prices/QQQ.json", "not read", "6,622"])
            .await;
    });
}

#[test]
fn the_stored_copy_is_measured_and_cleared() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        page.wait_until_stored().await;
        page.wait_until("the size is there", "return /[0-9.]+\\sMB/.test(document.body.innerText)")
            .await;
        let clear = "[...document.querySelectorAll('button')].find((it) => it.innerText === 'Clear').click()";
        page.evaluate(clear).await;
        page.wait_until(
            "it is cleared",
            "return /Nothing is stored any more/.test(document.body.innerText)",
        )
        .await;
        page.wait_until(
            "no cache is left",
            "return caches.keys().then((names) => names.length === 0)",
        )
        .await;
    });
}

#[test]
fn the_table_fits_a_phone_and_the_glossary_opens_by_keyboard() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_width(Width::Phone).await;
        page.open_figures(&server.at(PAGE)).await;
        page.assert_fits_its_width().await;
        page.evaluate("document.querySelector('.statements summary').focus()").await;
        page.press(Key::Enter).await;
        page.wait_until(
            "all definitions are there",
            "return document.querySelector('.statements details').open \
             && document.querySelectorAll('.statements dt').length > 60",
        )
        .await;
    });
}
