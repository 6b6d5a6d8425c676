//! Readers' own files: taken in, kept, used as a leg, forgotten.

use super::{browser::Page, browser::in_browser, build, server::Server};

const PAGE: &str = "#v=1&view=data";

/// Puts a file into the field, as a reader does who chooses it.
async fn choose(page: &Page, name: &str, text: &str) {
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

const PRICES: &str = "date,close\n2026-01-02,100\n2026-01-05,110\n2026-01-06,121\n";

#[test]
fn a_file_becomes_a_leg_that_outlives_the_page() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        server.take_requests();
        choose(page, "MINE.csv", PRICES).await;
        wait_for(page, "your file MINE.csv").await;
        assert!(server.take_requests().is_empty(), "nothing of it is sent");

        page.goto("about:blank").await;
        page.open_figures(&server.at("#v=1&view=performance&s=MINE&range=max")).await;
        let text = page.text().await;
        assert!(text.contains("MINE"), "{text}");
        page.assert_clean(&server.origin()).await;

        page.goto("about:blank").await;
        page.open_figures(&server.at("#v=1&view=instruments")).await;
        let is_row = "return [...document.querySelectorAll('main table:last-of-type tbody th')] \
             .some((it) => it.innerText.startsWith('MINE'))";
        page.wait_until("it is a row of the watchlist", is_row).await;

        page.goto("about:blank").await;
        page.open_figures(&server.at(PAGE)).await;
        wait_for(page, "your file MINE.csv").await;
        page.evaluate("document.querySelector(\"button[aria-label='Remove MINE']\").click()").await;
        page.wait_until(
            "it is forgotten",
            "return !document.querySelector('main').innerText.includes('your file MINE.csv')",
        )
        .await;
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
fn columns_are_picked_where_no_format_fits() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(PAGE)).await;
        choose(page, "ODD.csv", "when,what\n2026-01-02,100\n2026-01-05,110\n").await;
        wait_for(page, "has a header of no known format").await;
        let read = "[...document.querySelectorAll('button')].find((it) => it.innerText === 'Read the file').click()";
        page.evaluate(read).await;
        wait_for(page, "your file ODD.csv").await;
    });
}
