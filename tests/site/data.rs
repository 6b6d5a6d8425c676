//! Where the figures come from, and how each is computed.

use super::{
    browser::in_browser,
    build,
    server::{Fault, Server},
};

const OPEN: &str = "document.querySelector('details.explained').open = true";

#[test]
fn an_explanation_is_fetched_when_it_is_opened() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.open_figures(&format!("{}#v=1&view=performance", server.url())).await;
        page.evaluate(OPEN).await;
        page.wait_until("a formula is there", "return !!document.querySelector('dd.formula')")
            .await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn a_damaged_glossary_is_named_and_the_rest_works() {
    for fault in [Fault::Missing, Fault::FlippedByte, Fault::Html] {
        let server = Server::start(build::built());
        server.spoil("glossary.json", fault);
        in_browser(async |page| {
            page.open_figures(&format!("{}#v=1&view=performance", server.url())).await;
            page.evaluate(OPEN).await;
            page.wait_until(
                "the file is named",
                "return /glossary.json: it did not arrive as it was published/\
                 .test(document.querySelector('details.explained').innerText)",
            )
            .await;
            server.heal();
        });
    }
}
