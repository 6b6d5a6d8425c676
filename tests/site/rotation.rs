//! The rotation page: its map, its table, its address, and how a reader plays it.

use thirtyfour::Key;

use super::{
    browser::{Page, Width, in_browser},
    build,
    server::{Fault, Server},
};

/// The day on which the story of the streak ends.
const STREAK_ENDS: &str = "#v=1&view=rotation&asof=2026-01-23";

const TABLE: &str = "[aria-label='Where each stands'] tbody";

async fn open(page: &Page, server: &Server, link: &str) {
    page.open_figures(&format!("{}{link}", server.url())).await;
    let there = "return !document.body.innerText.includes('Loading')";
    page.wait_until("the map is there", there).await;
}

/// A view opened by its link shows all of these texts and nothing is wrong with it.
fn check(link: &str, expected: &[&str]) {
    let server = Server::start(build::built());
    in_browser(async |page| {
        open(page, &server, link).await;
        page.assert_shows(expected).await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn the_map_says_where_small_caps_stand_and_what_it_is_worth() {
    check(
        STREAK_ENDS,
        &[
            "Against VTI, IWM is leading, ahead and gaining pace, since",
            "Of 29 on the map",
            "by chance",
            "Up to 16 weeks late",
            "not scaled by volatility",
            "erases the size of a trend",
            "is a registered trademark",
            "Leadership regimes",
            "provisional",
        ],
    );
}

#[test]
fn every_choice_is_part_of_the_address() {
    check(
        "#v=1&view=rotation&asof=2026-01-23&map=sectors&bench=SPY&formula=dual_ema&tail=26&focus=XLE&order=symbol&pace=4",
        &[
            "Against SPY, XLE is",
            "tails of 26 weeks",
            "Rotation by two averages (chosen)",
            "Of twelve on the map",
        ],
    );
    check(
        "#v=1&view=rotation&asof=2026-01-23&map=own&own=AAPL~IWM~ZZZ",
        &["Of two on the map", "ZZZ (this snapshot holds no prices of ZZZ"],
    );
    check("#v=1&view=rotation&map=seven&asof=2026-01-23", &["Of seven on the map", "NVDA"]);
}

#[test]
fn the_table_is_sorted_and_equals_the_chart() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        open(page, &server, &format!("{STREAK_ENDS}&map=own&own=IWM~IJR&order=symbol")).await;
        let first = page.text_of(&format!("{TABLE} tr:first-child")).await;
        assert!(first.starts_with("IJR"), "{first}");
        let row = page.text_of(&format!("{TABLE} tr:nth-child(2)")).await;
        let mut cells = row.split_whitespace().filter(|word| word.contains('.'));
        let (x, y) = (cells.next().expect("X").to_owned(), cells.next().expect("Y").to_owned());
        page.evaluate("document.querySelector('.figure .actions button').click()").await;
        let unfolded = "return !!document.querySelector('.figure .data-table tbody tr')";
        page.wait_until("the table is unfolded", unfolded).await;
        let drawn = page.text_of(".figure .data-table tbody tr:first-child").await;
        assert!(row.starts_with("IWM") && drawn.contains(&format!("{x} / {y}")), "{row}\n{drawn}");
    });
}

#[test]
fn the_map_is_read_by_keyboard_and_stepped_week_by_week() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        open(page, &server, STREAK_ENDS).await;
        page.evaluate("document.querySelector('.plot-focus').focus()").await;
        page.press(Key::Down).await;
        let spoken = "return document.querySelector('[aria-live=assertive]').innerText\
                      .startsWith('23 January 2026, ')";
        page.wait_until("a head is spoken", spoken).await;
        click(page, "Week back").await;
        page.wait_until("a week back", "return location.hash.includes('asof=2026-01-16')").await;
        click(page, "Week on").await;
        page.wait_until("and on", "return location.hash.includes('asof=2026-01-23')").await;
    });
}

async fn click(page: &Page, button: &str) {
    let script = format!(
        "[...document.querySelectorAll('button')].find((it) => it.innerText === '{button}').click()"
    );
    page.evaluate(&script).await;
}

#[test]
fn the_map_plays_to_the_latest_week_and_stops_there() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        open(page, &server, "#v=1&view=rotation&asof=2026-09-11&pace=8").await;
        click(page, "Play").await;
        page.wait_until("it has arrived", "return !location.hash.includes('asof')").await;
        let stopped =
            "return [...document.querySelectorAll('button')].some((it) => it.innerText === 'Play')";
        page.wait_until("it stands still", stopped).await;
        page.assert_shows(&["As of the close of 25 September 2026"]).await;
    });
}

#[test]
fn many_pairs_stand_in_one_table_and_each_leads_to_its_overview() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        open(page, &server, STREAK_ENDS).await;
        let there = "return document.querySelectorAll('table.pairs').length === 5 && \
             !document.querySelector('table.pairs').closest('section').innerText.includes('way')";
        page.wait_until("every pair is judged", there).await;
        page.assert_shows(&["Where is it rotating?", "Russell 2000, S&P 500"]).await;
        page.set_width(Width::Phone).await;
        page.assert_fits_its_width().await;
        let sectors = "[...document.querySelectorAll('button, label')].find((it) => it.innerText === 'Style')";
        page.evaluate(&format!("{sectors}.click()")).await;
        let one = "return location.hash.includes('pairs=style') && \
             document.querySelectorAll('table.pairs').length === 1";
        page.wait_until("one group is left", one).await;
        page.click("[aria-label='Show IWN against IWO on Overview']").await;
        let hash = "return location.hash === '#v=1&s=IWN&l=IWO&asof=2026-01-23'";
        page.wait_until("the overview of the pair is open", hash).await;
        page.assert_shows(&["IWN", "IWO"]).await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn an_early_day_and_a_damaged_file_are_named() {
    check(
        "#v=1&view=rotation&asof=2001-09-10",
        &[
            "Nothing can be placed against VTI",
            "common sessions from 22 September 2010 on",
            "Leadership regimes",
        ],
    );
    let server = Server::start(build::built());
    server.spoil("prices/QQQ.json", Fault::FlippedByte);
    in_browser(async |page| {
        page.set_width(Width::Phone).await;
        open(page, &server, STREAK_ENDS).await;
        page.assert_shows(&["QQQ (prices/QQQ.json", "Of 28 on the map"]).await;
        page.assert_fits_its_width().await;
    });
}
