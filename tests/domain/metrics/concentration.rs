//! Weights, breadth and the basket of the largest, each reckoned a second way.

use proptest::prelude::*;
use rotascope::domain::{
    Absence, Basis, Day, PriceSeries,
    metrics::{
        concentration::{
            basket::{Basket, BasketPoint, Member, basket_against_rest, returns},
            equal_weight::equal_weight_ratio,
            herfindahl::{effective_number, hhi},
            top_weight::{group_weight, top_weight},
        },
        performance::geometric_excess::geometric_excess,
    },
};

use crate::support::{
    nearness::{figure_near, near},
    series::columns,
    shipped::{check, day, pair, series},
};

fn leg(days: &[Day], closes: &[f64]) -> PriceSeries {
    PriceSeries::new("X".parse().unwrap(), days.to_vec(), closes.to_vec(), vec![]).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..Default::default() })]

    #[test]
    fn weights_are_shares_of_their_sum(weights in prop::collection::vec(0.001..9.0_f64, 0..60), count in 0..20_usize, scale in 0.01..100.0) {
        let scaled: Vec<f64> = weights.iter().map(|weight| scale * weight).collect();
        let total: f64 = weights.iter().sum();
        let all = (!weights.is_empty()).then_some(weights.as_slice());
        // The chance that two draws hit the same line.
        let twice = all.map(|all| all.iter().map(|w| w / total * w / total).sum::<f64>());
        figure_near(hhi(&weights), twice);
        figure_near(hhi(&scaled), twice);
        figure_near(effective_number(&scaled), twice.map(f64::recip));
        if let Ok(lines) = effective_number(&weights) {
            prop_assert!(1.0 - 1e-12 <= lines && lines <= weights.len() as f64 * (1.0 + 1e-12));
        }
        let rank = |i: usize| {
            let above = |j: usize| weights[j] > weights[i] || (weights[j] == weights[i] && j < i);
            (0..weights.len()).filter(|&j| above(j)).count()
        };
        let largest = (0..weights.len()).filter(|&i| rank(i) < count).map(|i| weights[i]);
        let naive = all.map(|_| largest.sum::<f64>());
        figure_near(top_weight(&weights, count), naive);
        let lines: Vec<(usize, f64)> = weights.iter().copied().enumerate().collect();
        figure_near(group_weight(&lines, |&i| rank(i) < count), naive);
    }

    #[test]
    fn the_basket_and_the_rest_are_the_index(columns in columns(), first in 0.01..0.4, second in 0.01..0.4, at in 0.0..1.0, to in 0.0..1.0) {
        prop_assume!(!columns.days.is_empty());
        // The index holds shares of two companies and of one that is not in the basket.
        let (small, large, days) = (&columns.small, &columns.large, &columns.days);
        let base = (days.len() as f64 * at) as usize;
        let third = |t: usize| (small[t] / small[base]).sqrt();
        let index: Vec<f64> = (0..days.len())
            .map(|t| first * small[t] / small[base] + second * large[t] / large[base] + (1.0 - first - second) * third(t))
            .collect();
        let (a, b, whole) = (leg(days, small), leg(days, large), leg(days, &index));
        let members = [Member { series: &a, weight: first }, Member { series: &b, weight: second }];
        let last = base + ((days.len() - base) as f64 * to) as usize;
        let found = basket_against_rest(&whole, &members, days[base], days[last]).unwrap();
        prop_assert_eq!(found.len(), last + 1);
        for (t, point) in found.iter().enumerate() {
            prop_assert_eq!(point.day, days[t]);
            let held = first * small[t] / small[base] + second * large[t] / large[base];
            near(point.weight, held / index[t]);
            near(point.basket * (first + second), held);
            prop_assert!((point.rest - third(t)).abs() < 1e-7 * third(t).max(index[t]), "{:?}", point);
        }
        let all = basket_against_rest(&whole, &members, days[base], *days.last().unwrap()).unwrap();
        prop_assert_eq!(&all[..found.len()], found.as_slice(), "a later session repaints");
    }

    #[test]
    fn a_basket_of_the_index_moves_with_it(columns in columns(), weight in 0.01..0.9) {
        prop_assume!(!columns.days.is_empty());
        let index = leg(&columns.days, &columns.small);
        let (on, last) = (columns.days[0], *columns.days.last().unwrap());
        let members = [Member { series: &index, weight }];
        for BasketPoint { weight: now, basket, rest, .. } in basket_against_rest(&index, &members, on, last).unwrap() {
            near(now, weight);
            near(basket, rest);
        }
    }

    #[test]
    fn breadth_is_a_ratio(columns in columns()) {
        let view = columns.view();
        let found = equal_weight_ratio(view);
        prop_assert_eq!(found.len(), view.len());
        if let Ok(excess) = geometric_excess(view) {
            near(found[found.len() - 1] / 100.0 - 1.0, excess);
        }
    }
}

