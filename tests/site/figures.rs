//! The figures that the pages must show, and how a reader works with them.

use std::fs;

use thirtyfour::Key;

use super::{
    browser::in_browser,
    build,
    server::{Fault, Server},
};

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
fn every_sentence_of_january_2026_has_its_figure() {
    check(
        "#v=1&asof=2026-01-23",
        &[
            "14, then broken",
            "2 to 22 January 2026; on 23 January −1.85 % against +0.04 %",
            "Next longest: 13 (May 2008), 10 (May 2003)",
            "some run of 14 or more in 6,452 sessions with a chance of 17.8 %",
            "30.4 % cheaper",
            "+43.6 %",
            "Three cuts in twelve months, 75 bp",
            "−39.9 % from its peak; at its deepest −46.0 % on 11 April 2025",
            "From 23 January to 25 September 2026 IWM returned +6.48 %, SPY +11.91 %",
            "Large caps won each of the last five full years",
        ],
    );
}

#[test]
fn the_calendar_years_stand_in_a_table() {
    let rows = [
        ("2021", "+13.46", "+27.04"),
        ("2022", "−21.62", "−19.48"),
        ("2023", "+15.11", "+24.29"),
        ("2024", "+10.09", "+23.30"),
        ("2025", "+11.40", "+16.35"),
    ];
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&asof=2026-01-23")).await;
        let table = page.text_of("[aria-label='Calendar years'] tbody").await;
        for (year, small, large) in rows {
            assert!(table.contains(&format!("{year} {small} {large}")), "{year}:\n{table}");
        }
    });
}

#[test]
fn dividends_count_on_the_basis_of_total_return() {
    let three_years = "#v=1&view=performance&asof=2025-12-31&range=2022-12-30";
    check(three_years, &["SPY +78.3", "With dividends IWM returned"]);
    check(&format!("{three_years}&basis=total"), &["SPY +85.5", "Without dividends IWM returned"]);
}

#[test]
fn any_pair_can_be_compared() {
    check(
        "#v=1&view=performance&s=VTWG&l=QQQ&range=max",
        &["VTWG", "QQQ", "Since 22 September 2010", "Correlation"],
    );
    check(
        "#v=1&s=SPY&l=SPY",
        &["SPY and SPY are level: both legs are the same", "SPY returned +13.11 %"],
    );
}

#[test]
fn the_day_of_the_time_machine_is_typed() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.url()).await;
        let typed = "const it = document.querySelector('.as-of input[type=date]'); \
             it.value = '2026-01-22'; it.dispatchEvent(new Event('change', { bubbles: true }))";
        page.evaluate(typed).await;
        page.wait_until("the address has it", "return location.hash.includes('asof=2026-01-22')")
            .await;
        page.assert_shows(&["14 and running", "As of the close of 22 January 2026"]).await;
    });
}

#[test]
fn a_chart_is_read_by_keyboard() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&asof=2026-01-23")).await;
        page.evaluate("document.querySelector('.plot-focus').focus()").await;
        for (key, spoken) in [
            (Key::End, "23 January 2026, Small caps: +7.58"),
            (Key::Left, "22 January 2026, Small caps: +9.60"),
            (Key::Down, "22 January 2026, Large caps: +1.04"),
            (Key::Home, "31 December 2025, Large caps: 0.00"),
        ] {
            page.press(key).await;
            let says = format!(
                "return document.querySelector('[aria-live=assertive]').innerText\
                 .replaceAll('\\u00a0', ' ').startsWith('{spoken}')"
            );
            page.wait_until(spoken, &says).await;
        }
    });
}

#[test]
fn the_table_of_a_chart_holds_its_numbers() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&asof=2026-01-23")).await;
        page.click(".figure .actions button").await;
        let table = page.text_of(".figure .data-table tbody").await;
        assert!(table.starts_with("23 Jan 2026 +7.58 % +1.07 %"), "{table}");
        assert!(table.ends_with("31 Dec 2025 0.00 % 0.00 %"), "{table}");
    });
}

#[test]
fn the_base_of_performance_is_part_of_the_view() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&view=performance&range=1y")).await;
        page.evaluate("document.querySelector('.plot-focus').focus()").await;
        page.press(Key::End).await;
        page.press(Key::PageUp).await;
        page.press(Key::Enter).await;
        page.wait_until("the address has it", "return location.hash.includes('base=2026-08-25')")
            .await;
        page.assert_shows(&["Since 25 August 2026 IWM returned"]).await;
    });
}

#[test]
fn a_damaged_price_file_is_named_and_the_rest_works() {
    let server = Server::start(build::built());
    server.spoil("prices/IWM.json", Fault::FlippedByte);
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&asof=2026-01-23")).await;
        page.assert_shows(&["prices/IWM.json", "30.4 % cheaper", "3.50–3.75 %"]).await;
    });
}

#[test]
fn a_newer_schema_asks_for_an_update() {
    let folder = build::edition("schema", "b");
    let path = folder.join("data/manifest.json");
    let manifest = fs::read_to_string(&path).expect("a manifest");
    fs::write(&path, manifest.replacen("\"schema\": 1", "\"schema\": 2", 1)).expect("written");
    let server = Server::start(folder);
    in_browser(async |page| {
        page.open_figures(&server.url()).await;
        let text = page.text().await;
        let told = "data/manifest.json: the data has schema 2, this version reads up to 1; reload to update";
        assert_eq!(text.matches(told).count(), 1, "what is wrong is said once:\n{text}");
        assert!(text.contains("The figures of this site cannot be read"), "{text}");
    });
}

#[test]
fn a_link_made_on_other_data_says_so() {
    check(
        "#v=1&snap=2026-01-22.abc",
        &["made on data to 22 January 2026", "See it as of that day", "Keep the newer data"],
    );
    check(
        "#v=1&snap=2026-12-01.abcdef012345",
        &["Your copy is older than this link", "Check for an update", "Go on with this copy"],
    );
}

#[test]
fn a_new_version_is_offered_and_taken_on_the_page() {
    let server = Server::start(build::built());
    let later = build::edition("offered", "b");
    in_browser(async |page| {
        page.open_figures(&server.url()).await;
        page.wait_until_stored().await;
        server.deploy(later);
        page.reload().await;
        page.wait_for_figures().await;
        page.evaluate("return navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => 0)")
            .await;
        let offered =
            "return document.querySelector('.notices').innerText.includes('A new version')";
        page.wait_until("the new version is offered", offered).await;
        page.click(".notice-actions button").await;
        let taken = "return document.querySelector('meta[name=edition]')?.content === 'b'";
        page.wait_until("the new version is there", taken).await;
    });
}
