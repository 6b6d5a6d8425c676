//! Ten sessions of trading, to the cent, and what a plan cannot know.

use rotascope::domain::{
    Absence, Day, PairView, Spacing,
    metrics::lab::{
        Backtest, Market, Plan, Schedule, Weights, backtest,
        break_even_cost::{BreakEven, break_even_cost},
        cost_drag::cost_drag,
        turnover::turnover,
    },
};

use super::relative_to;
use crate::support::{
    nearness::{all_near, near},
    series::{Columns, daily, noise},
};

const C: Option<Weights> = Some(Weights::CASH);
const L: Option<Weights> = Some(Weights::LARGE);
const S: Option<Weights> = Some(Weights::SMALL);

fn plan(weights: &[Option<Weights>]) -> Plan {
    Plan { weights: weights.into(), schedule: Schedule::OnChange }
}

/// Ten sessions: the small leg 10, 10, 11, 12, 12, 9, 9, 9, 18, 18, the large one 20, 20, 20, 30, 30,
/// 30, 15, 15, 15, 30.
fn ten() -> Columns {
    let small = [10.0, 10.0, 11.0, 12.0, 12.0, 9.0, 9.0, 9.0, 18.0, 18.0];
    let large = [20.0, 20.0, 20.0, 30.0, 30.0, 30.0, 15.0, 15.0, 15.0, 30.0];
    daily(10, |at| (small[at], large[at]))
}

fn tested(columns: &Columns, plan: &Plan, cost: f64) -> Backtest {
    let cash = vec![0.01; columns.days.len() - 1];
    backtest(Market { view: columns.view(), cash: Ok(&cash) }, plan, cost).unwrap()
}

#[test]
fn a_decision_is_traded_on_the_next_close() {
    let columns = ten();
    // Decided S on the first close, L on the fourth, cash on the seventh, S on the eighth.
    let plan = plan(&[S, None, S, L, L, L, C, S, S, S]);
    let free = tested(&columns, &plan, 0.0);
    assert_eq!(free.start, 1);
    // Bought at 10; sold at 12 for the large leg at 30; sold at 15 for cash, which earns 1 % once,
    // for the small leg at 18.
    all_near(&free.equity, &[1.0, 1.1, 1.2, 1.2, 1.2, 0.6, 0.6, 0.606, 0.606]);
    let days: Vec<Day> = free.trades.iter().map(|trade| trade.day).collect();
    assert_eq!(days, [1, 4, 7, 8].map(|at| columns.days[at]));
    let traded: Vec<f64> = free.trades.iter().map(|trade| trade.traded).collect();
    all_near(&traded, &[1.0, 2.0, 1.0, 1.0]);
    // Held over S for three of eight steps.
    near(free.share_small(), 4.0 / 8.0);
    assert_eq!(free.held[0], Weights::SMALL);
}

#[test]
fn costs_are_right_to_the_cent() {
    let columns = ten();
    let plan = plan(&[S, None, S, L, L, L, C, S, S, S]);
    // 10,000 dollars at 1 % a side.
    let dear = tested(&columns, &plan, 0.01);
    let bought: f64 = 10_000.0 / 1.01;
    let before_switch = bought * 1.2;
    let switched = before_switch * 0.99 / 1.01;
    let halved = switched / 2.0;
    let cash = halved * 0.99;
    let back = cash * 1.01 / 1.01;
    let expected =
        [10_000.0, bought * 1.1, before_switch, switched, switched, halved, cash, back, back];
    let dollars: Vec<f64> = dear.equity.iter().map(|equity| 10_000.0 * equity).collect();
    for (found, expected) in dollars.iter().zip(expected) {
        assert!((found - expected).abs() < 0.005, "{dollars:?}");
    }
    let paid: Vec<f64> = dear.trades.iter().map(|trade| trade.cost).collect();
    all_near(&paid, &[0.01 / 1.01, 0.02 / 1.01, 0.01, 0.01 / 1.01]);
}

#[test]
fn shares_are_restored_after_the_first_session_of_a_month() {
    let first: Day = "2024-01-29".parse().unwrap();
    let days: Vec<Day> = (0..10).map(|n| first.plus_days(n)).collect();
    let small = [1.0, 1.0, 2.0, 2.0, 2.0, 1.0, 1.0, 1.0, 1.0, 4.0];
    let columns = Columns { days, small: small.into(), large: vec![1.0; 10] };
    let plan = Plan::even(10, 0);
    let found = tested(&columns, &plan, 0.0);
    // The month begins on the fourth session: at the fifth, 1 and 0.5 become 0.75 each.
    all_near(&found.equity, &[1.0, 1.5, 1.5, 1.5, 1.125, 1.125, 1.125, 1.125, 2.25]);
    assert_eq!(found.trades.len(), 2);
    near(found.trades[1].from.small, 2.0 / 3.0);
    near(found.trades[1].traded, 1.0 / 3.0);
    // At 1 %: 100 buys 99.0099 of both; its 148.5149 pay for moving 24.7525 twice.
    let dear = tested(&columns, &plan, 0.01);
    near(dear.equity[2], 1.5 / 1.01);
    let before: f64 = 1.5 / 1.01;
    let (sold, held) = (before * 2.0 / 3.0, before / 3.0);
    let after = before - 0.01 * (sold - held);
    near(dear.equity[3], after);
}

