//! How narrow the index is.

use thirtyfour::Key;

use super::{
    browser::{Width, in_browser},
    build,
    server::{Fault, Server},
};

const PAGE: &str = "#v=1&view=concentration";

/// The page under a link says all of these things.
fn check(link: &str, expected: &[&str]) {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(link)).await;
        let text = page.text().await;
        for expected in expected {
            assert!(text.contains(expected), "{link} lacks {expected:?}:\n{text}");
        }
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn the_weights_stand_with_their_days() {
    check(
        PAGE,
        &[
            "of the S&P 500 on 25 September 2026, by the weights of 19 June 2026",
            "The S&P 500 was as concentrated as 49 equal companies",
            "37.5 %",
            "19 Jun 2026",
            "531.2",
            "the seven added",
        ],
    );
}

#[test]
fn what_came_later_is_marked() {
    check(
        "#v=1&view=concentration&asof=2026-01-23",
        &[
            "seven companies were 33.9 % of it on 23 January 2026",
            "19 Jun 2026, known only later",
            "published later, on 19 June 2026, and are moved back with prices",
        ],
    );
}

#[test]
fn a_missing_company_leaves_the_weights_and_the_breadth() {
    let server = Server::start(build::built());
    server.spoil("prices/NVDA.json", Fault::Missing);
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        page.wait_until(
            "the breadth is there",
            "return /RSP (gained|lost) .* SPY/.test(document.querySelector('main').innerText)",
        )
        .await;
        page.assert_shows(&["prices/NVDA.json", "37.5 %"]).await;
    });
}

#[test]
fn the_chart_is_read_by_keyboard_and_fits_a_phone() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_width(Width::Phone).await;
        page.open_figures(&server.at(PAGE)).await;
        page.assert_fits_its_width().await;
        page.evaluate("document.querySelector('.plot-focus').focus()").await;
        page.press(Key::End).await;
        page.wait_until(
            "the last point is spoken",
            "return /25 September 2026/.test(document.querySelector('[aria-live=assertive]').innerText)",
        )
        .await;
    });
}
