//! Every kind against its oracle, which sees nothing after the session it judges.

use proptest::prelude::*;
use rotascope::domain::{
    Day, Weekday,
    metrics::signals::events::events,
    signals::{Condition, Inputs, KINDS},
    study::signals::{SignalHistory, SignalStudy},
};

use super::oracles::ORACLES;
use crate::support::series::{Columns, columns, scattered};

/// A condition of a kind, its values drawn from those that are offered.
fn condition(kind: usize, draws: &[u16]) -> Condition {
    let kind = KINDS[kind];
    let start = Condition::usual(kind);
    kind.parameters.iter().zip(draws).fold(start, |condition, (parameter, draw)| {
        let values = parameter.values();
        // Small ones are met in short histories.
        let count = i32::from(*values.end()) - i32::from(*values.start()) + 1;
        let step = (f64::from(count) * (f64::from(*draw) / 65_536.0).powi(3)) as i16;
        condition.with(parameter.role, values.start() + step)
    })
}

fn draws() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(any::<u16>(), 4)
}

/// Walks of both legs on weekdays, as sessions are; a week is finished with its Friday.
fn sessions() -> impl Strategy<Value = Columns> {
    columns().prop_map(|columns| {
        let mut kept = Columns { days: vec![], small: vec![], large: vec![] };
        for (day, small, large) in columns.view().iter() {
            if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
                kept.days.push(day);
                kept.small.push(small);
                kept.large.push(large);
            }
        }
        kept
    })
}

/// Yields that move by a basis point at a time, with gaps.
fn yields(count: usize, seed: usize) -> Vec<Option<f64>> {
    let mut basis_points = 400.0;
    let levels = (0..count).map(|at| {
        basis_points += (8.0 * scattered(at + seed)).round();
        (at % 17 != seed % 17).then_some(basis_points / 100.0)
    });
    levels.collect()
}

/// A decision every few sessions, some between sessions.
fn decisions(days: &[Day]) -> Vec<(Day, f64)> {
    let days = days.iter().enumerate().skip(3).step_by(11);
    days.map(|(at, day)| {
        let way = if scattered(at / 40) < 0.2 { -25.0 } else { 25.0 };
        (day.plus_days(i32::from(at % 2 == 0)), way)
    })
    .collect()
}

/// What a condition says of the first sessions.
fn holds(columns: &Columns, condition: &Condition, count: usize) -> Vec<Option<bool>> {
    let [two, ten] = [3, 5].map(|seed| yields(columns.days.len(), seed));
    let decisions = decisions(&columns.days);
    let view = columns.view().first(count);
    condition.holds(&Inputs {
        view,
        two_year_percent: &two[..view.len()],
        ten_year_percent: &ten[..view.len()],
        decisions: &decisions,
    })
}

fn expected(columns: &Columns, condition: &Condition, at: usize) -> Option<bool> {
    let [two, ten] = [3, 5].map(|seed| yields(columns.days.len(), seed));
    let decisions = decisions(&columns.days);
    let inputs = Inputs {
        view: columns.view().first(at + 1),
        two_year_percent: &two,
        ten_year_percent: &ten,
        decisions: &decisions,
    };
    let text = condition.to_string();
    let parts: Vec<&str> = text.split('~').collect();
    let (_, oracle) = ORACLES.iter().find(|(code, _)| *code == parts[0]).unwrap();
    oracle(&parts[1..], &inputs)
}

#[test]
fn every_kind_has_an_oracle() {
    let kinds: Vec<&str> = KINDS.iter().map(|kind| kind.code).collect();
    assert_eq!(kinds.len(), ORACLES.len());
    assert!(ORACLES.iter().all(|(code, _)| kinds.contains(code)), "{kinds:?}");
}

#[test]
fn every_kind_turns_true_somewhere() {
    let (mut small, mut large) = (50.0, 80.0);
    let levels = |at: usize| {
        let swing = if (at / 300).is_multiple_of(2) { 0.002 } else { -0.002 };
        small *= 1.0 + swing + 0.02 * scattered(at);
        large *= 1.0 - swing + 0.01 * scattered(at + 9_000);
        (small, large)
    };
    let columns = crate::support::series::daily(4_500, levels);
    for (at, kind) in KINDS.iter().enumerate() {
        let tried = [Condition::usual(kind), condition(at, &[0, 20_000, 20_000, 30_000])];
        let any = tried.iter().any(|it| !events(&holds(&columns, it, 4_500), 0).is_empty());
        assert!(any, "{}", kind.code);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_condition_is_what_its_definition_says(
        columns in sessions(),
        kind in 0..KINDS.len(),
        draws in draws(),
    ) {
        let condition = condition(kind, &draws);
        let found = holds(&columns, &condition, columns.days.len());
        prop_assert_eq!(found.len(), columns.days.len());
        for (at, found) in found.into_iter().enumerate().step_by(3) {
            prop_assert_eq!(found, expected(&columns, &condition, at), "{} at {}", condition, at);
        }
    }

    #[test]
    fn later_sessions_repaint_no_event(
        columns in sessions(),
        kind in 0..KINDS.len(),
        draws in draws(),
        share in 0.0..1.0_f64,
        apart in 0..30_usize,
    ) {
        let condition = condition(kind, &draws);
        let count = (columns.days.len() as f64 * share) as usize;
        let known = events(&holds(&columns, &condition, count), apart);
        let mut all = events(&holds(&columns, &condition, columns.days.len()), apart);
        all.retain(|at| *at < count);
        prop_assert_eq!(known, all, "{}", condition);
    }

    #[test]
    fn what_a_day_knew_is_the_beginning_of_the_history(
        columns in sessions(),
        kind in 0..KINDS.len(),
        draws in draws(),
        shares in prop::array::uniform2(0.0..1.0_f64),
    ) {
        let condition = condition(kind, &draws);
        let all = holds(&columns, &condition, columns.days.len());
        let history = SignalHistory::of(columns.view(), &all, 21);
        // The study of one day takes what it can from that of the other.
        let mut before = None;
        for share in shares {
            let count = (columns.days.len() as f64 * share) as usize;
            let view = columns.view().first(count);
            let known = history.known(view, before.as_ref());
            let afresh = SignalStudy::of(view, &holds(&columns, &condition, count), 21);
            prop_assert_eq!(&known, &afresh, "{} at {}", condition, count);
            before = Some(known);
        }
    }

    #[test]
    fn a_series_against_itself_has_no_event(
        columns in sessions(),
        kind in 0..KINDS.len(),
        draws in draws(),
    ) {
        let condition = condition(kind, &draws);
        // What happens outside the pair happens whatever the pair is.
        prop_assume!(!["begins", "decision", "yield"].contains(&condition.kind().code));
        let itself = columns.against_itself();
        let found = events(&holds(&itself, &condition, itself.days.len()), 0);
        prop_assert!(found.is_empty(), "{}: {:?}", condition, found);
    }
}
