//! Words of a page that become actions: links, files to keep, weeks to play.

use rotascope::{
    domain::view::{Page, ViewState},
    pages::{Context, csv_of, quoted_ratios, weeks_of_map},
};

use super::{context::Fixed, text::page_text};

#[test]
fn a_link_leaves_out_the_legs_that_the_snapshot_opens_with() {
    let cx = Fixed::on("2026-11-29");
    let link = |small: &str| {
        let view = ViewState { small: small.parse().ok(), ..ViewState::default() };
        (&cx as &dyn Context).fragment_of(&view)
    };
    assert_eq!(link("IWM"), "v=1");
    assert_eq!(link("IJR"), "v=1&s=IJR");
}

#[test]
fn a_file_is_kept_with_every_session() {
    let cx = Fixed::on("2026-11-29");
    let prices = csv_of(&cx, "IWM").unwrap();
    assert!(prices.starts_with("date,close,dividend\n2000-05-26,"), "{}", &prices[..60]);
    let series = csv_of(&cx, "DGS10").unwrap();
    assert!(series.starts_with("vintage,period_end,level\n"), "{}", &series[..60]);
    assert_eq!(csv_of(&cx, "NOSUCH"), None);
}

#[test]
fn ratios_are_those_quoted_by_the_day() {
    let cx = Fixed::on("2026-11-29");
    let at = |day: &str| {
        cx.show(&format!("v=1&asof={day}"));
        quoted_ratios(&cx)
    };
    assert_eq!(at("2026-01-23"), Some((19.5, 28.0)));
    assert_eq!(at("2008-10-10"), None);
}

#[test]
fn the_map_plays_through_the_weeks_of_its_members() {
    let cx = Fixed::on("2026-11-29");
    cx.show("v=1&view=rotation");
    let weeks = weeks_of_map(&cx);
    assert!(100 < weeks.len() && weeks.is_sorted(), "{}", weeks.len());
}

#[test]
fn funds_are_ranked_over_one_stretch_of_time_alone() {
    let cx = Fixed::on("2026-11-29");
    for (fragment, words) in [
        ("view=instruments", "Of 24 funds XLE did best so far in 2026"),
        ("view=instruments&range=max", "Over all history no fund can be called best"),
        // One fund alone had sessions by then.
        ("view=instruments&range=max&s=AAPL&l=MSFT&asof=1993-03-01", "SPY returned"),
        // A leg begins in 2018, the best of the funds does not.
        ("view=instruments&s=XLC&l=SPY&asof=2018-07-05", "did best so far in 2018"),
        // Funds that end on 1 May 2026 are beside the others on that day and not after it.
        ("view=instruments&asof=2026-05-01", "Of 64 funds"),
    ] {
        cx.show(fragment);
        let text = page_text(&cx, Page::Instruments);
        assert!(text.contains(words), "{fragment}:\n{text}");
    }
}

#[test]
fn a_table_of_years_without_a_year_says_so() {
    for (as_of, is_empty) in [("2000-05-26", true), ("2000-05-30", false)] {
        for page in [Page::Overview, Page::Performance] {
            let cx = Fixed::on("2026-11-29");
            cx.show(&format!("view={page}&asof={as_of}"));
            let says = page_text(&cx, page).contains("No year can be measured yet");
            assert_eq!(says, is_empty, "{page} on {as_of}");
        }
    }
}
