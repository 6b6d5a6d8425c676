//! Sections about one rule: what it came to beside the plain alternatives, its trades and its money.

use super::{
    args::LabArgs,
    asked::{Asked, table, untested},
};
use crate::{
    cli::report::output::{ReportLine, ReportUnit, Section},
    domain::{
        Absence, Error, Value,
        metrics::lab::{
            Backtest, Weights,
            break_even_cost::{BreakEven, break_even_cost},
            deflated_sharpe::deflated_sharpe,
            shift_chance::shift_chance,
            sweep::{Sweep, even_blocks},
        },
        signals::Legs,
        study::{
            SEED,
            lab::{LabRun, LabStudy},
        },
    },
};

/// Every section of a rule.
///
/// # Errors
/// When it cannot be tested on the pair.
pub(super) fn sections(args: &LabArgs, asked: &Asked<'_>) -> Result<Vec<Section>, Error> {
    use ReportUnit::{BasisPoints, Number, Percent, Probability};
    let (rule, market) = (&args.rule.0, asked.market());
    let plan = asked.evidence.plan(rule, asked.view, market.cash);
    let study = LabStudy::of(market, &plan, asked.cost).map_err(untested)?;
    let legs = Legs { one: "the small leg", other: "the large leg" };
    let chance = shift_chance(market, &plan, asked.cost, SEED);
    let alone =
        Sweep::of(market, std::slice::from_ref(&plan), asked.cost, |steps| even_blocks(steps, 1));
    let deflated = alone.and_then(|it| deflated_sharpe(it.total().moments(0)?, it.steps(), 0.0, 1));
    let lines = vec![
        ReportLine::text("rule", "Rule", Ok(rule.to_string())),
        ReportLine::text("words", "In words", Ok(rule.words(legs))),
        ReportLine::number("cost_a_side", "Cost a side", BasisPoints, Ok(asked.cost * 1e4)),
        ReportLine::day("first_session", "First purchase", first(&study.rule.test)),
        ReportLine::number("lead", "Over 50/50, all told", Percent, Ok(study.lead())),
        ReportLine::number(
            "sharpe_lead",
            "Sharpe ratio less that of 50/50",
            Number,
            chance.map(|it| it.lead),
        ),
        ReportLine::number(
            "chance",
            "Chance of as much by timing alone",
            Probability,
            chance.map(|it| it.chance),
        ),
        ReportLine::number(
            "deflated_sharpe",
            "Sharpe ratio above zero, if nothing else was tried",
            Probability,
            deflated,
        ),
        ReportLine::word("break_even", "Break-even cost", break_even_cost(market, &plan).map(word)),
        ReportLine::number(
            "break_even_cost",
            "It is",
            BasisPoints,
            cost_of(break_even_cost(market, &plan)),
        ),
    ];
    Ok(vec![
        Section::new("lab", "Lab", lines),
        table("figures", "Beside the plain alternatives", figures(&study)),
        table(
            "trades",
            "Trades",
            study
                .rule
                .test
                .trades
                .iter()
                .map(|trade| {
                    vec![
                        ReportLine::day("day", "", Ok(trade.day)),
                        ReportLine::word("from", "from", Ok(holding(trade.from))),
                        ReportLine::word("to", "to", Ok(holding(trade.to))),
                        ReportLine::number("traded", "traded", ReportUnit::Share, Ok(trade.traded)),
                        ReportLine::number("cost", "cost", BasisPoints, Ok(trade.cost * 1e4)),
                    ]
                })
                .collect(),
        ),
        table("money", "Money", money(&study)),
    ])
}

fn first(test: &Backtest) -> Value<crate::domain::Day> {
    test.days.first().copied().ok_or(Absence::NeverJudged)
}

fn word(found: BreakEven) -> &'static str {
    match found {
        BreakEven::At(_) => "found",
        BreakEven::Behind => "behind_without_costs",
        BreakEven::Beyond(_) => "ahead_at_any_cost_tried",
        BreakEven::Level => "level_at_any_cost",
    }
}

fn cost_of(found: Value<BreakEven>) -> Value {
    match found? {
        BreakEven::At(cost) => Ok(cost * 1e4),
        BreakEven::Behind | BreakEven::Beyond(_) | BreakEven::Level => Err(Absence::OutOfRange),
    }
}

/// What most of the money is in.
fn holding(weights: Weights) -> &'static str {
    match weights {
        Weights::CASH => "cash",
        _ if 0.999 < weights.small => "small",
        _ if 0.999 < weights.large => "large",
        _ => "both",
    }
}

fn figures(study: &LabStudy) -> Vec<Vec<ReportLine>> {
    let runs = [
        ("rule", &study.rule),
        ("even", &study.even),
        ("small", &study.small),
        ("large", &study.large),
    ];
    runs.into_iter().map(|(name, run)| row(name, run)).collect()
}

fn row(name: &'static str, run: &LabRun) -> Vec<ReportLine> {
    use ReportUnit::{Count, Number, Percent, Points, Sessions, Share};
    let it = &run.figures;
    let fall = it.drawdown;
    vec![
        ReportLine::word("held", "", Ok(name)),
        ReportLine::number("return_a_year", "a year", Percent, it.annual_return),
        ReportLine::number("volatility", "volatility", Share, it.volatility),
        ReportLine::number("sharpe", "Sharpe", Number, it.sharpe),
        ReportLine::number("sortino", "Sortino", Number, it.sortino),
        ReportLine::number(
            "max_drawdown",
            "drawdown",
            Percent,
            Ok(fall.map_or(0.0, |it| it.depth)),
        ),
        ReportLine::number(
            "max_drawdown_length",
            "under water",
            Sessions,
            Ok(fall.map_or(0.0, |it| it.sessions_under_water as f64)),
        ),
        ReportLine::number("turnover_a_year", "turnover", Share, it.turnover),
        ReportLine::number("trades", "trades", Count, Ok(it.trades as f64)),
        ReportLine::number("in_small", "in the small leg", Share, Ok(it.share_small)),
        ReportLine::number("cost_drag", "costs", Points, it.cost_drag),
    ]
}

fn money(study: &LabStudy) -> Vec<Vec<ReportLine>> {
    let test = &study.rule.test;
    let at = |run: &LabRun, index: usize| {
        run.test.equity.get(index).copied().ok_or(Absence::NeverJudged)
    };
    let row = |(index, day): (usize, &crate::domain::Day)| {
        let line = |key, value| ReportLine::number(key, "", ReportUnit::Number, value);
        let weights = test.held.get(index).copied().unwrap_or(Weights::CASH);
        vec![
            ReportLine::day("day", "", Ok(*day)),
            line("rule", at(&study.rule, index)),
            line("even", at(&study.even, index)),
            line("small", at(&study.small, index)),
            line("large", at(&study.large, index)),
            line("weight_small", Ok(weights.small)),
            line("weight_large", Ok(weights.large)),
        ]
    };
    test.days.iter().enumerate().map(row).collect()
}
