//! Regimes against search and against each other.

use proptest::prelude::*;
use rotascope::domain::{
    Day, PairView,
    metrics::rotation::{
        leadership::{LEAST_LEAD, LEAST_SESSIONS, Leader, Regime, RegimeState, regimes},
        trend_regime::{BAND, TrendWeek, WEEKS, trend_regimes, trend_weeks},
    },
};

use crate::support::{
    nearness::{log_excess, near},
    series::{Columns, between, columns, daily},
};

/// Long waves of a seeded shape, so that regimes begin and end.
fn waves() -> impl Strategy<Value = Columns> {
    let leg = (prop::collection::vec((20..500_usize, -0.004..0.004_f64), 0..14), any::<u32>());
    leg.prop_map(|(legs, seed)| {
        let slopes: Vec<f64> = legs.into_iter().flat_map(|(len, slope)| vec![slope; len]).collect();
        let mut log = 0.0;
        daily(slopes.len(), |n| {
            log += slopes[n] + 0.01 * (n as f64 * (1.0 + f64::from(seed % 97))).sin();
            (f64::exp(log), 2.0)
        })
    })
}

fn logs(view: PairView<'_>) -> Vec<f64> {
    let base = view.small().first().zip(view.large().first()).map_or(0.0, |(s, l)| (s / l).ln());
    view.iter().map(|(_, small, large)| (small / large).ln() - base).collect()
}

fn index(view: PairView<'_>, day: Day) -> usize {
    view.days().binary_search(&day).unwrap()
}

/// Turns by trying, at every session, every rule on everything seen so far.
fn naive_turns(logs: &[f64]) -> Vec<usize> {
    let argmax = |from: usize, to: usize, sign: f64| {
        (from..=to).rev().max_by(|&a, &b| (sign * logs[a]).total_cmp(&(sign * logs[b]))).unwrap()
    };
    let far = |from: usize, to: usize, sign: f64| {
        LEAST_SESSIONS <= to - from && LEAST_LEAD.ln_1p() <= sign * (logs[to] - logs[from])
    };
    let (mut turns, mut sign): (Vec<usize>, f64) = (Vec::new(), 0.0);
    for now in 0..logs.len() {
        if let Some(&turn) = turns.last() {
            let extreme = argmax(turn, now, sign);
            if far(extreme, now, -sign) && argmax(extreme, now, -sign) == now {
                turns.push(extreme);
                sign = -sign;
            }
            continue;
        }
        for way in [1.0, -1.0] {
            let start = argmax(0, now, -way);
            if argmax(0, now, way) == now && far(start, now, way) {
                turns.push(start);
                sign = way;
            }
        }
    }
    turns
}

fn check_regime(view: PairView<'_>, logs: &[f64], regime: &Regime) {
    let (start, end) = (index(view, regime.start), index(view, regime.end));
    assert_eq!(regime.sessions, end - start);
    near(regime.excess, log_excess(between(view, start, end)).exp_m1());
    let sign = if regime.leader == Leader::Small { 1.0 } else { -1.0 };
    let extreme = index(view, regime.extreme);
    if regime.state == RegimeState::Complete {
        assert!(LEAST_SESSIONS <= regime.sessions, "{regime:?}");
        assert!(LEAST_LEAD.ln_1p() - 1e-12 <= sign * (logs[end] - logs[start]), "{regime:?}");
    }
    if regime.state == RegimeState::Running {
        assert!((start..=end).all(|at| sign * logs[at] <= sign * logs[extreme] + 1e-12));
    } else {
        assert_eq!(extreme, end);
    }
}

