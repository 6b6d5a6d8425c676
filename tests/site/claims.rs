//! The page of claims: verdicts, links to what shows them, and claims of the reader's own.

use thirtyfour::Key;

use super::{
    browser::{Page, Width, in_browser},
    build,
    pickers::choose,
    server::{Fault, Server},
};

const STORY: &str = "#v=1&view=claims&asof=2026-01-23";

async fn open_story(page: &Page, server: &Server) {
    page.open_figures(&server.at(STORY)).await;
    let is_judged = "return document.querySelectorAll('.claims .tag').length > 13";
    page.wait_until("the claims are judged", is_judged).await;
}

/// The verdicts in their order, as the page writes them.
async fn verdicts(page: &Page) -> String {
    let script = "return [...document.querySelectorAll('.claim > .finding .tag')] \
         .map(tag => tag.textContent).join('; ')";
    page.evaluate(script).await.as_str().expect("a text").to_owned()
}

#[test]
fn the_story_is_judged_as_of_its_day() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        open_story(page, &server).await;
        let depends = "Depends on chance: the 95 % interval reaches to both sides";
        let expected = [
            "Holds",
            "Holds",
            "Holds",
            "Holds",
            "Holds",
            "Not checked independently",
            "Not checked independently",
            "Does not hold",
            "Holds",
            "Holds",
            "Depends on chance: the mean cannot be told from zero",
            depends,
            depends,
            "Open",
        ];
        assert_eq!(verdicts(page).await.replace('\u{a0}', " "), expected.join("; "));
        let text = page.text().await;
        for figure in [
            "Of 14 claims, seven hold, one does not hold, three depend, one is open and two were not checked independently",
            "Upside to parity 43.6 %",
            "34.6 % of the S&P 500 on 25 September 2026",
            "three cuts",
            "2026 is not over; to 23 January: IWM +7.58 %, SPY +1.07 %",
        ] {
            assert!(text.to_lowercase().contains(&figure.to_lowercase()), "{figure}:\n{text}");
        }
        page.assert_accessible().await;
        page.assert_clean(&server.origin()).await;
    });
}

#[test]
fn a_claim_of_ones_own_is_judged_and_travels_in_the_address() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        open_story(page, &server).await;
        let press = |words: &str| {
            format!(
                "[...document.querySelectorAll('button')] \
                 .find(button => button.textContent.trim() === '{words}').click()"
            )
        };
        page.evaluate(&press("Add a claim")).await;
        page.wait_until("the form is there", "return !!document.querySelector('.claim-form')")
            .await;
        page.evaluate(&press("Save")).await;
        let is_judged = "return document.querySelectorAll('.claims .tag').length > 14 \
             && location.hash.includes('claims=')";
        page.wait_until("the claim is judged and in the address", is_judged).await;
        let address = page.evaluate("return location.hash").await;
        page.reload().await;
        page.wait_until("the claim is there again", is_judged).await;
        assert_eq!(page.evaluate("return location.hash").await, address);
        page.evaluate(&press("Remove")).await;
        let is_gone = "return !location.hash.includes('claims=')";
        page.wait_until("the claim is gone", is_gone).await;
    });
}

/// Presses the button with these words by the keyboard.
async fn press_by_key(page: &Page, words: &str) {
    let focus = format!(
        "[...document.querySelectorAll('main button')] \
         .find(button => button.textContent.trim() === '{words}').focus()"
    );
    page.evaluate(&focus).await;
    page.press(Key::Enter).await;
}

#[test]
fn claims_are_written_and_changed_by_keyboard() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        open_story(page, &server).await;
        let has_form = "return !!document.querySelector('.claim-form select')";
        press_by_key(page, "Add a claim").await;
        page.wait_until("the form is there", has_form).await;
        let is_first = "return document.activeElement.matches('.claim-form select')";
        page.wait_until("the focus is in the first field", is_first).await;
        press_by_key(page, "Save").await;
        page.wait_until("it is in the address", "return location.hash.includes('claims=')").await;
        let first = page.evaluate("return location.hash").await;
        press_by_key(page, "Edit").await;
        page.wait_until("the form is there again", has_form).await;
        page.evaluate("document.querySelector('.claim-form select').focus()").await;
        page.press(Key::Down).await;
        choose(page, ".claim-form .picker", "VTWO").await;
        press_by_key(page, "Save").await;
        let is_changed =
            format!("return location.hash.includes('claims=') && location.hash !== {first}");
        page.wait_until("another claim is in the address", &is_changed).await;
        page.back().await;
        page.wait_until("back is back", &format!("return location.hash === {first}")).await;
    });
}

#[test]
fn a_verdict_leads_to_the_view_that_shows_it() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        open_story(page, &server).await;
        page.click(".claim a").await;
        page.wait_until("another page is open", "return !location.hash.includes('view=claims')")
            .await;
        let hash = page.evaluate("return location.hash").await;
        assert!(hash.as_str().expect("a text").contains("asof=2026-01-22"), "{hash}");
    });
}

#[test]
fn a_missing_file_leaves_the_other_claims() {
    let server = Server::start(build::built());
    server.spoil("macro/PAYEMS.json", Fault::Missing);
    in_browser(async |page| {
        open_story(page, &server).await;
        let found = verdicts(page).await;
        assert_eq!(found.matches("Not known").count(), 1, "{found}");
        assert!(page.text().await.contains("PAYEMS"), "the missing file is named");
    });
}

#[test]
fn the_claims_fit_a_phone() {
    let server = Server::start(build::built());
    in_browser(async |page| {
        page.set_width(Width::Narrowest).await;
        open_story(page, &server).await;
        page.assert_fits_its_width().await;
    });
}
