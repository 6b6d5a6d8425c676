//! Every pair of moving averages at once, against one after the other, session by session.

use rotascope_kernels::{
    CASH, Costs, CrossSweep, LARGE, Legs, Moments, PowerSums, SMALL, pair_count, shifted, splits,
    sums_of,
};

use crate::support::{
    nearness::{all_near, near},
    series::{Columns, daily, hard, noise},
};

const WINDOWS: [usize; 12] = [1, 2, 3, 4, 5, 8, 13, 21, 34, 35, 55, 100];

fn walk(count: usize) -> Columns {
    let (mut one, mut other) = (noise(11), noise(12));
    let (mut small, mut large) = (50.0, 80.0);
    daily(count, |_| {
        small *= 1.0 + 0.04 * one.next().unwrap();
        large *= 1.0 + 0.03 * other.next().unwrap();
        (small, large)
    })
}

/// Columns that are hard to sum, by name.
fn cases() -> Vec<(&'static str, Columns)> {
    let changed = |change: fn(usize, &mut (f64, f64))| {
        let columns = walk(1_500);
        daily(1_500, |at| {
            let mut levels = (columns.small[at], columns.large[at]);
            change(at, &mut levels);
            levels
        })
    };
    vec![
        ("clean", walk(1_500)),
        (
            "a tick of a billion",
            changed(|at, levels| {
                if at == 700 {
                    levels.0 = 1e9;
                }
            }),
        ),
        (
            "one of the other leg",
            changed(|at, levels| {
                if at == 700 {
                    levels.1 = 1e9;
                }
            }),
        ),
        (
            "a tick of a billionth",
            changed(|at, levels| {
                if at == 700 {
                    levels.0 = 1e-9;
                }
            }),
        ),
        (
            "flat for a year",
            changed(|at, levels| {
                if (400..700).contains(&at) {
                    *levels = (50.0, 80.0);
                }
            }),
        ),
        ("one leg flat", changed(|_, levels| levels.1 = 0.1)),
        ("both flat", changed(|_, levels| *levels = (0.1, 0.3))),
        ("against itself", changed(|_, levels| levels.1 = levels.0)),
        ("ties", changed(|_, levels| *levels = (levels.0.round(), 8.0))),
        ("thousandths at a million", {
            let long = hard();
            daily(1_500, |at| (long.small[at + 3_000], long.large[at + 3_000]))
        }),
    ]
}

fn cash(count: usize) -> Vec<f64> {
    (0..count).map(|at| 1e-4 + 1e-5 * (at % 7) as f64).collect()
}

#[track_caller]
fn same(name: &str, found: &PowerSums, expected: &PowerSums, count: usize) {
    let (a, b) = (found.total_return(), expected.total_return());
    assert!((a - b).abs() <= 1e-9 * b.abs().max(1e-3), "{name}: {a} {b}");
    assert_eq!(found.trades, expected.trades, "{name}");
    match (found.moments(count), expected.moments(count)) {
        (Some(a), Some(b)) => {
            let Moments { mean, deviation, skew, kurtosis } = a;
            near(mean, b.mean);
            near(deviation, b.deviation);
            assert!((skew - b.skew).abs() <= 1e-9 * b.skew.abs().max(1.0), "{name}: {a:?} {b:?}");
            assert!((kurtosis - b.kurtosis).abs() <= 1e-9 * b.kurtosis, "{name}: {a:?} {b:?}");
        }
        (a, b) => assert_eq!(a, b, "{name}"),
    }
}

/// The moments of returns by two passes.
fn textbook(returns: &[f64]) -> Moments {
    let n = returns.len() as f64;
    let mean = returns.iter().sum::<f64>() / n;
    let moment = |power| returns.iter().map(|r| (r - mean).powi(power)).sum::<f64>() / n;
    Moments {
        mean,
        deviation: (moment(2) * n / (n - 1.0)).sqrt(),
        skew: moment(3) / moment(2).powf(1.5),
        kurtosis: moment(4) / moment(2).powi(2),
    }
}

#[test]
fn every_pair_is_what_it_is_session_by_session() {
    for (name, columns) in cases() {
        let ratio: Vec<f64> = columns.view().iter().map(|(_, s, l)| s / l).collect();
        let sweep = CrossSweep::new(ratio.clone(), &WINDOWS);
        let start = sweep.start();
        let cash = cash(1_500);
        let (small, large) = (&columns.small[start..], &columns.large[start..]);
        let legs = Legs::new(small, large, &cash[start..], Costs::a_side(0.001));
        assert_eq!((legs.len(), legs.is_empty()), (1_399, false));
        let found = sweep.sums(&legs, 0..legs.len());
        assert_eq!(found.len(), pair_count(WINDOWS.len()));
        // Blocks of time add up, wherever they are cut.
        let cuts = [0, 1, 2, 333, 601, 602, 1_399];
        let blocks = cuts.iter().zip(&cuts[1..]).map(|(from, to)| sweep.sums(&legs, *from..*to));
        let added = blocks.reduce(|a, b| a.iter().zip(&b).map(|(a, b)| a.and(b)).collect());
        for (((fast, slow), found), added) in sweep.pairs().zip(&found).zip(added.unwrap()) {
            let held = sweep.held(fast, slow, legs.len());
            let expected = sums_of(&legs, &held, 0..legs.len());
            let name = format!("{name}, {fast} and {slow}");
            for (from, to) in cuts.iter().zip(&cuts[1..]) {
                // The first decision is on the session before the first step.
                let decided = sweep.decided(fast, slow, start - 1 + from..start - 1 + to);
                assert_eq!(decided, held[*from..*to], "{name}: {from} to {to}");
            }
            assert_eq!(sweep.decided(fast, slow, 0..start + 9), held[..10], "{name}");
            same(&name, found, &expected, legs.len());
            same(&name, &added, &expected, legs.len());
        }
    }
}

