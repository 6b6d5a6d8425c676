//! The Lab: its answer, its controls, its workers, and its address.

use super::{
    browser::{Page, Width, in_browser},
    build,
    server::Server,
};

const LAB: &str = "#v=1&view=lab";

/// Waits until every pair has been tried and a year has been walked through.
async fn wait_for_trials(page: &Page) {
    let done = "return document.body.innerText.includes('pairs beat 50/50') && \
                document.body.innerText.includes('Chosen again and again: ') && \
                document.querySelector('.trials progress').hidden";
    page.wait_until("every pair is tried", done).await;
}

#[test]
fn a_rule_is_judged_and_every_pair_is_tried_beside_it() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(LAB)).await;
        page.assert_shows(&[
            "This rule did not beat 50/50: it made +6.3 % a year since 14 March 2001",
        ])
        .await;
        wait_for_trials(page).await;
        page.assert_shows(&["514 of 4,851 pairs beat 50/50.", "450 and 465 sessions"]).await;
        let workers = "return performance.getEntriesByType('resource')\
                       .some((it) => it.name.endsWith('worker_loader.js'))";
        page.wait_until("workers did it", workers).await;
        page.assert_clean(&server.origin()).await;
        page.set_width(Width::Phone).await;
        page.assert_fits_its_width().await;
    });
}

#[test]
fn a_link_carries_the_rule_its_cost_and_the_day() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        let link = format!("{LAB}&rule=cross~50~200~~cost~25&asof=2026-01-23");
        page.open_figures(&server.at(&link)).await;
        page.assert_shows(&[
            "after costs of 25 bp a side",
            "the mean of the ratio over 50 sessions",
        ])
        .await;
        wait_for_trials(page).await;
        page.assert_shows(&["The pair chosen here: 50 and 200 sessions"]).await;
        page.open_figures(&server.at(&format!("{LAB}&rule=oracle"))).await;
        page.assert_shows(&["\"oracle\" is not a kind of rule"]).await;
    });
}

#[test]
fn a_browser_without_workers_tries_them_by_itself() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.run_before_each_page("delete globalThis.Worker").await;
        page.open_figures(&server.at(LAB)).await;
        wait_for_trials(page).await;
        page.assert_clean(&server.origin()).await;
    });
}

/// Presses the button that stops the work as soon as it is there, once.
const STOP_AT_ONCE: &str = "new MutationObserver(() => {
    const stop = document.querySelector('.trials button');
    if (stop?.innerText !== 'Stop' || globalThis.hasStopped) return;
    globalThis.hasStopped = true;
    stop.click();
}).observe(document, { childList: true, subtree: true })";

#[test]
fn work_is_stopped_and_goes_on() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.run_before_each_page(STOP_AT_ONCE).await;
        page.open_figures(&server.at(LAB)).await;
        let is_stopped =
            "return !!document.querySelector('.trials')?.innerText.includes('Stopped after')";
        page.wait_until("it is stopped", is_stopped).await;
        page.evaluate("document.querySelector('.trials button').click()").await;
        wait_for_trials(page).await;
    });
}
