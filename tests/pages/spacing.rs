//! Pages of a reader's weekly or monthly closes: what has no meaning at that spacing says so, and
//! counts are of its weeks or months.

use rotascope::domain::{Day, formats::Choices, user_series::import, view::Page};

use super::{context::Fixed, text::page_text};
use crate::support::shipped::series;

/// Whether a day is the last of its week or month, by the session after it.
type IsLast = fn(Day, Day) -> bool;

const WEEKLY: IsLast = |day, next| day.iso_week() != next.iso_week();
const MONTHLY: IsLast = |day, next| day.month() != next.month();

/// The closes of IWM at the ends of weeks or months, as a file of a reader's.
fn file(is_last: IsLast) -> String {
    let series = series("IWM");
    let rows: Vec<(Day, f64)> =
        series.days().iter().copied().zip(series.closes().iter().copied()).collect();
    let ends = rows.windows(2).filter(|two| is_last(two[0].0, two[1].0)).map(|two| two[0]);
    let lines: Vec<String> = ends.map(|(day, close)| format!("{day},{close}\n")).collect();
    format!("date,close\n{}", lines.concat())
}

/// A page of such closes beside daily ones says the first words and none of the others.
#[track_caller]
fn check(is_last: IsLast, page: Page, says: &[&str], never: &[&str]) {
    const TODAY: &str = "2026-11-29";
    let cx = Fixed::on(TODAY);
    let day = TODAY.parse().unwrap();
    let own = import("MINE.csv", file(is_last).as_bytes(), &Choices::default(), day, &[]).unwrap();
    cx.library.hold(own.file);
    cx.show(&format!("view={page}&s=MINE&range=max"));
    let text = page_text(&cx, page);
    for words in says {
        assert!(text.contains(words), "{page} lacks {words:?}:\n{text}");
    }
    for words in never {
        assert!(!text.contains(words), "{page} says {words:?}:\n{text}");
    }
}

#[test]
fn performance_counts_in_the_spacing_of_the_legs() {
    check(
        WEEKLY,
        Page::Performance,
        &[
            "weekly closes, 52 a year",
            "Weekly closes since",
            "not recovered after 652 weeks",
            "weeks)",
        ],
        &["session", "Daily"],
    );
    check(
        MONTHLY,
        Page::Performance,
        &["monthly closes, 12 a year", "Monthly closes since", "not recovered after 185 months"],
        &["session", "Daily"],
    );
}

#[test]
fn streaks_signals_and_the_overview_need_a_close_on_each_session() {
    for page in [Page::Overview, Page::Signals, Page::Streaks] {
        check(WEEKLY, page, &["needs daily closes, and these are weekly; choose other legs"], &[]);
        check(
            MONTHLY,
            page,
            &["needs daily closes, and these are monthly; choose other legs"],
            &[],
        );
    }
}

#[test]
fn rates_lack_what_needs_closer_closes_and_have_the_rest() {
    let by_session = "needs daily closes, and these are";
    check(
        WEEKLY,
        Page::Rates,
        &[by_session, "Twelve months after 16 first cuts", "over the 156 weeks before"],
        &["60 sessions", "needs weekly closes"],
    );
    check(
        MONTHLY,
        Page::Rates,
        &[by_session, "needs weekly closes, and these are monthly", "Unemployment"],
        &["60 sessions", "There are not 156 weeks"],
    );
}

#[test]
fn the_map_stays_and_regimes_need_weeks() {
    check(WEEKLY, Page::Rotation, &["weeks so far", "| Weeks |"], &["sessions so far"]);
    check(MONTHLY, Page::Rotation, &["on the map", "needs weekly closes"], &["Led by"]);
}
