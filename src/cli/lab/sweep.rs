//! Sections about all pairs of moving averages: the best, what it is worth, and a walk forward.

use std::{ops::Range, sync::Arc, thread};

use super::{
    args::LabArgs,
    asked::{Asked, table, untested},
};
use crate::{
    cli::{
        progress,
        report::output::{ReportLine, ReportUnit, Section},
    },
    domain::{
        Absence, Error, Value,
        metrics::lab::{
            CrossGrid, Sweep,
            overfitting::{BLOCKS, overfitting},
            plateau::plateau,
            sweep::even_blocks,
            walk_forward::{WalkForward, walk_forward, year_blocks},
        },
        study::{
            risk,
            sweep::{PairFound, SweepStudy},
        },
    },
};

/// Every section of a sweep.
///
/// # Errors
/// When the history is too short for the slowest window.
pub(super) fn sections(
    args: &LabArgs,
    asked: &Asked<'_>,
    windows: &[usize],
) -> Result<Vec<Section>, Error> {
    let market = asked.market();
    let spacing = asked.view.spacing();
    let grid = CrossGrid::new(market, windows, asked.cost).map_err(untested)?;
    let (halves, years) = (even_blocks(grid.steps(), BLOCKS), year_blocks(grid.steps(), spacing));
    let bar = progress::bar(halves.len() + years.len(), "blocks of time");
    let sweep = on_all_cores(&grid, halves, &bar);
    let by_year = on_all_cores(&grid, years, &bar);
    bar.finish_and_clear();
    let study = SweepStudy::of(market, &sweep, windows.to_vec(), None, asked.cost);
    let study = study.map_err(untested)?;
    let walked = walk_forward(market, &by_year, args.walk().walk(), asked.cost, |set, sessions| {
        grid.plan(set, sessions)
    });
    let a_year = spacing.periods_a_year().sqrt();
    Ok(vec![
        best(&study, &sweep),
        walk_section(asked, &study, &walked, a_year),
        table("pairs", "Every pair", rows(&study, &sweep, a_year)),
    ])
}

/// The sums of blocks, each on whichever core is free.
fn on_all_cores(
    grid: &CrossGrid,
    blocks: Vec<Range<usize>>,
    bar: &indicatif::ProgressBar,
) -> Sweep {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = blocks.len().div_ceil(cores).max(1);
    let sums = |blocks: &[Range<usize>]| -> Vec<_> {
        let block = |block: &Range<usize>| {
            let sums = Arc::new(grid.block(block.clone()));
            bar.inc(1);
            sums
        };
        blocks.iter().map(block).collect()
    };
    let parts = thread::scope(|scope| {
        let threads: Vec<_> =
            blocks.chunks(share).map(|part| scope.spawn(move || sums(part))).collect();
        threads.into_iter().flat_map(|it| it.join().unwrap_or_default()).collect()
    });
    grid.gathered(blocks, parts)
}

fn best(study: &SweepStudy, sweep: &Sweep) -> Section {
    use ReportUnit::{Count, Number, Percent, Probability, Sessions};
    let best = study.best.ok_or(Absence::NoVariation);
    let of_best = |value: fn(&PairFound) -> Value| best.and_then(|best| value(&best));
    let lines = vec![
        ReportLine::number("tried", "Pairs tried", Count, Ok(study.tried as f64)),
        ReportLine::number("over", "Over", Sessions, Ok(study.steps as f64)),
        ReportLine::number(
            "best_fast",
            "The best: fast",
            Sessions,
            of_best(|it| Ok(it.fast as f64)),
        ),
        ReportLine::number(
            "best_slow",
            "The best: slow",
            Sessions,
            of_best(|it| Ok(it.slow as f64)),
        ),
        ReportLine::number(
            "best_return",
            "Its return, all told",
            Percent,
            of_best(|it| Ok(it.total_return)),
        ),
        ReportLine::number("best_sharpe", "Its Sharpe ratio", Number, of_best(|it| it.sharpe)),
        ReportLine::number(
            "plateau_sharpe",
            "The middle of its neighbours",
            Number,
            of_best(|it| it.plateau),
        ),
        ReportLine::number(
            "deflated_sharpe",
            "Deflated Sharpe ratio",
            Probability,
            of_best(|it| it.deflated),
        ),
        ReportLine::number(
            "overfitting",
            "Probability of overfitting",
            Probability,
            overfitting(sweep),
        ),
    ];
    Section::new("sweep", "Every pair of moving averages", lines)
}

