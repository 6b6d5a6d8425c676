//! What many sets of values came to: sweep, chance, walk-forward and overfitting.

use std::sync::Arc;

use rotascope::domain::{
    Absence, Spacing,
    lab::{Rule, RuleInputs},
    metrics::{
        Seed,
        lab::{
            CrossGrid, Market, Plan, Schedule, Sweep, Weights, backtest,
            deflated_sharpe::best_of_chance,
            overfitting::{BLOCKS, overfitting},
            plateau::plateau,
            shift_chance::shift_chance,
            sweep::even_blocks,
            walk_forward::{Past, Walk, walk_forward, year_blocks},
        },
    },
};

use rotascope_kernels::pairs;

use crate::support::{
    nearness::near,
    series::{Columns, noise, weekdays},
};

/// Six years of walks; the ratio trends for some months and turns.
fn trending() -> Columns {
    let (mut one, mut other) = (noise(21), noise(22));
    let days = weekdays("2018-01-01".parse().unwrap(), 1_512);
    let (mut small, mut large) = (50.0, 80.0);
    let mut columns = Columns { days, small: vec![], large: vec![] };
    for at in 0..1_512 {
        let drift = if (at / 90) % 2 == 0 { 0.001 } else { -0.001 };
        small *= 1.0 + drift + 0.03 * one.next().unwrap();
        large *= 1.0 - drift + 0.03 * other.next().unwrap();
        columns.small.push(small);
        columns.large.push(large);
    }
    columns
}

fn leg(is_small: bool) -> Weights {
    if is_small { Weights::SMALL } else { Weights::LARGE }
}

const WINDOWS: [usize; 5] = [2, 5, 10, 40, 80];
/// Slower than a year, the fast one too.
const SLOW: [usize; 3] = [20, 260, 300];

/// The windows of every pair of [`WINDOWS`].
fn windows() -> impl Iterator<Item = (usize, usize)> {
    pairs(WINDOWS.len()).map(|(fast, slow)| (WINDOWS[fast], WINDOWS[slow]))
}

fn cross(columns: &Columns, fast: usize, slow: usize, count: usize) -> Plan {
    let (rule, notices) = Rule::read(&format!("cross~{fast}~{slow}"));
    assert!(notices.is_empty());
    rule.plan(&RuleInputs::prices(columns.view().first(count)))
}

fn cash(columns: &Columns) -> Vec<f64> {
    vec![0.000_05; columns.days.len() - 1]
}

#[test]
fn pairs_at_once_are_plans_one_by_one() {
    let columns = trending();
    let cash = cash(&columns);
    let market = Market { view: columns.view(), cash: Ok(&cash) };
    let grid = CrossGrid::new(market, &WINDOWS, 0.001).unwrap();
    let blocks = |steps| even_blocks(steps, BLOCKS);
    let found = grid.sweep(blocks(grid.steps()));
    // Blocks that were summed elsewhere, the last one first.
    let mut sums: Vec<_> =
        found.blocks.iter().rev().map(|it| Arc::new(grid.block(it.clone()))).collect();
    sums.reverse();
    assert_eq!(grid.gathered(found.blocks.clone(), sums), found);
    let plans: Vec<Plan> =
        windows().map(|(fast, slow)| cross(&columns, fast, slow, 1_512)).collect();
    let expected = Sweep::of(market, &plans, 0.001, blocks).unwrap();
    assert_eq!((found.start, found.len(), found.is_empty()), (80, 10, false));
    assert_eq!((found.start, &found.blocks), (expected.start, &expected.blocks));
    assert_eq!(found.steps(), grid.steps());
    for set in 0..found.len() {
        let (a, b) = (found.total().moments(set).unwrap(), expected.total().moments(set).unwrap());
        near(a.mean, b.mean);
        near(a.deviation, b.deviation);
        near(a.kurtosis, b.kurtosis);
        let [a, b] = [&found, &expected].map(|it| it.total_over(3..7).sums(set));
        near(a.total_return(), b.total_return());
        assert_eq!(a.trades, b.trades);
    }
    assert_eq!(found.total().best(), expected.total().best());
    // The slowest set is a rule by itself.
    let last = windows().position(|pair| pair == (40, 80)).unwrap();
    let money = backtest(market, plans.last().unwrap(), 0.001).unwrap();
    near(found.total().sums(last).total_return(), money.equity.last().unwrap() - 1.0);
}

