//! The rule in figures beside what needs no rule, and every trade.

use super::chosen::{experiment, studied};
use crate::{
    domain::{
        Value, format,
        library::Load,
        metrics::{self, lab::Trade},
        study::lab::{LabFigures, LabStudy},
        wording::lab as said,
    },
    pages::{Cell, Context, Grid, Part, Tables},
};

/// The figures of the rule, of both legs and of half in either.
pub const FIGURES: Part = Part::section(
    said::FIGURES_WHAT,
    figures,
    &[
        metrics::lab::backtest::DEFINITION.key,
        metrics::lab::turnover::DEFINITION.key,
        metrics::lab::cost_drag::DEFINITION.key,
        metrics::risk::sharpe::DEFINITION.key,
        metrics::risk::sortino::DEFINITION.key,
    ],
);

fn figures(cx: &dyn Context) -> Load<Tables> {
    let cost = f64::from(experiment(cx).cost.get());
    studied(cx, |scope, study| {
        let names =
            [said::RULE_LINE, scope.small().as_str(), scope.large().as_str(), said::EVEN_LINE];
        let LabStudy { rule, small, large, even } = study;
        let columns = [rule, small, large, even].map(|run| &run.figures);
        let grid = Grid {
            label: said::FIGURES_TITLE.to_owned(),
            class: "data-table",
            head: std::iter::once(Cell::words(said::FIGURE_HEAD))
                .chain(names.map(Cell::number))
                .collect(),
            rows: ROWS.iter().map(|(name, cell)| row(name, *cell, columns)).collect(),
            foot: Vec::new(),
        };
        Tables {
            title: said::FIGURES_TITLE.to_owned(),
            subtitle: said::figures_subtitle(&study.rule.test, cost),
            grids: vec![grid],
            caption: said::figures_caption(study),
        }
    })
}

fn row(name: &str, cell: fn(&LabFigures) -> Cell, columns: [&LabFigures; 4]) -> Vec<Cell> {
    std::iter::once(Cell::words(name)).chain(columns.map(cell)).collect()
}

/// A name, and the cell of a column.
type Row = (&'static str, fn(&LabFigures) -> Cell);

const ROWS: &[Row] = &[
    ("Return a year, %", |it| percent(it.annual_return, 2)),
    ("Volatility a year, %", |it| unsigned(it.volatility)),
    ("Sharpe ratio", |it| ratio(it.sharpe)),
    ("Sortino ratio", |it| ratio(it.sortino)),
    ("Deepest drawdown, %", |it| match &it.drawdown {
        Some(episode) => percent(Ok(episode.depth), 1),
        None => Cell::number("none"),
    }),
    ("Sessions under water then", |it| match &it.drawdown {
        Some(episode) => Cell::number(format::count(episode.sessions_under_water)),
        None => Cell::number("none"),
    }),
    ("Turnover a year, %", |it| Cell::figure(it.turnover, |share| format::fixed(100.0 * share, 0))),
    ("Trades", |it| Cell::number(format::count(it.trades))),
    ("Share in the first leg, %", |it| Cell::number(format::fixed(100.0 * it.share_small, 1))),
    ("Cost drag a year, points", |it| {
        Cell::figure(it.cost_drag, |share| format::fixed(100.0 * share, 2))
    }),
];

fn percent(share: Value, decimals: usize) -> Cell {
    Cell::figure(share, |share| format::signed_percent_bare(share, decimals))
}

fn unsigned(share: Value) -> Cell {
    Cell::figure(share, |share| format::fixed(100.0 * share, 2))
}

fn ratio(ratio: Value) -> Cell {
    Cell::figure(ratio, |ratio| format::fixed(ratio, 2))
}

/// More trades than this are told in the export, not on the page.
const MOST_TRADES: usize = 60;

/// The trades, the newest first.
pub const TRADES: Part =
    Part::section(said::TRADES_WHAT, trades, &[metrics::lab::backtest::DEFINITION.key]);

fn trades(cx: &dyn Context) -> Load<Tables> {
    studied(cx, |scope, study| {
        let all = &study.rule.test.trades;
        let newest = all.get(all.len().saturating_sub(MOST_TRADES)..).unwrap_or_default();
        let legs = [scope.small(), scope.large()];
        let heads =
            legs.iter().flat_map(|leg| ["before", "after"].map(|when| format!("{leg} {when}, %")));
        let grid = Grid {
            label: said::TRADES_TITLE.to_owned(),
            class: "data-table",
            head: std::iter::once(Cell::words("On the close of"))
                .chain(heads.map(Cell::number))
                .chain(["Traded, %", "Cost, %"].map(Cell::number))
                .collect(),
            rows: newest.iter().rev().map(trade).collect(),
            foot: Vec::new(),
        };
        Tables {
            title: said::TRADES_TITLE.to_owned(),
            subtitle: said::trades_subtitle(newest.len(), all.len()),
            grids: vec![grid],
            caption: said::TRADES_CAPTION.to_owned(),
        }
    })
}

fn trade(trade: &Trade) -> Vec<Cell> {
    let share = |share: f64, decimals| Cell::number(format::fixed(100.0 * share, decimals));
    vec![
        Cell::words(format::day_long(trade.day)),
        share(trade.from.small, 1),
        share(trade.to.small, 1),
        share(trade.from.large, 1),
        share(trade.to.large, 1),
        share(trade.traded, 1),
        share(trade.cost, 3),
    ]
}
