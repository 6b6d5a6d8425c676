//! How a reader works with a chart: zoom, cursor, files, and what the browser is given back.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::{
    browser::{Page, Width, in_browser},
    build,
    server::Server,
};

const LONG: &str = "#v=1&view=performance&range=max";
const ZOOM: &str = "zoom=2020-01-02.2021-05-03";

/// Opens a view, and runs a test on it that leaves nothing wrong behind.
fn on_page(link: &str, test: impl AsyncFnOnce(&Page)) {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&server.at(link)).await;
        test(page).await;
        page.assert_clean(&server.origin()).await;
    });
}

async fn wait_for_address(page: &Page, holds: &str) {
    let script = format!("return /{holds}/.test(location.hash)");
    page.wait_until(&format!("the address holds {holds}"), &script).await;
}

async fn focus_first_plot(page: &Page) {
    page.evaluate("document.querySelector('.plot-focus').focus()").await;
}

/// The sizes of the first chart's bitmaps, and the device pixels in a CSS pixel.
async fn bitmap(page: &Page) -> Value {
    page.evaluate(
        "const it = document.querySelector('.plot canvas'); \
         return [it.width, it.height, devicePixelRatio]",
    )
    .await
}

#[test]
fn keys_zoom_into_the_address_and_escape_shows_everything_again() {
    on_page(LONG, async |page| {
        focus_first_plot(page).await;
        page.press("+").await;
        wait_for_address(page, "zoom=\\d{4}-\\d\\d-\\d\\d\\.2026-09-25").await;
        let says = "return /to 25 September 2026$/.test(\
                    document.querySelector('[aria-live=assertive]').innerText)";
        page.wait_until("the stretch is spoken", says).await;
        page.press("-").await;
        page.wait_until("the address is whole", "return !location.hash.includes('zoom')").await;
        page.press("+").await;
        wait_for_address(page, "zoom=").await;
        page.press(Key::Escape).await;
        page.wait_until("the address is whole", "return !location.hash.includes('zoom')").await;
    });
}

#[test]
fn two_fingers_zoom_into_the_address() {
    on_page(LONG, async |page| {
        let middle = "const it = document.querySelector('.plot-focus'); \
             it.scrollIntoView({ block: 'center', behavior: 'instant' }); const box = it.getBoundingClientRect(); \
             return [box.x + box.width / 3, box.y + box.height / 2]";
        let middle = page.evaluate(middle).await;
        let (x, y) = (middle[0].as_f64().expect("a place"), middle[1].as_f64().expect("a place"));
        page.touch("touchStart", &[(x - 20.0, y), (x + 20.0, y)]).await;
        page.touch("touchMove", &[(x - 90.0, y), (x + 90.0, y)]).await;
        page.touch("touchEnd", &[]).await;
        wait_for_address(page, "zoom=").await;
    });
}

#[test]
fn a_zoom_in_the_address_is_shown_and_shared_by_the_page() {
    on_page(&format!("{LONG}&{ZOOM}"), async |page| {
        let days = "return [...document.querySelectorAll('.readout')].slice(0, 4)\
                    .every((it) => it.innerText.startsWith('3 May 2021'))";
        page.wait_until("every chart ends with the zoom", days).await;
        page.click(".actions .reset").await;
        page.wait_until("the address is whole", "return !location.hash.includes('zoom')").await;
    });
}

#[test]
fn a_day_pointed_at_is_read_in_every_chart_of_the_page() {
    on_page(LONG, async |page| {
        focus_first_plot(page).await;
        page.press(Key::End).await;
        page.press(Key::PageUp).await;
        let days = "const all = [...document.querySelectorAll('.readout')].slice(0, 3)\
                    .map((it) => it.firstElementChild.innerText); \
                    return all[0] === '25 Aug 2026' && new Set(all).size === 1";
        page.wait_until("three charts read the same day", days).await;
    });
}

