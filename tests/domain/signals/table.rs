//! Events and horizons against a table made by hand, and what followed on the default snapshot.

use rotascope::domain::{
    Basis, Day,
    metrics::rates::event_study::EventWindow,
    signals::{EventOrder, Evidence, Signal},
    study::signals::{SignalHistory, SignalStudy, paths, paths_in_simple_returns},
};

use crate::support::{
    library::FixedLibrary,
    nearness::near,
    series::{Columns, daily},
    shipped::pair,
};

/// Ahead on sessions 10 and 11, on 40 alone, and on 60 and 61; half is lost on session 190.
fn levels() -> Columns {
    daily(301, |at| {
        let small = match at {
            ..10 => 100.0,
            10 => 101.0,
            11..40 => 102.0,
            40..60 => 120.0,
            60 => 121.0,
            61..190 => 122.0,
            _ => 61.0,
        };
        (small, 1.0)
    })
}

fn study(columns: &Columns, text: &str) -> SignalStudy {
    let (signal, notices) = Signal::read(text);
    assert!(notices.is_empty(), "{notices:?}");
    let holds = Evidence::default().holds(&signal, columns.view());
    SignalStudy::of(columns.view(), &holds, usize::try_from(signal.apart.get()).unwrap())
}

#[test]
fn events_and_what_followed_are_those_of_the_table() {
    let columns = levels();
    let found = study(&columns, "streak~small~2");
    let days: Vec<Day> = [11, 61].map(|at| columns.days[at]).into();
    assert_eq!(found.days(), days);
    assert_eq!((found.first, found.sessions), (Some(columns.days[2]), 299));
    let table = [
        [
            Some(0.0),
            Some(0.0),
            Some(122.0 / 102.0 - 1.0),
            Some(122.0 / 102.0 - 1.0),
            Some(61.0 / 102.0 - 1.0),
        ],
        [Some(0.0), Some(0.0), Some(0.0), Some(0.0), None],
    ];
    for (event, row) in found.events.iter().zip(table) {
        assert_eq!(event.after.map(|after| after.map(|after| after.lead)), row, "{}", event.day);
    }
    let ends = found.after.map(|after| (after.n, after.open, after.disjoint));
    assert_eq!(ends, [(2, 0, 2), (2, 0, 2), (2, 0, 1), (2, 0, 1), (1, 1, 1)]);
    let quarter = found.after[2];
    assert_eq!(quarter.lead.share_positive, Ok(0.5));
    near(quarter.lead.mean.unwrap(), (122.0 / 102.0 - 1.0) / 2.0);
    assert_eq!((quarter.small.median, quarter.large.median), (quarter.lead.median, Ok(0.0)));
}

/// The days of the table, sorted.
#[track_caller]
fn check_order(order: &str, expected: [usize; 2]) {
    let columns = levels();
    let found = study(&columns, "streak~small~2");
    let order: EventOrder = order.parse().unwrap();
    let days: Vec<Day> = order.sort(&found.events).into_iter().map(|event| event.day).collect();
    assert_eq!(days, expected.map(|at| columns.days[at]), "{order}");
}

#[test]
fn days_are_sorted_by_any_column_and_open_ones_come_last() {
    check_order("day-down", [61, 11]);
    check_order("day-up", [11, 61]);
    check_order("63-down", [11, 61]);
    check_order("63-up", [61, 11]);
    // Nothing followed the second one as yet.
    check_order("252-down", [11, 61]);
    check_order("252-up", [11, 61]);
}

#[test]
fn events_too_near_the_one_before_are_none() {
    let columns = levels();
    assert_eq!(study(&columns, "streak~small~2~~apart~50").events.len(), 2);
    assert_eq!(study(&columns, "streak~small~2~~apart~51").events.len(), 1);
}

#[test]
fn paths_begin_at_the_close_of_the_event() {
    let columns = levels();
    let window = EventWindow { before: 2, after: 1 };
    let days = [columns.days[11], columns.days[300]];
    let found = paths(columns.view(), &days, window, None);
    let found = paths_in_simple_returns(columns.view(), found);
    // From the session before the event to two after it.
    let values: Vec<f64> = found.paths[0].values.iter().map(|value| value.unwrap()).collect();
    near(values[0], 101.0 / 102.0 - 1.0);
    assert_eq!(values[1..], [0.0, 0.0, 0.0]);
    assert_eq!((found.paths[0].event, found.paths.len()), (columns.days[11], 1));
}

#[test]
fn the_snapshot_knows_when_small_caps_won_fourteen_in_a_row() {
    let pair = pair("IWM", "SPY", Basis::Price);
    let library = FixedLibrary::new();
    for (text, events, last) in
        [("streak~small~14", 1, "2026-01-22"), ("streak~small~13", 2, "2026-01-21")]
    {
        let signal = Signal::read(text).0;
        let evidence = Evidence::of(&library, &signal).unwrap().unwrap();
        let view = pair.view();
        let found = SignalStudy::of(view, &evidence.holds(&signal, view), 21);
        assert_eq!(found.events.len(), events, "{text}");
        assert_eq!(found.events.last().unwrap().day.to_string(), last);
    }
}

#[test]
fn every_ready_condition_came_true_on_the_snapshot() {
    let (pair, library) = (pair("IWM", "SPY", Basis::Price), FixedLibrary::new());
    for signal in Signal::ready() {
        let evidence = Evidence::of(&library, &signal).unwrap().unwrap();
        let view = pair.view();
        let apart = usize::try_from(signal.apart.get()).unwrap();
        let found = SignalStudy::of(view, &evidence.holds(&signal, view), apart);
        assert!(!found.events.is_empty(), "{signal}");
        let p = found.after[0].chance.unwrap();
        assert!((1.0 / 1_001.0..=1.0).contains(&p), "{signal}: {p}");
    }
}

#[test]
fn the_history_of_every_ready_condition_begins_with_what_a_day_knew() {
    let (pair, library) = (pair("IWM", "SPY", Basis::Price), FixedLibrary::new());
    for signal in Signal::ready() {
        let evidence = Evidence::of(&library, &signal).unwrap().unwrap();
        assert!(evidence.is_unrevised(), "{signal}");
        let history = SignalHistory::of(pair.view(), &evidence.holds(&signal, pair.view()), 21);
        for day in ["2001-02-07", "2008-10-10", "2020-03-31", "2026-01-23"] {
            let view = pair.as_of(day.parse().unwrap());
            let afresh = SignalStudy::of(view, &evidence.holds(&signal, view), 21);
            assert_eq!(history.known(view, None), afresh, "{signal} on {day}");
        }
    }
}

#[test]
fn paths_of_a_day_are_the_same_whatever_day_was_studied_before() {
    let pair = pair("IWM", "SPY", Basis::Price);
    let window = EventWindow { before: 22, after: 62 };
    let mut before = None;
    // Day by day backwards, as a drag goes; the last path grows shorter until its day is gone.
    for day in ["2022-12-09", "2022-12-08", "2022-12-07", "2022-09-16", "2022-09-14", "2022-12-09"]
    {
        let view = pair.as_of(day.parse().unwrap());
        let holds = Evidence::default().holds(&Signal::default(), view);
        let days = SignalStudy::of(view, &holds, 21).days();
        let found = paths(view, &days, window, before.as_ref());
        assert_eq!(found, paths(view, &days, window, None), "{day}");
        before = Some(found);
    }
}
