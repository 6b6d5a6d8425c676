//! The valuation page: the gap, the reader's own ratios, the scenario.

use thirtyfour::Key;

use super::{
    browser::{Width, in_browser},
    build,
    server::{Fault, Server},
};

const STORY: &str = "#v=1&view=valuation&asof=2026-01-23";

#[test]
fn the_gap_of_the_story_has_its_figures() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(STORY)).await;
        page.assert_shows(&[
            "small caps cost 30.4 % less than large caps",
            "19.5 × against 28.0 ×",
            "rise 43.6 % more than that of large caps",
            "growth gap of −7.0 % a year",
            "too few to say whether the newest is high or low",
            "higher than in 81 % of the months since 2000",
        ])
        .await;
        page.assert_clean(&server.origin()).await;
        page.assert_accessible().await;
        page.set_width(Width::Phone).await;
        page.assert_fits_its_width().await;
    });
}

#[test]
fn own_ratios_live_in_the_address() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(&format!("{STORY}&pes=10&pel=20&pesource=my_page"))).await;
        page.assert_shows(&[
            "small caps cost 50.0 % less",
            "rise 100.0 % more than that of large caps",
        ])
        .await;
        let typed = "const it = document.querySelectorAll('.own-controls input')[0]; \
             it.value = '16'; it.dispatchEvent(new Event('change', { bubbles: true }))";
        page.evaluate(typed).await;
        page.wait_until(
            "the address has it",
            "return location.hash.includes('&pes=16&pel=20&pesource=my_page')",
        )
        .await;
        page.assert_shows(&["small caps cost 20.0 % less"]).await;
    });
}

#[test]
fn the_scenario_is_moved_by_keyboard_and_its_table_is_its_chart() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(STORY)).await;
        page.evaluate("document.querySelector('.own-controls input[type=range]').focus()").await;
        page.press(Key::Right).await;
        page.wait_until("the address has it", "return location.hash.includes('years=6')").await;
        let follows = "const text = document.querySelector('main').innerText; \
             return text.includes('What these assumptions would come to in 6 years') && text.includes('+6.2')";
        page.wait_until("the tables follow", follows).await;
        let parts = page.text_of("[aria-label='The scenario, part by part']").await;
        assert!(parts.contains("Together +43.6 +6.2"), "{parts}");
        let open_table = "[...document.querySelectorAll('figure')]\
             .find(figure => figure.innerText.includes('What small caps would gain on large caps a year'))\
             .querySelector('.actions button').click()";
        page.evaluate(open_table).await;
        let table = page.text_of("[aria-label=\"Table of the chart's numbers\"] tbody").await;
        assert!(table.contains("Parity") && table.contains("+6.22 %"), "{table}");
    });
}

#[test]
fn a_missing_file_is_named_and_the_rest_works() {
    for (file, works) in [
        ("macro/SP500_EARNINGS.json", "small caps cost 30.4 % less"),
        ("facts/valuation.json", "What the S&P 500 has cost"),
        ("prices/IWM.json", "small caps cost 30.4 % less"),
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
fn a_day_without_quotes_says_from_when_on_they_are_known() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at("#v=1&view=valuation&asof=2008-06-10")).await;
        page.assert_shows(&["first published on", "enter figures of your own"]).await;
        page.open_figures(&server.at("#v=1&view=valuation&s=QQQ&l=TLT")).await;
        page.assert_shows(&["QQQ", "TLT", "This snapshot holds no P/E of QQQ and TLT"]).await;
        page.assert_clean(&server.origin()).await;
    });
}