fn walk_section(
    asked: &Asked<'_>,
    study: &SweepStudy,
    walked: &Value<WalkForward>,
    a_year: f64,
) -> Section {
    use ReportUnit::{Count, Number, Percent, Share};
    let spacing = asked.view.spacing();
    let test = walked.as_ref().map(|it| &it.test).map_err(|absence| *absence);
    let cash = asked.market();
    let risk = test.map(|test| risk::leg(&test.equity, spacing));
    let reward = test.map(|test| risk::reward(&test.equity, cash.cash_from(test.start), spacing));
    let lines = vec![
        ReportLine::day(
            "first_session",
            "First purchase",
            test.and_then(|it| it.days.first().copied().ok_or(Absence::NeverJudged)),
        ),
        ReportLine::number(
            "return_a_year",
            "Return a year",
            Percent,
            risk.and_then(|it| it.annual_return),
        ),
        ReportLine::number("volatility", "Volatility", Share, risk.and_then(|it| it.volatility)),
        ReportLine::number("sharpe", "Sharpe ratio", Number, reward.and_then(|it| it.sharpe)),
        ReportLine::number(
            "max_drawdown",
            "Maximum drawdown",
            Percent,
            risk.and_then(|it| it.max_drawdown),
        ),
    ];
    let day = |at: usize| asked.view.days().get(at).copied().ok_or(Absence::NeverJudged);
    let choices = walked.as_ref().map(|it| it.choices.as_slice()).unwrap_or_default();
    let row = |choice: &crate::domain::metrics::lab::walk_forward::Choice| {
        let pair = study.pair(choice.set).ok_or(Absence::NeverJudged);
        vec![
            ReportLine::day("day", "", day(choice.from)),
            ReportLine::number("fast", "fast", Count, pair.map(|it| it.0 as f64)),
            ReportLine::number("slow", "slow", Count, pair.map(|it| it.1 as f64)),
            ReportLine::number(
                "sharpe",
                "Sharpe ratio until then",
                Number,
                Ok(a_year * choice.sharpe),
            ),
        ]
    };
    let rows = choices.iter().map(row).collect();
    Section { rows, ..Section::new("walk_forward", "Walk-forward", lines) }
}

fn rows(study: &SweepStudy, sweep: &Sweep, a_year: f64) -> Vec<Vec<ReportLine>> {
    use ReportUnit::{Count, Number, Percent};
    let total = sweep.total();
    let row = |(set, (fast, slow)): (usize, (usize, usize))| {
        let (all, moments) = (total.sums(set), total.moments(set));
        let near = plateau(study.windows.len(), total.sharpes(), set);
        vec![
            ReportLine::number("fast", "", Count, Ok(fast as f64)),
            ReportLine::number("slow", "", Count, Ok(slow as f64)),
            ReportLine::number("return", "", Percent, Ok(all.total_return())),
            ReportLine::number("sharpe", "", Number, moments.map(|it| a_year * it.sharpe())),
            ReportLine::number("plateau_sharpe", "", Number, near.map(|it| a_year * it)),
            ReportLine::number("mean_session", "", Percent, moments.map(|it| it.mean)),
            ReportLine::number("deviation_session", "", Percent, moments.map(|it| it.deviation)),
            ReportLine::number("skew", "", Number, moments.map(|it| it.skew)),
            ReportLine::number("kurtosis", "", Number, moments.map(|it| it.kurtosis)),
            ReportLine::number("trades", "", Count, Ok(all.trades + 1.0)),
        ]
    };
    study.pairs().enumerate().map(row).collect()
}
