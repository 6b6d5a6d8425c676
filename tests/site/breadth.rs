//! The page of breadth: its answer, its ranking, and its address.

use thirtyfour::Key;

use super::{
    browser::{Width, in_browser},
    build,
    server::Server,
};

const PAGE: &str = "#v=1&view=breadth&asof=2026-01-23";

#[test]
fn a_group_is_answered_as_of_a_day() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        page.assert_shows(&[
            "eleven of twelve stand above their average of 200 sessions",
            "On 23 January 2026, 83 % of 12 over 50 sessions and 92 % of 12 over 200 sessions.",
            "Twelve sectors against VTI",
            "Funds of small companies against funds of large companies",
            "Three of twelve are ahead of VTI",
        ])
        .await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn the_ranking_sorts_by_its_heads_and_the_address_says_so() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(&format!("{PAGE}&breadth=by-beta-down"))).await;
        assert!(page.text_of("main table.dense tbody th").await.starts_with("XLK"));
        page.evaluate("document.querySelector('th[aria-sort=descending] button').focus()").await;
        page.press(Key::Enter).await;
        page.wait_until("the order turns", "return location.hash.includes('by-beta-up')").await;
        assert!(page.text_of("main table.dense tbody th").await.starts_with("XLP"));
    });
}

#[test]
fn a_list_of_ones_own_fits_a_phone() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_width(Width::Phone).await;
        let list = "breadth=group-own~own-IWM~own-XLF~own-NONE";
        page.open_figures(&server.at(&format!("{PAGE}&{list}"))).await;
        page.assert_shows(&["of the members of your list", "Not counted: NONE"]).await;
        page.assert_fits_its_width().await;
        page.assert_accessible().await;
    });
}