#[test]
fn a_leg_that_is_held_is_that_leg_to_the_last_bit() {
    let mut rates = noise(3);
    let (mut small, mut large) = (73.1, 411.7);
    let columns = daily(500, |_| {
        small *= 1.0 + 0.1 * rates.next().unwrap();
        large *= 1.0 + 0.1 * rates.next().unwrap();
        (small, large)
    });
    let always = Plan::constant(500, 0, Weights::SMALL, Schedule::OnChange);
    let found = tested(&columns, &always, 0.0);
    let level = |at: usize| columns.small[at + 1] / columns.small[1];
    assert!(found.equity.iter().enumerate().all(|(at, equity)| *equity == level(at)));
    assert!(relative_to(&found, &columns.small).iter().all(|ratio| *ratio == 1.0));
}

#[test]
fn a_series_against_itself_is_itself_whatever_the_rule() {
    let mut rates = noise(9);
    let mut level = 73.1;
    let columns = daily(400, |_| {
        level *= 1.0 + 0.1 * rates.next().unwrap();
        (level, level)
    });
    let mut draws = noise(4);
    let weights = || if draws.next().unwrap() < 0.0 { S } else { L };
    let switching = plan(&std::iter::repeat_with(weights).take(400).collect::<Vec<_>>());
    let found = tested(&columns, &switching, 0.0);
    assert!(100 < found.trades.len());
    assert!(relative_to(&found, &columns.large).iter().all(|ratio| *ratio - 1.0 == 0.0));
    let even = tested(&columns, &Plan::even(400, 0), 0.0);
    assert_eq!(even.trades.len(), 1, "nothing drifts");
    assert!(relative_to(&even, &columns.large).iter().all(|ratio| *ratio == 1.0));
}

#[test]
fn what_cannot_be_tested_says_why() {
    let columns = ten();
    let none = Market { view: columns.view(), cash: Err(Absence::NotInSnapshot) };
    assert_eq!(backtest(none, &plan(&[None; 10]), 0.0), Err(Absence::NeverJudged));
    assert_eq!(backtest(none, &plan(&[C; 10]), 0.0), Err(Absence::NotInSnapshot));
    assert!(backtest(none, &plan(&[S; 10]), 0.0).is_ok(), "no cash is needed");
    let late = Plan::constant(10, 8, Weights::SMALL, Schedule::OnChange);
    let short = Absence::NotEnoughHistory { need: 11, have: 10 };
    assert_eq!(backtest(none, &late, 0.0), Err(short));
    let nothing = Market { view: PairView::new(&[], &[], &[]), cash: Ok(&[]) };
    assert_eq!(backtest(nothing, &plan(&[]), 0.0), Err(Absence::NeverJudged));
}

#[test]
fn turnover_drag_and_break_even() {
    // Every 50 sessions the other leg begins to gain; the rule knows.
    let mut levels = (1.0, 1.0);
    let columns = daily(757, |at| {
        let leads = (at / 50) % 2 == 0;
        levels.0 *= if leads { 1.002 } else { 1.0 };
        levels.1 *= if leads { 1.0 } else { 1.002 };
        levels
    });
    let weights = |at: usize| if ((at + 2) / 50).is_multiple_of(2) { S } else { L };
    let plan = plan(&(0..757).map(weights).collect::<Vec<_>>());
    let cash = vec![0.0; 756];
    let market = Market { view: columns.view(), cash: Ok(&cash) };
    let found = backtest(market, &plan, 0.001).unwrap();
    let switches = found.trades.len() - 1;
    let both_sides = f64::midpoint(1.0, 0.999 / 1.001);
    let turned = both_sides * switches as f64;
    near(turnover(&found, Spacing::Session).unwrap(), 252.0 / 755.0 * turned);
    let years = 755.0 / 252.0;
    let growth = |cost: f64| backtest(market, &plan, cost).unwrap().equity.last().copied().unwrap();
    let a_year = |cost: f64| growth(cost).powf(1.0 / years) - 1.0;
    near(cost_drag(market, &plan, 0.001).unwrap(), a_year(0.0) - a_year(0.001));
    near(growth(0.001), growth(0.0) / 1.001 * (0.999_f64 / 1.001).powf(switches as f64));
    let Ok(BreakEven::At(cost)) = break_even_cost(market, &plan) else { panic!("no break-even") };
    let even = backtest(market, &Plan::even(757, 0), cost).unwrap();
    near(growth(cost), *even.equity.last().unwrap());
    let wrong = Plan {
        weights: plan.weights.iter().map(|w| if *w == S { L } else { S }).collect(),
        ..plan.clone()
    };
    assert_eq!(break_even_cost(market, &wrong), Ok(BreakEven::Behind));
    assert_eq!(break_even_cost(market, &Plan::even(757, 0)), Ok(BreakEven::Level));
    let short = turnover(&tested(&ten(), &Plan::even(10, 0), 0.0), Spacing::Session);
    assert_eq!(short, Err(Absence::NotEnoughHistory { need: 249, have: 9 }));
}
