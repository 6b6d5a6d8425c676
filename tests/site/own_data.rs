//! Readers' own files: taken in, kept, used as a leg, forgotten.

use super::{browser::Page, browser::in_browser, build, server::Server};

const PAGE: &str = "#v=1&view=data";

/// Puts a file into the field, as a reader does who chooses it.
pub async fn choose(page: &Page, name: &str, text: &str) {
    let script = format!(
        "const data = new DataTransfer(); \
         data.items.add(new File([{text:?}], {name:?}, {{ type: 'text/csv' }})); \
         const field = document.querySelector('input[type=file]'); \
         field.files = data.files; \
         field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    page.evaluate(&script).await;
}

async fn wait_for(page: &Page, words: &str) {
    let script = format!("return document.querySelector('main').innerText.includes({words:?})");
    page.wait_until(&format!("the page says {words}"), &script).await;
}

pub const PRICES: &str = "date,close\n2026-01-02,100\n2026-01-05,110\n2026-01-06,121\n";

#[test]
fn a_file_becomes_a_leg_that_outlives_the_page() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        page.wait_until_whole().await;
        server.take_requests();
        choose(page, "MINE.csv", PRICES).await;
        wait_for(page, "your file MINE.csv").await;
        assert!(server.take_requests().is_empty(), "nothing of it is sent");

        page.goto("about:blank").await;
        page.open_figures(&server.at("#v=1&view=performance&s=MINE&range=max")).await;
        let text = page.text().await;
        assert!(text.contains("MINE"), "{text}");
        page.click(".leg-small .picker").await;
        let is_last = "return [...document.querySelectorAll('#pick-list [role=group]')].at(-1) \
             ?.innerText.replace(/\\s+/g, ' ') === 'Your own MINE from MINE.csv since January 2026'";
        page.wait_until("it has a group of its own", is_last).await;
        page.assert_clean(&server.origin()).await;

        page.goto("about:blank").await;
        page.open_figures(&server.at("#v=1&view=instruments")).await;
        let is_row = "return [...document.querySelectorAll('main table:last-of-type tbody th')] \
             .some((it) => it.innerText.startsWith('MINE'))";
        page.wait_until("it is a row of the watchlist", is_row).await;

        page.goto("about:blank").await;
        page.open_figures(&server.at(PAGE)).await;
        wait_for(page, "your file MINE.csv").await;
        let remove = "document.querySelector(\"button[aria-label='Remove MINE']\")";
        page.evaluate(&format!("{remove}.focus(); {remove}.click()")).await;
        page.wait_until(
            "it is forgotten",
            "return !document.querySelector('main').innerText.includes('your file MINE.csv')",
        )
        .await;
        let is_near = "return document.activeElement.closest('.own-data') !== null";
        page.wait_until("the focus is where the series was", is_near).await;
    });
}

#[test]
fn a_bad_row_is_named_and_nothing_is_kept() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        choose(page, "BAD.csv", "date,close\n2026-01-02,100\n2026-01-05,n/a\n").await;
        wait_for(page, "BAD.csv, line 3, field close").await;
        let text = page.text().await;
        assert!(!text.contains("your file BAD.csv"), "{text}");
    });
}

#[test]
fn how_a_file_was_read_can_be_looked_at_and_changed() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        choose(page, "MINE.csv", "date,open,close\n2026-01-02,99,100\n2026-01-05,109,110\n").await;
        wait_for(page, "your file MINE.csv").await;
        press(page, "How MINE.csv was read").await;
        for words in ["1: day", "3: close", "110.00 on 5 Jan 2026", "Daily closes, 252 a year"] {
            wait_for(page, words).await;
        }
        let column = "const list = [...document.querySelectorAll('.sheet select')]\
             .find((it) => it.parentElement.innerText.startsWith('Column of closes')); \
             list.value = '2'; list.dispatchEvent(new Event('change', { bubbles: true }))";
        page.evaluate(column).await;
        wait_for(page, "109.00 on 5 Jan 2026").await;
        press(page, "Use it").await;
        wait_for(page, "MINE: Closes from \"open\", as asked").await;
    });
}

/// A button by the beginning of its words.
async fn press(page: &Page, words: &str) {
    let script = format!(
        "[...document.querySelectorAll('main button')]\
         .find((it) => it.innerText.startsWith({words:?})).click()"
    );
    page.evaluate(&script).await;
}

#[test]
fn what_a_file_leaves_open_is_asked_one_file_after_the_other() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        choose(page, "ODD.csv", "when,what\n05/01/2026,100\n06/01/2026,110\n").await;
        wait_for(page, "Which comes first?").await;
        choose(page, "WIDE.csv", "date,AAA,BBB\n2026-01-05,1,2\n2026-01-06,1,2\n").await;
        wait_for(page, "ODD.csv (1 more after it)").await;
        press(page, "Day first").await;
        wait_for(page, "5 Jan 2026").await;
        press(page, "Use it").await;
        wait_for(page, "your file ODD.csv").await;
        wait_for(page, "The file holds several series").await;
        press(page, "BBB").await;
        wait_for(page, "2.00 on 6 Jan 2026").await;
        press(page, "Leave it").await;
    });
}

#[test]
fn files_in_the_forms_of_providers_are_taken_in_as_they_are() {
    let server = Server::start(build::built());
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/domain/formats/files");
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        for form in [
            "excel_de",
            "gfinance_us",
            "investing_us",
            "macrotrends",
            "marketwatch",
            "nasdaq_old",
            "pp_de",
            "stooq_archive",
            "tv_asx_unix",
            "wsj",
            "yf_history",
            "yf_multi1",
        ] {
            let text = std::fs::read_to_string(folder.join(format!("{form}.csv"))).unwrap();
            choose(page, &format!("{form}.csv"), &text).await;
            wait_for(page, &format!("your file {form}.csv")).await;
        }
    });
}

#[test]
fn a_split_that_a_file_lacks_is_found_and_applied() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        choose(page, "HALF.csv", "date,close\n2026-01-05,100\n2026-01-06,50\n2026-01-07,51\n")
            .await;
        wait_for(page, "looks like a split of 2 for 1").await;
        press(page, "Apply it").await;
        let is_gone =
            "return !document.querySelector('main').innerText.includes('looks like a split')";
        page.wait_until("the split is applied", is_gone).await;
    });
}
