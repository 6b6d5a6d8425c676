//! The streaks page: its figures, its address, and how a reader works with it.

use thirtyfour::Key;

use super::{
    browser::{Page, Width, in_browser},
    build,
    server::{Fault, Server},
};

/// The day on which the story of the streak ends.
const STREAK_ENDS: &str = "#v=1&view=streaks&asof=2026-01-23";

/// A view opened by its link shows all of these texts and nothing is wrong with it.
fn check(link: &str, expected: &[&str]) {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(link)).await;
        page.assert_shows(expected).await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn the_streak_of_january_2026_has_its_rank_and_its_chance() {
    check(
        STREAK_ENDS,
        &[
            "Unusual, not unheard of: the 14-session winning streak of small caps, the longest since 2000, ended on 23 January",
            "A fair coin gives some run of 14 or more in 6,452 sessions with a chance of 17.8 %",
            "14, then broken",
            "2 to 22 January 2026",
            "20 May to 6 June 2008",
            "19 May to 2 June 2003",
        ],
    );
}

#[test]
fn other_funds_count_the_same_sessions_differently() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&format!("{}{STREAK_ENDS}", server.url())).await;
        let funds = "return document.querySelectorAll('[aria-label=\"The same count with other funds\"] \
                     tbody tr').length === 11 && !document.body.innerText.includes('loading')";
        page.wait_until("all funds are counted", funds).await;
        let table = page.text_of("[aria-label='The same count with other funds'] tbody").await;
        for row in [
            "IWM small blend 14 14",
            "VTWO small blend 14 14",
            "VTWG small growth 7 13",
            "VTWV small value 3 12",
            "IWN small value 3 12",
        ] {
            assert!(table.contains(row), "{row}:\n{table}");
        }
        let why = "A streak asks for every single session";
        page.assert_shows(&[why]).await;
    });
}

#[test]
fn the_rule_is_part_of_the_address() {
    check(
        &format!("{STREAK_ENDS}&count=newyear&list=all&least=7&after=broken"),
        &[
            "small caps won the first 14 sessions of 2026, more than in any of the 25 years before",
            "one year in 16,384",
            "after streaks of seven sessions or more",
            "that ended a streak so long",
        ],
    );
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&format!("{}{STREAK_ENDS}", server.url())).await;
        choose(page, "From the first session of a year").await;
        page.wait_until("the address has it", "return location.hash.includes('count=newyear')")
            .await;
        choose(page, "Count from any session").await;
        page.wait_until("the default is left out", "return !location.hash.includes('count=')")
            .await;
    });
}

async fn choose(page: &Page, button: &str) {
    let script = format!(
        "[...document.querySelectorAll('button')].find((it) => it.innerText === '{button}').click()"
    );
    page.evaluate(&script).await;
}

#[test]
fn the_chart_of_lengths_is_read_by_keyboard_and_has_its_table() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&format!("{}{STREAK_ENDS}", server.url())).await;
        let lengths = "[...document.querySelectorAll('figure')].find((it) => it.innerText.includes('of a coin'))";
        page.evaluate(&format!("{lengths}.querySelector('.plot-focus').focus()")).await;
        page.press(Key::End).await;
        let says = format!(
            "return {lengths}.querySelector('[aria-live]').innerText.startsWith('14+, Observed: 1')"
        );
        page.wait_until("the longest streak is spoken", &says).await;
        page.evaluate(&format!("{lengths}.querySelector('.actions button').click()")).await;
        let table = format!("return {lengths}.querySelector('tbody').innerText.includes('14+')");
        page.wait_until("the table is there", &table).await;
    });
}

#[test]
fn any_pair_and_any_day_have_an_answer() {
    check(
        "#v=1&view=streaks&s=QQQ&l=TLT",
        &["QQQ", "Winning streaks by length", "How often QQQ beat TLT"],
    );
    check(
        "#v=1&view=streaks&asof=2008-06-10",
        &["13 sessions", "first known on 22 September 2010", "How often IWM beat SPY"],
    );
    check("#v=1&view=streaks&s=SPY&l=SPY", &["Both legs are the same, so that none can win"]);
}

#[test]
fn a_damaged_fund_is_named_and_the_rest_is_counted() {
    let server = Server::start(build::built());
    server.spoil("prices/IWN.json", Fault::FlippedByte);
    in_browser(async |page| {
        page.open_figures(&format!("{}{STREAK_ENDS}", server.url())).await;
        let named = "return document.body.innerText.includes('prices/IWN.json')";
        page.wait_until("the file is named", named).await;
        let table = page.text_of("[aria-label='The same count with other funds'] tbody").await;
        assert!(table.contains("VTWG small growth 7 13"), "{table}");
        page.set_width(Width::Phone).await;
        page.assert_fits_its_width().await;
    });
}
