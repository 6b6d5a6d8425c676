//! What leaves the page: one chart in a frame of another site, and the page on paper.

use serde_json::json;

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

#[test]
fn the_report_has_every_page_light_and_whole() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_scheme(Scheme::Dark).await;
        page.open_figures(&server.at("#v=1&view=report&asof=2026-01-23")).await;
        page.wait_until(
            "every page has its answer, and every drawing and table is there",
            "return document.querySelectorAll('.report .chapter').length === 13 \
             && 30 < document.querySelectorAll('.report svg[role=img]').length \
             && !document.querySelector('.report .state') \
             && [...document.querySelectorAll('.chapter > .headline')].every((it) => it.innerText)",
        )
        .await;
        page.assert_shows(&["IWM against SPY, as of 23 January 2026", "view=report"]).await;
        let has_no_canvas = "return !document.querySelector('.report canvas') \
             && getComputedStyle(document.querySelector('.report')).backgroundColor";
        assert_eq!(page.evaluate(has_no_canvas).await, "rgb(255, 255, 255)");
        page.assert_accessible().await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn a_dark_page_prints_light_with_its_link() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_scheme(Scheme::Dark).await;
        page.open_figures(&server.at("#v=1&asof=2026-01-23")).await;
        let shown = "return [getComputedStyle(document.body).backgroundColor, \
                     getComputedStyle(document.querySelector('.plot canvas')).filter]";
        let on_screen = page.evaluate(shown).await;
        page.evaluate("dispatchEvent(new Event('beforeprint'))").await;
        page.print_media().await;
        let white_and_inverted = json!(["rgb(255, 255, 255)", "invert(1) hue-rotate(180deg)"]);
        assert_eq!(page.evaluate(shown).await, white_and_inverted);
        page.assert_shows(&["/#v=1&asof=2026-01-23"]).await;
        page.evaluate("dispatchEvent(new Event('afterprint'))").await;
        page.set_scheme(Scheme::Dark).await;
        let is_back = format!(
            "return JSON.stringify((() => {{ {shown} }})()) === JSON.stringify({on_screen})"
        );
        page.wait_until("the page is dark again", &is_back).await;
    });
}