#[test]
fn files_are_offered_in_every_form() {
    let offered = "window.offered = []; \
         HTMLAnchorElement.prototype.click = function () { window.offered.push(this.download); }";
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.run_before_each_page(offered).await;
        page.open_figures(&server.at(LONG)).await;
        page.evaluate(
            "[...document.querySelectorAll('.figure .actions button')]\
             .find((it) => it.innerText === 'Export').click()",
        )
        .await;
        page.wait_until(
            "the files are listed",
            "return !!document.querySelector('.figure .pager button')",
        )
        .await;
        page.evaluate(
            "[...document.querySelectorAll('.figure .pager button')].slice(0, 4).forEach((it) => it.click())",
        )
        .await;
        let all = "return ['svg', 'png', 'csv', 'json'].every((end) => \
                   window.offered.includes(`rotascope-race-IWM-SPY-2026-09-25.${end}`))";
        page.wait_until("all four files are offered", all).await;
    });
}

#[test]
fn a_table_is_sorted_by_the_head_of_a_column() {
    on_page("#v=1&asof=2026-01-23", async |page| {
        page.click(".figure .actions button").await;
        page.wait_until("the table is there", "return !!document.querySelector('.data-table th')")
            .await;
        page.click(".figure .data-table th:nth-child(2) button").await;
        let table = page.text_of(".figure .data-table tbody").await;
        assert!(table.starts_with("22 Jan 2026 +9.60 %"), "{table}");
        let sorted = page.evaluate(
            "return document.querySelector('.data-table th[aria-sort]').getAttribute('aria-sort')",
        );
        assert_eq!(sorted.await, json!("descending"));
    });
}

#[test]
fn bitmaps_follow_the_width_and_the_pixels_of_the_screen() {
    on_page(LONG, async |page| {
        let wide = bitmap(page).await;
        page.set_width(Width::Phone).await;
        let narrower = format!("return document.querySelector('.plot canvas').width < {}", wide[0]);
        page.wait_until("the bitmap is narrower", &narrower).await;
        page.set_screen(Width::Phone, 3.0).await;
        let finer = "const canvas = document.querySelector('.plot canvas'); \
             const wanted = 3 * canvas.getBoundingClientRect().width; \
             return Math.abs(canvas.width - wanted) <= 1.5";
        page.wait_until("the bitmap has three times the pixels", finer).await;
        page.assert_fits_its_width().await;
    });
}

#[test]
fn a_page_that_follows_another_is_painted() {
    on_page("#v=1&view=performance", async |page| {
        for view in ["streaks", "rates", "concentration", "rotation", "performance"] {
            page.evaluate(&format!("location.hash = '#v=1&view={view}'")).await;
            page.wait_until(
                "the page is open",
                &format!("return location.hash.includes('{view}')"),
            )
            .await;
            page.wait_for_figures().await;
            let painted = "const canvas = document.querySelector('.plot canvas'); \
                           return canvas !== null && 300 < canvas.width";
            page.wait_until("its first chart is painted", painted).await;
        }
    });
}

#[test]
fn charts_are_painted_again_when_the_page_comes_back_into_sight() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.run_before_each_page(
            "window.painted = 0; \
             const kind = OffscreenCanvasRenderingContext2D.prototype; \
             const show = kind.drawImage; \
             kind.drawImage = function (...all) { window.painted += 1; show.apply(this, all); }",
        )
        .await;
        page.open_figures(&server.at(LONG)).await;
        let settled = "const before = window.before; \
                       window.before = window.painted; \
                       return 0 < window.painted && before === window.painted";
        page.wait_until("all charts are painted", settled).await;
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))").await;
        let again = "return window.before < window.painted";
        page.wait_until("charts are painted again", again).await;
    });
}

#[test]
fn no_bitmap_is_left_when_a_page_is_left() {
    on_page(LONG, async |page| {
        page.evaluate("window.kept = [...document.querySelectorAll('canvas')]; return 0").await;
        page.click("nav a[href*='#']").await;
        page.wait_until("the title changes", "return document.title.startsWith('Overview')").await;
        let freed = "return window.kept.every((it) => it.width * it.height <= 1)";
        page.wait_until("the bitmaps are given back", freed).await;
    });
}