#[test]
fn sums_are_those_of_the_money() {
    let columns = walk(400);
    let ratio: Vec<f64> = columns.view().iter().map(|(_, s, l)| s / l).collect();
    let sweep = CrossSweep::new(ratio.clone(), &[5, 20]);
    let legs = Legs::new(&columns.small[20..], &columns.large[20..], &[], Costs::a_side(0.01));
    let held = sweep.held(5, 20, legs.len());
    let mut returns = Vec::new();
    let mut money = 1.0;
    for (step, holding) in held.iter().take(legs.len()).enumerate() {
        let levels = if *holding == SMALL { &columns.small } else { &columns.large };
        let mut growth = levels[21 + step] / levels[20 + step];
        if step == 0 {
            growth /= 1.01;
        }
        if held.get(step + 1).is_some_and(|next| next != holding) {
            growth *= 0.99 / 1.01;
        }
        returns.push(growth - 1.0);
        money *= growth;
    }
    let found = sweep.sums(&legs, 0..legs.len())[0];
    near(found.total_return(), money - 1.0);
    let (found, expected) = (found.moments(legs.len()).unwrap(), textbook(&returns));
    near(found.mean, expected.mean);
    near(found.deviation, expected.deviation);
    near(found.skew, expected.skew);
    near(found.kurtosis, expected.kurtosis);
    near(found.sharpe(), expected.mean / expected.deviation);
}

#[test]
fn shifted_holdings_are_those_of_the_rotated_column() {
    for (name, columns) in cases() {
        let legs = Legs::new(&columns.small, &columns.large, &cash(1_499), Costs::a_side(0.002));
        let mut draws = noise(5);
        let mut holding = LARGE;
        let held: Vec<u8> = (0..legs.len())
            .map(|_| {
                let draw = draws.next().unwrap();
                if 0.47 < draw {
                    holding = [SMALL, LARGE, CASH][(draw * 1e6) as usize % 3];
                }
                holding
            })
            .collect();
        let shifts = [0, 1, 2, 400, 1_498];
        for (shift, found) in shifts.iter().zip(shifted(&legs, &held, &shifts)) {
            let mut other = held.clone();
            other.rotate_right(*shift);
            let sums = sums_of(&legs, &other, 0..legs.len());
            let scale = (sums.powers[1] * legs.len() as f64).sqrt();
            let gap = (found[0] - sums.powers[0]).abs();
            assert!(gap <= 1e-9 * scale.max(1e-9), "{name} {shift}: {found:?} {:?}", sums.powers);
            all_near(&found[1..], &sums.powers[1..2]);
        }
    }
}

/// Every choice of half of the blocks, by the definition.
fn naive_splits(counts: &[usize], blocks: &[Vec<[f64; 2]>]) -> Vec<f64> {
    let all = 1_u32 << blocks.len();
    let halves = (0..all).filter(|mask| mask.count_ones() as usize == blocks.len() / 2);
    let sharpe = |mask: u32, set: usize| {
        let chosen = || (0..blocks.len()).filter(move |block| mask >> block & 1 == 1);
        let n = chosen().map(|block| counts[block]).sum::<usize>() as f64;
        let sum: f64 = chosen().map(|block| blocks[block][set][0]).sum();
        let squares: f64 = chosen().map(|block| blocks[block][set][1]).sum();
        (sum / n) / (squares / n - (sum / n).powi(2)).sqrt()
    };
    let rank = |mask: u32| {
        let sets = 0..blocks[0].len();
        let best =
            sets.clone().max_by(|a, b| sharpe(mask, *a).total_cmp(&sharpe(mask, *b))).unwrap();
        let rest = all - 1 - mask;
        let below = sets.filter(|set| sharpe(rest, *set) < sharpe(rest, best)).count();
        (below + 1) as f64 / (blocks[0].len() + 1) as f64
    };
    halves.map(rank).collect()
}

#[test]
fn splits_are_all_choices_of_half_the_blocks() {
    let mut draws = noise(8);
    let blocks: Vec<Vec<[f64; 2]>> = (0..6)
        .map(|_| (0..9).map(|_| [draws.next().unwrap(), 1.0 + draws.next().unwrap()]).collect())
        .collect();
    let counts = [20, 20, 21, 20, 21, 20];
    let mut found = splits(&counts, &blocks);
    let mut expected = naive_splits(&counts, &blocks);
    found.sort_by(f64::total_cmp);
    expected.sort_by(f64::total_cmp);
    all_near(&found, &expected);
    assert_eq!(found.len(), 20);
    assert!(splits(&counts[..5], &blocks[..5]).is_empty() && splits(&[], &[]).is_empty());
}
