//! Legs beside the pair: in the race, the ratio, the table, the title and what leaves the page.

use rotascope::{
    domain::view::Page,
    pages::{self, Need, export},
};

use super::{context::Fixed, text::page_text};

fn shown(fragment: &str) -> Fixed {
    let cx = Fixed::on("2026-11-29");
    cx.show(&format!("view=performance&{fragment}"));
    cx
}

/// The page says all of this.
#[track_caller]
fn check(fragment: &str, expected: &[&str]) {
    let text = page_text(&shown(fragment), Page::Performance);
    for words in expected {
        assert!(text.contains(words), "{fragment}: {words:?} in\n{text}");
    }
}

#[test]
fn the_whole_page_with_legs_that_begin_later_end_early_and_are_not_there() {
    let cx = shown("asof=2026-09-25&range=10y&legs=IJR~XLC~IWC~ZZZZ~IWM");
    insta::with_settings!(
        { snapshot_path => "golden", prepend_module_to_snapshot => false, omit_expression => true },
        { insta::assert_snapshot!("performance-further-legs", page_text(&cx, Page::Performance)) }
    );
}

#[test]
fn without_any_the_page_is_that_of_the_pair() {
    check("", &["[Further legs:  + Add a leg]", "## IWM / SPY since 31 December 2025"]);
    let text = page_text(&shown(""), Page::Performance);
    assert!(!text.contains("Not shown") && !text.contains("Beside them"), "{text}");
}

#[test]
fn eight_are_enough() {
    check(
        "legs=IJR~MDY~XLK~XLF~XLV~XLE~XLI~XLU",
        &[
            "XLE XLI XLU + Eight at most; remove one to add another.]",
            "Date | Small caps | Large caps | IJR | MDY | XLK | XLF | XLV | XLE | XLI | XLU (",
            "Date | IWM / SPY | IJR / SPY | MDY / SPY | XLK / SPY |",
        ],
    );
}

#[test]
fn what_cannot_be_shown_is_said_in_one_line() {
    check(
        "legs=ZZZZ~IWM~SPY",
        &["Not shown. ZZZZ: not in this snapshot; IWM: a leg of the pair already; SPY: a leg"],
    );
    check("basis=total&legs=RUT~IJR", &["Not shown. RUT: the dividends are not known."]);
    check("asof=2016-01-04&legs=XLC", &["Not shown. XLC: no closes yet."]);
    check("legs=IWC&range=1m", &["Not shown. IWC: the prices end on 1 May 2026."]);
}

#[test]
fn a_leg_that_begins_later_or_ends_early_says_so() {
    check("legs=XLC&range=10y", &["Beside them: XLC +", "% (from 19 June 2018).", "19 Jun 2018"]);
    check("legs=IWC", &["% (to 1 May 2026)."]);
}

#[test]
fn nothing_later_than_the_day_is_read() {
    check("legs=IWC&asof=2026-05-01", &["Beside them: IWC +"]);
    let text = page_text(&shown("legs=IWC&asof=2026-05-01"), Page::Performance);
    assert!(!text.contains("to 1 May 2026)"), "it has not ended yet:\n{text}");
}

#[test]
fn the_title_and_files_name_every_leg() {
    let cx = shown("legs=IJR~MDY&asof=2026-01-23");
    assert_eq!(pages::title(&cx, None), "Performance: IWM against SPY, with IJR, MDY · Rotascope");
    let about = export::about(&cx, "link");
    assert!(about.contains(&("Further legs", "IJR, MDY".to_owned())), "{about:?}");
    for (title, name) in [
        ("IWM, SPY, IJR and MDY since 31 December 2025", "race-IWM-SPY-IJR-MDY"),
        ("Ratio of IWM, IJR and MDY to SPY since 31 December 2025", "ratio-IWM-SPY-IJR-MDY"),
        ("Lead of IWM over SPY in points", "lead-points-IWM-SPY"),
    ] {
        let expected = format!("rotascope-{name}-2026-01-23.csv");
        assert_eq!(export::file_name(&cx, title, "csv"), expected);
    }
    cx.show("legs=IJR~MDY");
    assert_eq!(pages::title(&cx, None), "Overview: IWM against SPY · Rotascope");
    assert!(export::about(&cx, "link").iter().all(|(name, _)| *name != "Further legs"));
}

#[test]
fn prices_are_asked_for_only_of_legs_that_are_chosen() {
    let asked = |fragment: &str| {
        let needs = (pages::of(Page::Performance).needs)(&shown(fragment));
        let prices = needs.into_iter().filter_map(|need| match need {
            Need::Prices(symbol) => Some(symbol.to_string()),
            _ => None,
        });
        prices.collect::<Vec<_>>()
    };
    assert_eq!(asked(""), Vec::<String>::new());
    assert_eq!(asked("legs=IJR~ZZZZ"), ["IJR", "ZZZZ"]);
}
