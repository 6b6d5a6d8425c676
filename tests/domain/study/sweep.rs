//! The study of all pairs of moving averages against one backtest a pair.

use rotascope::domain::{
    lab::{Rule, RuleInputs},
    metrics::lab::{CrossGrid, Market, Plan, backtest, sweep::even_blocks},
    study::sweep::SweepStudy,
};

use crate::support::{
    nearness::near,
    series::{daily, noise},
};

const SESSIONS: usize = 700;
const COST: f64 = 0.001;
const WINDOWS: [usize; 4] = [5, 10, 30, 60];

#[test]
fn the_excess_of_a_pair_is_that_of_its_backtest() {
    let (mut one, mut other) = (noise(5), noise(6));
    let (mut small, mut large) = (50.0, 80.0);
    let columns = daily(SESSIONS, |_| {
        small *= 1.0 + 0.04 * one.next().unwrap();
        large *= 1.0 + 0.03 * other.next().unwrap();
        (small, large)
    });
    let view = columns.view();
    let market = Market { view, cash: Ok(&[0.0; SESSIONS - 1]) };
    let grid = CrossGrid::new(market, &WINDOWS, COST).unwrap();
    let sweep = grid.sweep(even_blocks(grid.steps(), 3));
    let study = SweepStudy::of(market, &sweep, WINDOWS.into(), Some((10, 30)), COST).unwrap();
    let growth = |plan: &Plan| {
        let end = *backtest(market, plan, COST).unwrap().equity.last().unwrap();
        end.powf(252.0 / study.steps as f64)
    };
    let first = sweep.start - 1;
    let even = growth(&Plan::even(SESSIONS, first));
    for (set, (fast, slow)) in
        [(5, 10), (5, 30), (5, 60), (10, 30), (10, 60), (30, 60)].into_iter().enumerate()
    {
        let at = |window| WINDOWS.iter().position(|it| *it == window).unwrap();
        let (rule, _) = Rule::read(&format!("cross~{fast}~{slow}"));
        let mut plan = rule.plan(&RuleInputs::prices(view));
        plan.weights.iter_mut().take(first).for_each(|weights| *weights = None);
        let found = study.excess_at(at(fast), at(slow)).unwrap();
        near(1.0 + found, 1.0 + growth(&plan) - even);
        assert_eq!(study.pair(set), Some((fast, slow)));
    }
    assert_eq!(study.excess_at(2, 2), None);
    assert_eq!(study.tried, 6);
    assert_eq!(study.chosen.map(|it| (it.fast, it.slow)), Some((10, 30)));
    assert_eq!(study.chosen.unwrap().excess.ok(), study.excess_at(1, 2));
}
