//! What holds for every rule, on made-up pairs.

use proptest::prelude::*;
use rotascope::domain::{
    Absence,
    lab::{RULE_KINDS, Rule, RuleInputs},
    metrics::lab::{Market, Plan, Schedule, Weights, backtest},
};

use super::relative_to;
use crate::support::series::{Columns, columns};

/// Walks of both legs on weekdays, as sessions are; a week is finished with its Friday.
fn sessions() -> impl Strategy<Value = Columns> {
    columns().prop_map(|columns| {
        let mut kept = Columns { days: vec![], small: vec![], large: vec![] };
        for (day, small, large) in columns.view().iter().filter(|(day, _, _)| !day.is_weekend()) {
            kept.days.push(day);
            kept.small.push(small);
            kept.large.push(large);
        }
        kept
    })
}

/// A rule of a kind, its values drawn from those that are offered, small ones more often.
fn rule(kind: usize, draws: [u16; 2]) -> Rule {
    let kind = RULE_KINDS[kind];
    kind.parameters.iter().zip(draws).fold(Rule::usual(kind), |rule, (parameter, draw)| {
        let values = parameter.values();
        let count = i32::from(*values.end()) - i32::from(*values.start()) + 1;
        let step = (f64::from(count) * (f64::from(draw) / 65_536.0).powi(3)) as i16;
        rule.with(parameter.role, values.start() + step)
    })
}

/// Cash earns as the day of the month has it.
fn cash(columns: &Columns) -> Vec<f64> {
    columns.days.iter().skip(1).map(|day| f64::from(day.day_of_month()) / 3e4).collect()
}

/// What a rule wants on the first sessions, an event of its condition every 17.
fn plan(columns: &Columns, rule: &Rule, count: usize) -> Plan {
    let cash = cash(columns);
    let view = columns.view().first(count);
    let events: Vec<usize> = (5..count).step_by(17).collect();
    let cash = Ok(cash.get(..count.saturating_sub(1)).unwrap_or_default());
    rule.plan(&RuleInputs { view, cash, events: &events, judged_from: Some(3) })
}

/// The money of weights straight from the definition: what each step earns, less what trades cost.
fn naive(columns: &Columns, plan: &Plan, cost: f64) -> Vec<f64> {
    let (days, cash) = (&columns.days, cash(columns));
    let first = plan.weights.iter().position(Option::is_some).unwrap();
    let mut wanted = plan.weights[first].unwrap();
    let mut held = [0.0, 0.0, 1.0];
    let trade = |held: &mut [f64; 3], to: Weights| {
        let value: f64 = held.iter().sum();
        // What is left by halving: the more is left, the more was traded.
        let (mut low, mut high) = (0.0, value);
        let paid = |left: f64| {
            cost * ((to.small * left - held[0]).abs() + (to.large * left - held[1]).abs())
        };
        for _ in 0..200 {
            let middle = f64::midpoint(low, high);
            if middle + paid(middle) <= value { low = middle } else { high = middle }
        }
        let left = if value - paid(high) == high { high } else { low };
        *held = [to.small * left, to.large * left, (1.0 - to.small - to.large) * left];
    };
    trade(&mut held, wanted);
    let mut equity = vec![1.0];
    for at in first + 2..days.len() {
        held[0] *= columns.small[at] / columns.small[at - 1];
        held[1] *= columns.large[at] / columns.large[at - 1];
        held[2] *= 1.0 + cash[at - 1];
        let decided = plan.weights[at - 1].unwrap_or(wanted);
        let is_new_month = days[at - 1].calendar_month() != days[at - 2].calendar_month();
        if decided != wanted || (plan.schedule == Schedule::Monthly && is_new_month) {
            wanted = decided;
            trade(&mut held, wanted);
        }
        equity.push(held.iter().sum());
    }
    equity
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_later_change_leaves_the_past_alone(
        columns in sessions(),
        kind in 0..RULE_KINDS.len(),
        draws in any::<[u16; 2]>(),
        share in 0.0..1.0_f64,
    ) {
        let rule = rule(kind, draws);
        let count = (columns.days.len() as f64 * share) as usize;
        let (all, known) = (plan(&columns, &rule, columns.days.len()), plan(&columns, &rule, count));
        prop_assert_eq!(&all.weights[..count], &known.weights[..], "{}", rule);
        // Other prices later: nothing before them moves, bit for bit.
        let mut other = columns.clone();
        other.small.iter_mut().skip(count).for_each(|level| *level *= 3.0);
        let cash = cash(&columns);
        let tested = |columns: &Columns, plan: &Plan| {
            let market = Market { view: columns.view(), cash: Ok(&cash) };
            backtest(market, plan, 0.001).map(|it| it.equity).unwrap_or_default()
        };
        let (before, after) = (tested(&columns, &all), tested(&other, &plan(&other, &rule, other.days.len())));
        let settled = count.saturating_sub(all.first().unwrap_or(count) + 1).min(before.len());
        prop_assert_eq!(&before[..settled], &after[..settled], "{}", rule);
    }

    #[test]
    fn money_is_what_the_definition_says(
        columns in sessions(),
        kind in 0..RULE_KINDS.len(),
        draws in any::<[u16; 2]>(),
        cost in 0.0..0.02_f64,
    ) {
        let plan = plan(&columns, &rule(kind, draws), columns.days.len());
        let cash = cash(&columns);
        let market = Market { view: columns.view(), cash: Ok(&cash) };
        match backtest(market, &plan, cost) {
            Err(absence) => {
                let is_short = matches!(absence, Absence::NotEnoughHistory { .. });
                prop_assert!(is_short || absence == Absence::NeverJudged, "{}", absence);
            }
            Ok(found) => {
                for (found, expected) in found.equity.iter().zip(naive(&columns, &plan, cost)) {
                    prop_assert!((found - expected).abs() <= 1e-9 * expected, "{} {}", found, expected);
                }
            }
        }
    }

    #[test]
    fn a_series_against_itself_leads_by_nothing(
        columns in sessions(),
        kind in 0..RULE_KINDS.len(),
        draws in any::<[u16; 2]>(),
    ) {
        let itself = columns.against_itself();
        let rule = rule(kind, draws);
        // Cash is another thing than the legs.
        prop_assume!(rule.kind().code != "dual");
        let plan = plan(&itself, &rule, itself.days.len());
        let market = Market { view: itself.view(), cash: Err(Absence::NotInSnapshot) };
        if let Ok(found) = backtest(market, &plan, 0.0) {
            prop_assert!(relative_to(&found, &itself.large).iter().all(|ratio| *ratio == 1.0), "{}", rule);
        }
    }
}
