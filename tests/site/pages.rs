//! What the pages say, and how a reader moves between them.

use thirtyfour::Key;

use super::{
    browser::{Page, Scheme, Width, in_browser},
    build,
    server::Server,
};

/// The names of the pages as they stand in a link.
const PAGES: &[&str] = &[
    "overview",
    "performance",
    "rotation",
    "streaks",
    "signals",
    "valuation",
    "rates",
    "concentration",
    "instruments",
    "claims",
    "data",
];

/// The day on which the story of the streak ends.
const STREAK_ENDS: &str = "#v=1&asof=2026-01-23";

/// A view opened by its link shows all of these texts and nothing is wrong with it.
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
fn the_overview_tells_the_story_as_of_its_day() {
    check(
        STREAK_ENDS,
        &[
            "Mixed: small caps lead by 6.5 points so far in 2026",
            "14-session winning streak, the longest since 2000, ended on 23 January",
            "IWM returned +7.58 %, SPY +1.07 %",
            "30.4 % cheaper",
            "3.50–3.75 %",
        ],
    );
}

#[test]
fn the_latest_session_is_shown_where_the_link_names_none() {
    check("", &["As of the close of 25 September 2026", "IWM returned +14.55 %, SPY +13.11 %"]);
}

#[test]
fn what_cannot_be_read_in_a_link_is_named_and_the_rest_is_shown() {
    check(
        "#v=1&view=casino&asof=2026-01-23",
        &["Parts of the link could not be read", "casino", "small caps lead by 6.5 points"],
    );
}

#[test]
fn a_page_is_an_address_and_back_goes_back() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&format!("{}{STREAK_ENDS}", server.url())).await;
        let overview = headline(page).await;
        page.click("nav a[href*='view=performance']").await;
        page.wait_until("the title changes", "return document.title.startsWith('Performance')")
            .await;
        page.wait_for_figures().await;
        let (address, performance) = (address(page).await, headline(page).await);
        assert!(address.ends_with("view=performance&asof=2026-01-23"), "{address}");

        page.reload().await;
        page.wait_for_figures().await;
        assert_eq!(headline(page).await, performance, "the address alone makes the view");

        page.back().await;
        page.wait_until("the title changes back", "return document.title.startsWith('Overview')")
            .await;
        page.wait_for_figures().await;
        assert_eq!(headline(page).await, overview);
    });
}

async fn address(page: &Page) -> String {
    page.evaluate("return location.href").await.as_str().unwrap_or_default().to_owned()
}

async fn headline(page: &Page) -> String {
    page.text_of("main h1").await
}

#[test]
fn the_basis_of_returns_is_part_of_the_view() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&format!("{}{STREAK_ENDS}", server.url())).await;
        let total = "[...document.querySelectorAll('button')].find((it) => it.innerText === 'Total return')";
        page.evaluate(&format!("{total}.click()")).await;
        page.wait_until("the address has it", "return location.hash.includes('basis=total')").await;
        page.wait_for_figures().await;
        assert_eq!(page.evaluate(&format!("return {total}.ariaPressed")).await, "true");
        assert!(page.text().await.contains("total returns"));
    });
}

#[test]
fn the_figures_are_the_same_in_every_time_zone() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        let mut texts = Vec::new();
        for zone in ["Etc/GMT+12", "UTC", "Pacific/Kiritimati"] {
            page.set_time_zone(zone).await;
            page.goto("about:blank").await;
            page.open_figures(&format!("{}{STREAK_ENDS}", server.url())).await;
            texts.push(page.text_of("main").await);
        }
        assert_eq!(texts[0], texts[1]);
        assert_eq!(texts[2], texts[1]);
    });
}

#[test]
fn the_keyboard_skips_to_the_answer() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.url()).await;
        page.press(Key::Tab).await;
        assert_eq!(page.evaluate("return document.activeElement.className").await, "skip-link");
        page.press(Key::Enter).await;
        page.wait_until(
            "the answer has the focus",
            "return document.activeElement.id === 'answer'",
        )
        .await;
    });
}

#[test]
fn every_page_is_accessible_in_both_schemes() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        for scheme in [Scheme::Light, Scheme::Dark] {
            page.set_scheme(scheme).await;
            for name in PAGES {
                page.goto("about:blank").await;
                page.open_figures(&format!("{}#v=1&view={name}", server.url())).await;
                page.assert_accessible().await;
            }
        }
    });
}

#[test]
fn no_page_scrolls_sideways() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        for width in [Width::Desktop, Width::Phone, Width::Narrowest] {
            page.set_width(width).await;
            for name in PAGES {
                page.goto("about:blank").await;
                page.open_figures(&format!("{}#v=1&view={name}", server.url())).await;
                page.assert_fits_its_width().await;
            }
        }
    });
}
