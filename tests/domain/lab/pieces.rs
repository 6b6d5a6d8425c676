//! Long work in pieces against the same work in one.

use rotascope::domain::{
    lab::{Answer, Answering, Findings, Piece, Trials, windows},
    metrics::lab::{
        CrossGrid, Market, Plan, Weights,
        overfitting::{BLOCKS, overfitting},
        shift_chance::shift_chance,
        sweep::even_blocks,
    },
    study::SEED,
};

use crate::support::{
    nearness::near,
    series::{Columns, daily, noise},
};

const COST: f64 = 0.001;
const SESSIONS: usize = 1_100;

fn columns() -> Columns {
    let (mut one, mut other) = (noise(3), noise(4));
    let (mut small, mut large) = (50.0, 80.0);
    daily(SESSIONS, |_| {
        small *= 1.0 + 0.04 * one.next().unwrap();
        large *= 1.0 + 0.03 * other.next().unwrap();
        (small, large)
    })
}

/// A plan that changes legs every month.
fn plan() -> Plan {
    let weights = (0..SESSIONS)
        .map(|at| Some(if at / 21 % 2 == 0 { Weights::SMALL } else { Weights::LARGE }))
        .collect();
    Plan { weights, ..Plan::default() }
}

/// Does every piece as workers do: by its bytes, in an order of its own.
fn done(trials: &Trials, order: impl Fn(usize) -> usize) -> Findings {
    let answering = Answering::of(Trials::from_bytes(&trials.to_bytes()).unwrap());
    let pieces = trials.pieces();
    let mut findings = Findings::none_of(pieces.clone());
    for at in 0..pieces.len() {
        let place = order(at);
        let piece = Piece::from_bytes(&pieces[place].to_bytes()).unwrap();
        let answer = Answer::from_bytes(&answering.answer(piece).to_bytes()).unwrap();
        findings.take(place, answer);
    }
    findings
}

fn check(plan: &Plan, has_chance: bool) {
    let (columns, cash) = (columns(), vec![0.000_1; SESSIONS - 1]);
    let view = columns.view();
    let market = Market { view, cash: Ok(&cash) };
    let trials = Trials::new(market, plan, COST).unwrap();
    let count = trials.pieces().len();
    let findings = done(&trials, |at| count - 1 - at);
    assert!(findings.has_every_year() && findings.done() == count && findings.open().count() == 0);
    let chance = shift_chance(market, plan, COST, SEED).map(|it| (it.lead, it.chance));
    assert_eq!(findings.chance(), Some(chance));
    assert_eq!(chance.is_ok(), has_chance);
    let grid = CrossGrid::new(market, &windows(), COST).unwrap();
    let whole = grid.sweep(even_blocks(grid.steps(), 1));
    let pieces = findings.sweep();
    assert_eq!((pieces.start, pieces.steps(), pieces.len()), (whole.start, whole.steps(), 4_851));
    for set in [0, 97, 98, 2_000, 4_850] {
        let [all, parts] = [&whole, &pieces].map(|it| it.total().sums(set));
        near(parts.total_return(), all.total_return());
        assert_eq!(parts.trades, all.trades, "{set}");
    }
    let halves = overfitting(&grid.sweep(even_blocks(grid.steps(), BLOCKS)));
    assert_eq!(findings.overfitting(), Some(halves));
}

#[test]
fn pieces_in_any_order_are_the_whole() {
    check(&plan(), true);
}

#[test]
fn a_rule_that_never_changes_has_no_chance() {
    check(&Plan::even(SESSIONS, 0), false);
}

#[test]
fn a_short_history_has_a_chance_and_no_pairs() {
    let columns = columns();
    let view = columns.view().first(400);
    let trials = Trials::new(Market { view, cash: Ok(&[0.0; 399]) }, &plan(), COST).unwrap();
    assert_eq!(trials.pieces(), [Piece::Chance]);
    assert!(done(&trials, |at| at).sweep().is_empty());
}

#[test]
fn bytes_of_something_else_are_no_trials() {
    for bytes in [&b""[..], b"trials", &[255; 64]] {
        assert_eq!(Trials::from_bytes(bytes), None);
        assert_eq!(Answer::from_bytes(bytes), None);
        assert_eq!(Piece::from_bytes(bytes), None);
    }
}
