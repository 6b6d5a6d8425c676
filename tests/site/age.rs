//! What the site says of figures that are old by the reader's calendar.

use rotascope::domain::{Day, exchange::stale_from};

use super::{
    browser::{Width, as_of, in_browser},
    build,
    server::Server,
};

/// Notes what moves on the page.
const NOTE: &str = "globalThis.moved = []; new PerformanceObserver((list) => { \
     for (const { value } of list.getEntries()) moved.push(value); \
     }).observe({ type: 'layout-shift', buffered: true });";

/// The answer of the plain page on a day of the reader's calendar.
fn check(width: Width, today: Day, verbs: [&str; 2], age: Option<i32>) {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_width(width).await;
        page.set_today(today).await;
        page.run_before_each_page(NOTE).await;
        page.open_figures(&server.url()).await;
        let answer = page.text_of("#answer").await;
        assert!(verbs.iter().any(|verb| answer.contains(verb)), "{answer}");
        let line = page.text_of(".stand").await;
        let told = age.map(|days| format!("These figures are {days} days old."));
        assert_eq!(line.contains("days old"), told.is_some(), "{line}");
        assert!(line.ends_with(&told.unwrap_or_default()), "{line}");
        assert_eq!(page.evaluate("return moved").await, serde_json::json!([]));
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn fresh_figures_are_told_in_the_present() {
    let eve = stale_from(as_of()).plus_days(-1);
    check(Width::Desktop, eve, [" lead ", " trail "], None);
}

#[test]
fn old_figures_are_told_in_the_past_with_their_age_and_nothing_moves() {
    let last = as_of();
    let old = stale_from(last);
    for width in [Width::Desktop, Width::Phone, Width::Narrowest] {
        check(width, old, [" led ", " trailed "], Some(last.days_until(old)));
    }
}

#[test]
fn a_chart_in_a_frame_says_that_its_figures_are_old() {
    let server = Server::start(build::built());
    let last = as_of();
    in_browser(async |page| {
        page.set_today(last.plus_days(65)).await;
        page.goto(&server.at("#v=1&view=performance&embed=2")).await;
        let told = page.text_of(".whole-page").await;
        assert!(told.starts_with("These figures are 65 days old. "), "{told}");
    });
}
