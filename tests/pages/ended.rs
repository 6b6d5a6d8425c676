//! Pairs whose prices end before the day to which the reader looks.

use rotascope::pages::{ends_early, is_behind};

use super::context::Fixed;

/// The last session and the day that is looked at where a pair ends early, and whether its last session
/// lies before that day at all.
#[track_caller]
fn check(link: &str, ended: Option<(&str, &str)>, is_before: bool) {
    let cx = Fixed::on("2026-09-28");
    cx.show(link);
    let days = ended.map(|(last, shown)| (last.parse().unwrap(), shown.parse().unwrap()));
    assert_eq!((ends_early(&cx), is_behind(&cx)), (days, is_before), "{link}");
}

#[test]
fn the_last_session_of_the_pair_is_named() {
    check("s=IWC&l=SPY", Some(("2026-05-01", "2026-09-25")), true);
    check("s=IWC&l=SPY&asof=2026-06-30", Some(("2026-05-01", "2026-06-30")), true);
}

#[test]
fn a_weekend_and_a_day_within_the_history_are_no_end() {
    check("s=IWC&l=SPY&asof=2026-05-03", None, true);
    check("s=IWC&l=SPY&asof=2026-05-01", None, false);
    check("", None, false);
}
