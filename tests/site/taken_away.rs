//! What leaves the page: one chart in a frame of another site, and the page on paper.

use super::{
    browser::{Scheme, in_browser},
    build,
    server::Server,
};

#[test]
fn an_embedded_chart_fills_its_frame_and_leads_back() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.goto(&server.at("#v=1&view=performance&asof=2026-01-23&embed=2")).await;
        page.wait_until(
            "one chart is there and nothing else",
            "return document.querySelectorAll('.figure').length === 1 \
             && 100 < document.querySelector('.plot canvas').width \
             && ![...document.querySelectorAll('.masthead, .controls, .footer')].some((it) => it.offsetParent)",
        )
        .await;
        let fills = "const page = document.scrollingElement; \
             return page.scrollHeight <= innerHeight && innerHeight / 2 < document.querySelector('.plot').clientHeight";
        assert_eq!(page.evaluate(fills).await, true);
        page.assert_shows(&["Source: ", "Rotascope: the whole page"]).await;
        let back = page.evaluate("return document.querySelector('.whole-page a').hash").await;
        assert_eq!(back, "#v=1&view=performance&asof=2026-01-23");
        page.assert_accessible().await;
        page.assert_clean(&server.origin()).await;
    });
}

/// The colour of the first pixel of the first chart and of the page behind it, as light or dark.
const IS_LIGHT: &str = "const canvas = document.querySelector('.plot canvas'); \
     const copy = new OffscreenCanvas(1, 1).getContext('2d'); \
     copy.drawImage(canvas, -canvas.width / 2, -canvas.height + 1); \
     const [red, , , alpha] = copy.getImageData(0, 0, 1, 1).data; \
     const paper = getComputedStyle(document.body).backgroundColor; \
     return [alpha === 0 || 128 < red, /rgb\\(2\\d\\d/.test(paper)]";

#[test]
fn a_dark_page_prints_light_with_its_link() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_scheme(Scheme::Dark).await;
        page.open_figures(&server.at("#v=1&asof=2026-01-23")).await;
        assert_eq!(page.evaluate(IS_LIGHT).await[1], false);
        page.evaluate("dispatchEvent(new Event('beforeprint'))").await;
        assert_eq!(page.evaluate(IS_LIGHT).await, serde_json::json!([true, true]));
        page.assert_shows(&["/#v=1&asof=2026-01-23"]).await;
        page.evaluate("dispatchEvent(new Event('afterprint'))").await;
        let is_dark_again = format!("return !(() => {{ {IS_LIGHT} }})()[1]");
        page.wait_until("the page is dark again", &is_dark_again).await;
    });
}