#[test]
fn the_plan_of_a_pair_is_what_its_sums_are_of() {
    let columns = trending();
    let cash = cash(&columns);
    let market = Market { view: columns.view(), cash: Ok(&cash) };
    for windows in [&WINDOWS[..], &SLOW] {
        let grid = CrossGrid::new(market, windows, 0.001).unwrap();
        let sweep = grid.sweep(even_blocks(grid.steps(), BLOCKS));
        for set in 0..sweep.len() {
            let money = backtest(market, &grid.plan(set, 0..usize::MAX), 0.001).unwrap();
            near(sweep.total().sums(set).total_return(), money.equity.last().unwrap() - 1.0);
            assert_eq!(sweep.total().sums(set).trades, money.trades.len() as f64 - 1.0, "{set}");
        }
        assert_eq!(grid.plan(sweep.len(), 0..9), Plan::default());
    }
}

#[test]
fn more_tries_deflate_more() {
    let columns = trending();
    let cash = cash(&columns);
    let market = Market { view: columns.view(), cash: Ok(&cash) };
    let grid = CrossGrid::new(market, &WINDOWS, 0.0).unwrap();
    let sweep = grid.sweep(even_blocks(grid.steps(), BLOCKS));
    let total = sweep.total();
    let best = total.best().unwrap();
    let found = [1, 10, 100, 10_000].map(|tried| total.deflated(best, tried).unwrap());
    assert_eq!(found[0], found[1], "ten were tried at least");
    assert!(found[2] < found[1] && found[3] < found[2], "{found:?}");
    assert!(best_of_chance(1.0, 10) < best_of_chance(1.0, 100));
    let sharpes = total.sharpes();
    // The neighbours of (2, 3) are (1, 2), (1, 3), (1, 4), (2, 4) and (3, 4).
    let mut near_it: Vec<f64> = [4, 5, 6, 8, 9].iter().map(|set| sharpes[*set].unwrap()).collect();
    near_it.sort_by(f64::total_cmp);
    assert_eq!(plateau(WINDOWS.len(), sharpes, 7), Ok(near_it[2]));
}

#[test]
fn a_rule_that_knows_the_turns_is_no_chance() {
    let columns = trending();
    let cash = cash(&columns);
    let market = Market { view: columns.view(), cash: Ok(&cash) };
    let knowing = |at: usize| Some(leg(((at + 2) / 90).is_multiple_of(2)));
    let plan = Plan { weights: (0..1_512).map(knowing).collect(), schedule: Schedule::OnChange };
    let found = shift_chance(market, &plan, 0.001, Seed(1)).unwrap();
    assert!(found.chance < 0.05 && 0.5 < found.lead, "{found:?}");
    assert_eq!(shift_chance(market, &plan, 0.001, Seed(1)), Ok(found));
    let mut draws = noise(7);
    let mut random = || draws.next().unwrap();
    let guess: Vec<bool> = (0..17).map(|_| random() < 0.0).collect();
    let guessed = |at: usize| Some(leg(guess[at / 90]));
    let plan = Plan { weights: (0..1_512).map(guessed).collect(), schedule: Schedule::OnChange };
    let found = shift_chance(market, &plan, 0.001, Seed(1)).unwrap();
    assert!(0.05 < found.chance, "{found:?}");
    for plan in [Plan::even(1_512, 0), Plan::constant(1_512, 0, Weights::SMALL, Schedule::OnChange)]
    {
        assert_eq!(shift_chance(market, &plan, 0.0, Seed(1)), Err(Absence::NoVariation));
    }
}