#[test]
fn weights_that_cannot_be_give_no_value() {
    for bad in [f64::NAN, f64::INFINITY] {
        assert_eq!(hhi(&[1.0, bad]), Err(Absence::OutOfRange));
        assert_eq!(top_weight(&[1.0, bad], 1), Err(Absence::OutOfRange));
        assert_eq!(group_weight(&[((), bad)], |()| true), Err(Absence::OutOfRange));
    }
    assert_eq!(hhi(&[f64::MAX, f64::MAX]), Err(Absence::OutOfRange));
    assert_eq!(hhi(&[0.0; 3]), Err(Absence::NoVariation));
    assert_eq!(hhi(&[]), Err(Absence::NotEnoughHistory { need: 1, have: 0 }));
}

#[test]
fn a_basket_needs_weights_and_common_sessions() {
    let days: Vec<Day> = (0..3).filter_map(Day::from_epoch_days).collect();
    let index = leg(&days, &[10.0, 11.0, 12.0]);
    let of = |members: &[Member<'_>], on, as_of| basket_against_rest(&index, members, on, as_of);
    let member = |weight| Member { series: &index, weight };
    assert_eq!(of(&[], days[0], days[2]), Err(Absence::OutOfRange));
    for weight in [0.0, -0.1, 1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(of(&[member(weight)], days[0], days[2]), Err(Absence::OutOfRange), "{weight}");
    }
    let later = Err(Absence::NotKnownYet { first: days[2] });
    assert_eq!(of(&[member(0.5)], days[2], days[1]), later);
    let before = days[0].plus_days(-1);
    assert_eq!(of(&[member(0.5)], before, days[2]), Err(Absence::NoCommonSession));
    let other = leg(&days[1..2], &[5.0]);
    let gap = Member { series: &other, weight: 0.5 };
    assert_eq!(of(&[gap], days[2], days[2]).unwrap().len(), 1);
}

#[test]
fn a_basket_is_seen_from_before_its_weights_and_shows_nothing_later() {
    let days: Vec<Day> = (0..4).filter_map(Day::from_epoch_days).collect();
    // Four shares of the company, and a rest that is worth 4, 4, 4 and 8.
    let (index, company) = (leg(&days, &[8.0, 8.0, 16.0, 16.0]), leg(&days, &[1.0, 1.0, 3.0, 2.0]));
    let basket = |weights_on: usize, as_of: usize| Basket {
        index: &index,
        members: vec![Member { series: &company, weight: 0.5 }],
        weights_on: days[weights_on],
        as_of: days[as_of],
    };
    let early = basket(3, 2);
    assert_eq!((early.later(), basket(2, 2).later()), (Some(days[3]), None));
    let points = early.points(days[1]).unwrap();
    assert_eq!(points.iter().map(|point| point.day).collect::<Vec<_>>(), days[1..3]);
    let made = returns(&points).unwrap();
    assert_eq!((made.basket, made.index, made.rest), (2.0, 1.0, 0.0));
    assert_eq!((made.first.weight, made.last.weight), (0.5, 0.75));
    assert_eq!(returns(&[]), Err(Absence::NoCommonSession));
}

#[test]
fn the_seven_outgrew_the_rest_of_the_index() {
    let weights = [
        ("AAPL", 6.78),
        ("AMZN", 3.71),
        ("GOOGL", 6.03),
        ("META", 1.96),
        ("MSFT", 4.37),
        ("NVDA", 7.9),
        ("TSLA", 1.75),
    ];
    let all: Vec<(PriceSeries, f64)> =
        weights.iter().map(|&(symbol, percent)| (series(symbol), percent / 100.0)).collect();
    let members: Vec<Member<'_>> =
        all.iter().map(|(series, weight)| Member { series, weight: *weight }).collect();
    let (on, as_of) = (day("2026-06-19"), day("2026-09-25"));
    let found = basket_against_rest(&series("SPY"), &members, on, as_of).unwrap();
    let at = |day: Day| found.iter().rfind(|point| point.day <= day).unwrap();
    check(at(on).weight * 100.0, "32.50");
    assert_eq!((at(on).basket, at(on).rest), (1.0, 1.0));
    let first = &found[0];
    assert!(at(on).basket / first.basket > at(on).rest / first.rest);
    let breadth = pair("RSP", "SPY", Basis::Price);
    assert!(equal_weight_ratio(breadth.as_of(as_of)).last().unwrap() < &100.0);
}
