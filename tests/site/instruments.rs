//! Funds and stocks side by side.

use thirtyfour::Key;

use super::{
    browser::{Width, in_browser},
    build,
    server::{Fault, Server},
};

const PAGE: &str = "#v=1&view=instruments&asof=2026-01-23";

#[test]
fn funds_and_stocks_stand_with_their_figures() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        page.assert_shows(&[
            "Of 64 funds GLD did best so far in 2026, +15.6 %",
            "0.06 %, known later",
            "$80.5 bn",
            "Over 10 years VTI costs 0.30 %",
            "VTWG / VTWV",
            "weakening",
        ])
        .await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn the_order_and_the_columns_are_part_of_the_address() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        let link = "&cols=r1y.fee&sort=r1y-down";
        page.open_figures(&format!("{}{PAGE}{link}", server.url())).await;
        assert!(page.text_of("main table tbody th").await.starts_with("GLD"));
        let again = "document.querySelector('th[aria-sort=descending] button').focus()";
        page.evaluate(again).await;
        page.press(Key::Enter).await;
        page.wait_until("the address has it", "return location.hash.includes('sort=r1y-up')").await;
        page.wait_until(
            "the smallest is first",
            "return document.querySelector('main table tbody th').innerText.startsWith('XLRE')",
        )
        .await;
        page.back().await;
        page.wait_until("back is back", "return location.hash.includes('sort=r1y-down')").await;
    });
}

#[test]
fn a_row_becomes_a_leg() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        page.click("button[aria-label='Use VTWV as the first leg']").await;
        page.wait_until("the address has it", "return location.hash.includes('s=VTWV')").await;
    });
}

#[test]
fn a_fund_that_cannot_be_had_is_named_in_its_row() {
    let server = Server::start(build::built());
    server.spoil("prices/XLK.json", Fault::Missing);
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        page.assert_shows(&[
            "prices/XLK.json",
            "Of 63 funds",
            "Small-cap growth against small-cap value",
        ])
        .await;
    });
}

#[test]
fn the_tables_fit_a_phone() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        for width in [Width::Phone, Width::Narrowest] {
            page.set_width(width).await;
            page.goto("about:blank").await;
            page.open_figures(&server.at(PAGE)).await;
            page.assert_fits_its_width().await;
        }
    });
}
