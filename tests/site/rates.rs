//! The rates page: the path, what followed cuts, betas, jobs.

use super::{
    browser::{Width, in_browser},
    build,
    server::{Fault, Server},
};

const STORY: &str = "#v=1&view=rates&asof=2026-01-23";

#[test]
fn the_rates_of_the_story_have_their_figures() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(STORY)).await;
        page.assert_shows(&[
            "The record cannot tell whether first rate cuts help small caps",
            "four first cuts",
            "after 16 of them since 1980",
            "includes zero",
            "The target is 3.50–3.75 %",
            "Three cuts in twelve months, 75 bp",
            "28 January 2026",
            "The chair's term ends",
            "3.4 %",
            "raised by 25 bp on 16 September 2026",
            "cannot be told from zero",
            "which includes zero",
        ])
        .await;
        page.assert_clean(&server.origin()).await;
        page.assert_accessible().await;
        page.set_width(Width::Phone).await;
        page.assert_fits_its_width().await;
    });
}

#[test]
fn own_days_live_in_the_address() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(&format!("{STORY}&events=own&days=2024-09-18.2025-09-17")))
            .await;
        page.assert_shows(&["after two days of your own", "too few for an interval"]).await;
        let choose = "[...document.querySelectorAll('.segments button')]\
             .find(button => button.innerText === 'Rises').click()";
        page.evaluate(choose).await;
        page.wait_until("the address has it", "return location.hash.includes('events=hikes')")
            .await;
        page.assert_shows(&["rises", "tell the same story twice"]).await;
        page.back().await;
        page.wait_until("the address is back", "return location.hash.includes('events=own')").await;
    });
}

#[test]
fn the_table_of_a_study_holds_its_steps() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(STORY)).await;
        let open_table = "[...document.querySelectorAll('figure')]\
             .find(figure => figure.innerText.includes('Small companies against big ones around rate decisions, by month'))\
             .querySelector('.actions button').click()";
        page.evaluate(open_table).await;
        let table = page.text_of("[aria-label=\"Table of the chart's numbers\"] tbody").await;
        assert!(table.contains("+12 months +1.49 % −0.99 %"), "{table}");
        assert!(table.contains("−1 month 0.00 %"), "{table}");
    });
}

#[test]
fn a_missing_file_is_named_and_the_rest_works() {
    for (file, works) in [
        ("macro/DGS2.json", "The record cannot tell"),
        ("macro/SIZE_FACTOR.json", "four first cuts"),
        ("macro/PAYEMS.json", "Unemployment"),
        ("facts/policy.json", "of them since 1980"),
        ("prices/SPY.json", "of them since 1980"),
    ] {
        let server = Server::start(build::built());
        server.spoil(file, Fault::Missing);
        in_browser(async |page| {
            page.open_figures(&server.at(STORY)).await;
            page.assert_shows(&[file, works]).await;
        });
    }
}

#[test]
fn a_pair_with_a_short_history_says_so() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&view=rates&s=XLC&l=SPY&asof=2019-12-31")).await;
        page.assert_shows(&["too few for an interval", "There are not yet 156 weeks"]).await;
        page.assert_clean(&server.origin()).await;
    });
}