#[test]
fn a_walk_knows_nothing_of_the_years_ahead() {
    let columns = trending();
    let cash = cash(&columns);
    for past in [Past::Rolling, Past::Anchored] {
        let walk = Walk { window_years: 2, hold_years: 1, past };
        let walked = |count: usize| {
            let market = Market { view: columns.view(), cash: Ok(&cash) }.first(count);
            let grid = CrossGrid::new(market, &WINDOWS, 0.001).unwrap();
            let sweep = grid.sweep(year_blocks(grid.steps(), Spacing::Session));
            let plan = |set: usize, _| {
                let (fast, slow) = windows().nth(set).unwrap();
                cross(&columns, fast, slow, count)
            };
            (walk_forward(market, &sweep, walk, 0.001, plan).unwrap(), sweep)
        };
        let ((all, sweep), (known, _)) = (walked(1_512), walked(1_200));
        let froms: Vec<usize> = all.choices.iter().map(|choice| choice.from).collect();
        assert_eq!(froms, [80 + 504, 80 + 756, 80 + 1_008, 80 + 1_260]);
        assert_eq!(all.choices[0].to, froms[1]);
        assert_eq!(all.test.start, froms[0] + 1);
        for (all, known) in all.choices.iter().zip(&known.choices) {
            assert_eq!((all.set, all.from), (known.set, known.from));
        }
        let kept = known.test.equity.len();
        assert_eq!(all.test.equity[..kept], known.test.equity);
        // The first choice by hand.
        let of = |set: usize| sweep.total_over(0..2).sharpes()[set].unwrap();
        let best = (0..10).max_by(|a, b| of(*a).total_cmp(&of(*b))).unwrap();
        assert_eq!((all.choices[0].set, all.choices[0].sharpe), (best, of(best)));
    }
    let market = Market { view: columns.view(), cash: Ok(&cash) }.first(400);
    let grid = CrossGrid::new(market, &WINDOWS, 0.001).unwrap();
    let sweep = grid.sweep(year_blocks(grid.steps(), Spacing::Session));
    let walk = Walk { window_years: 3, hold_years: 1, past: Past::Rolling };
    let plan = |_, _| Plan::even(400, 0);
    assert!(walk_forward(market, &sweep, walk, 0.0, plan).is_err());
}

#[test]
fn sets_that_differ_by_luck_alone_overfit_half_of_the_time() {
    // Twenty plans that toss a coin each session on two walks.
    let columns = trending();
    let cash = cash(&columns);
    let market = Market { view: columns.view(), cash: Ok(&cash) };
    let mut draws = noise(31);
    let plans: Vec<Plan> = (0..20)
        .map(|_| {
            let mut toss = || Some(leg(draws.next().unwrap() < 0.0));
            Plan { weights: (0..1_512).map(|_| toss()).collect(), schedule: Schedule::OnChange }
        })
        .collect();
    let blocks = |steps| even_blocks(steps, BLOCKS);
    let sweep = Sweep::of(market, &plans, 0.0, blocks).unwrap();
    let luck = overfitting(&sweep).unwrap();
    assert!((0.3..0.8).contains(&luck), "{luck}");
    // One that knows the turns is best in every half.
    let knowing = |at: usize| Some(leg(((at + 2) / 90).is_multiple_of(2)));
    let knowing = Plan { weights: (0..1_512).map(knowing).collect(), schedule: Schedule::OnChange };
    let with: Vec<Plan> = plans.into_iter().chain([knowing]).collect();
    let skill = overfitting(&Sweep::of(market, &with, 0.0, blocks).unwrap()).unwrap();
    assert!(skill < 0.1, "{skill}");
    let one = Sweep::of(market, &with[..1], 0.0, blocks).unwrap();
    assert!(overfitting(&one).is_err());
    assert_eq!(Sweep::of(market, &[], 0.0, blocks), Err(Absence::NeverJudged));
}