fn check_rule(view: PairView<'_>, weeks: &[TrendWeek]) {
    let mut leader = None;
    for week in weeks {
        if let Some(gap) = week.gap.filter(|gap| BAND < gap.abs()) {
            leader = Some(if 0.0 < gap { Leader::Small } else { Leader::Large });
        }
        assert_eq!(week.leader, leader, "{week:?}");
        assert!(view.days().binary_search(&week.day).is_ok());
    }
    assert!(weeks.iter().take(WEEKS.get() - 1).all(|week| week.gap.is_none()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..Default::default() })]

    #[test]
    fn regimes_alternate_and_cover_the_history(columns in prop_oneof![columns(), waves()]) {
        let view = columns.view();
        let (logs, found) = (logs(view), regimes(view));
        for regime in &found {
            check_regime(view, &logs, regime);
        }
        for two in found.windows(2) {
            prop_assert_eq!(two[0].end, two[1].start);
            prop_assert_eq!(two[0].leader, two[1].leader.other());
        }
        if let (Some(first), Some(last)) = (found.first(), found.last()) {
            prop_assert_eq!(Some(&first.start), view.days().first());
            prop_assert_eq!(Some(last.end), view.last_day());
        }
        let states: Vec<RegimeState> = found.iter().map(|regime| regime.state).collect();
        let running = states.iter().filter(|&&state| state == RegimeState::Running).count();
        prop_assert_eq!(running, usize::from(!states.is_empty()));
        prop_assert!(states.last().is_none_or(|&state| state == RegimeState::Running));
    }

    #[test]
    fn turns_are_those_of_a_search_at_every_session(columns in waves()) {
        let view = columns.view().first(1_200);
        let turns: Vec<usize> = regimes(view).iter().map(|regime| index(view, regime.start)).collect();
        let mut naive = naive_turns(&logs(view));
        if naive.first().is_some_and(|&turn| 0 < turn) {
            naive.insert(0, 0);
        }
        prop_assert_eq!(turns, naive);
    }

    #[test]
    fn exchanged_legs_turn_on_the_same_days(columns in waves()) {
        let (found, swapped) = (regimes(columns.view()), regimes(columns.view().swapped()));
        prop_assert_eq!(found.len(), swapped.len());
        for (a, b) in found.iter().zip(&swapped) {
            prop_assert_eq!((a.start, a.end, a.extreme, a.state), (b.start, b.end, b.extreme, b.state));
            prop_assert_eq!(a.leader, b.leader.other());
            near((1.0 + a.excess) * (1.0 + b.excess), 1.0);
        }
    }

    #[test]
    fn complete_regimes_are_never_repainted(columns in waves(), share in 0.0..1.0) {
        let known = columns.cut((columns.days.len() as f64 * share) as usize);
        let (then, now) = (regimes(known.view()), regimes(columns.view()));
        let is_settled = |regime: &&Regime| regime.state != RegimeState::Running;
        let settled: Vec<&Regime> = then.iter().filter(is_settled).collect();
        let kept: Vec<&Regime> = now.iter().take(settled.len()).collect();
        prop_assert_eq!(kept, settled);
    }

    #[test]
    fn the_rule_keeps_its_leader_inside_the_band(columns in prop_oneof![columns(), waves()]) {
        let weeks = trend_weeks(columns.view());
        check_rule(columns.view(), &weeks);
        let found = trend_regimes(&weeks);
        let led = weeks.iter().filter(|week| week.leader.is_some()).count();
        prop_assert_eq!(found.iter().map(|regime| regime.weeks).sum::<usize>(), led);
        prop_assert!(found.windows(2).all(|two| two[0].leader != two[1].leader && two[0].end < two[1].start));
        let even = trend_weeks(columns.against_itself().view());
        prop_assert!(even.iter().all(|week| week.leader.is_none() && week.gap.is_none_or(|gap| gap == 0.0)));
    }
}

#[test]
fn legs_that_differ_by_their_unit_alone_have_no_regime() {
    let columns = daily(900, |n| {
        let level = 3.0 + (n as f64 / 50.0).sin();
        (level, 0.7 * level)
    });
    assert!(regimes(columns.view()).is_empty());
}

#[test]
fn a_short_spike_is_no_regime() {
    let columns = daily(900, |n| {
        let spike = if (300..360).contains(&n) { 1.4 } else { 1.0 };
        (spike * (0.001 * n as f64).exp(), 1.0)
    });
    let found = regimes(columns.view());
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].leader, found[0].sessions), (Leader::Small, 899));
}
