//! The reference facts of the default snapshot, price basis unless said.

use std::num::NonZero;

use rotascope::domain::{
    Basis, DateRange, Pair, PairView, Value,
    metrics::{
        performance::{
            calendar_years::{CalendarYear, calendar_years},
            rebased_performance::total_return_of,
            relative_drawdown::{current, deepest},
        },
        rates::easing_cycles::{
            CycleState::{Ended, Running},
            cuts_within, easing_cycles,
        },
        streaks::{
            base_rate::{Probability, chance_of_run},
            streak::{Streak, StreakState, ranked, sessions, state, streaks},
        },
        valuation::valuation_gap::{discount, upside_to_parity},
    },
};

use crate::support::shipped::{self, day, decisions, series};

fn pair(small: &str) -> Pair {
    shipped::pair(small, "SPY", Basis::Price)
}

/// Holds a share of one against a percentage as printed, to half its last decimal.
#[track_caller]
fn check(found: f64, percent: &str) {
    let decimals = percent.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert_eq!(format!("{:+.decimals$}", found * 100.0), percent);
}

fn span_of(streak: &Streak) -> (usize, String, String) {
    (streak.sessions, streak.start.to_string(), streak.end.to_string())
}

#[test]
fn the_longest_streak_is_that_of_january_2026() {
    let pair = pair("IWM");
    let all = streaks(pair.view());
    let first_three: Vec<_> =
        ranked(&all).into_iter().take(3).map(|(rank, s)| (rank, span_of(s))).collect();
    let expected = [
        (1, 14, "2026-01-02", "2026-01-22"),
        (2, 13, "2008-05-20", "2008-06-06"),
        (3, 10, "2003-05-19", "2003-06-02"),
    ];
    let expected = expected.map(|(rank, n, from, to)| (rank, (n, from.to_owned(), to.to_owned())));
    assert_eq!(first_three, expected);
}

#[test]
fn the_streak_runs_until_23_january_breaks_it() {
    let pair = pair("IWM");
    let StreakState::Running(running) = state(pair.as_of(day("2026-01-22"))) else { panic!() };
    let StreakState::Broken { streak, on, small, large } = state(pair.as_of(day("2026-01-23")))
    else {
        panic!()
    };
    assert_eq!(running, streak);
    assert_eq!((streak.sessions, streak.calendar_days, on), (14, 21, day("2026-01-23")));
    check(small, "-1.846");
    check(large, "+0.036");
}

#[test]
fn counted_with_other_funds_the_year_began_with_shorter_streaks() {
    for (symbol, expected) in [("IWM", 14), ("VTWG", 7), ("VTWV", 3), ("IWN", 3)] {
        let pair = pair(symbol);
        let view = pair.as_of(day("2026-01-23"));
        let base = DateRange::YearToDate.base(view.days()).unwrap();
        let first = streaks(view.from(base.index))[0];
        assert_eq!((first.sessions, first.start), (expected, day("2026-01-02")), "{symbol}");
    }
}

#[test]
fn small_caps_lost_five_calendar_years_in_a_row() {
    let years = calendar_years(pair("IWM").view());
    let row = |year| -> &CalendarYear { years.iter().find(|row| row.year == year).unwrap() };
    for (year, small, large) in [
        (2021, "+13.46", "+27.04"),
        (2022, "-21.62", "-19.48"),
        (2023, "+15.11", "+24.29"),
        (2024, "+10.09", "+23.30"),
        (2025, "+11.40", "+16.35"),
    ] {
        check(row(year).small, small);
        check(row(year).large, large);
    }
}

#[test]
fn returns_over_ranges_are_those_of_the_press() {
    let leg = |view: PairView<'_>, range: DateRange| {
        let view = view.from(range.base(view.days()).unwrap().index);
        (total_return_of(view.small()).unwrap(), total_return_of(view.large()).unwrap())
    };
    let pair = pair("IWM");
    for (as_of, small, large) in
        [("2026-01-23", "+7.58", "+1.07"), ("2026-09-25", "+14.55", "+13.11")]
    {
        let found = leg(pair.as_of(day(as_of)), DateRange::YearToDate);
        check(found.0, small);
        check(found.1, large);
    }
    check(leg(pair.as_of(day("2026-01-23")), DateRange::Months(6)).0, "+16.8");
    let spy = series("SPY");
    for (basis, expected) in [(Basis::Price, "+78.3"), (Basis::TotalReturn, "+85.5")] {
        let pair = Pair::join(&spy, &spy, basis);
        let found = leg(pair.as_of(day("2025-12-31")), DateRange::Since(day("2022-12-30")));
        check(found.0, expected);
    }
}

#[test]
fn the_price_relative_stands_far_below_its_peak() {
    let pair = pair("IWM");
    let view = pair.as_of(day("2026-01-23"));
    let worst = deepest(view).unwrap();
    check(current(view).unwrap(), "-39.9");
    check(worst.depth, "-46.0");
    assert_eq!((worst.trough, worst.recovery), (day("2025-04-11"), None));
}

#[test]
fn a_streak_of_14_is_rarer_than_one_in_five() {
    let pair = pair("IWM");
    let view = pair.as_of(day("2026-01-23"));
    let run = NonZero::new(14).unwrap();
    assert_eq!(sessions(view), 6_452);
    check(chance_of_run(sessions(view), run, Probability::HALF), "+17.8");
}

#[test]
fn a_discount_of_30_percent_takes_44_to_close() {
    let figure = |found: Value, percent| check(found.unwrap(), percent);
    figure(discount(19.5, 28.0), "+30.4");
    figure(upside_to_parity(19.5, 28.0), "+43.6");
}

#[test]
fn rates_were_cut_by_75_points_in_2025_in_the_fourth_cycle_since_2000() {
    let found: Vec<_> = easing_cycles(&decisions("2026-01-23"))
        .into_iter()
        .map(|c| (c.first_cut.to_string(), c.last_cut.to_string(), c.cuts, c.total_bp, c.state))
        .collect();
    let expected = [
        ("2001-01-03", "2003-06-25", 13, -550.0, Ended),
        ("2007-09-18", "2008-12-16", 10, -500.0, Ended),
        ("2019-07-31", "2020-03-15", 5, -225.0, Ended),
        ("2024-09-18", "2025-12-10", 6, -175.0, Running),
    ];
    let expected = expected.map(|(from, to, n, bp, s)| (from.to_owned(), to.to_owned(), n, bp, s));
    assert_eq!(found, expected);
    let year = cuts_within(&decisions("2026-01-23"), day("2025-01-01"), day("2025-12-31"));
    assert_eq!(year, (3, -75.0));
    assert_eq!(easing_cycles(&decisions("2026-09-25"))[3].state, Ended);
}
