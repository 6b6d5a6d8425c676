//! Every pair of moving averages as a map, what choosing among them is worth, and a walk through them.

use super::{
    chosen::experiment,
    trials::{doubts, findings, missing, sweep, walked},
};
use crate::{
    chart::{
        HeatmapChart, Ink, LineChart, ValueKind,
        heatmap::{Cell as HeatmapCell, HeatmapRow},
        line::{LineSeries, LineWeight},
    },
    domain::{
        Day, format,
        library::Load,
        metrics::{self, lab::walk_forward::Choice},
        study::sweep::{PairFound, SweepStudy, WalkStudy},
        wording::{CardWords, lab as said},
    },
    pages::{
        Cell, Context, Custom, FigureContent, FigureText, Grid, Part, Tables, drawn,
        scope::{NamedScope, scale},
    },
};

/// How far the work is.
pub const PROGRESS: Part = Part::Custom(Custom::Trials);

fn text(scope: &NamedScope, title: &str, subtitle: String, caption: String) -> FigureText {
    FigureText { title: title.to_owned(), subtitle, caption, source: scope.source() }
}

/// The return a year of every pair less that of 50/50.
pub const MAP: Part = Part::figure(
    map,
    420.0,
    &[metrics::lab::sweep::DEFINITION.key, metrics::lab::deflated_sharpe::DEFINITION.key],
);

fn map(cx: &dyn Context) -> FigureContent {
    sweep(cx, |scope, study| {
        let mut chart = study.map_or_else(
            || heatmap(&[], |_, _| None),
            |study| heatmap(&study.windows, |fast, slow| study.excess_at(fast, slow)),
        );
        chart.outlined = study.into_iter().flat_map(outlined).collect();
        let subtitle = said::map_subtitle(study);
        (
            drawn(chart),
            text(scope, said::MAP_TITLE, subtitle, said::map_caption(study, &missing(cx))),
        )
    })
}

/// The best pair and that of the rule.
fn outlined(study: &SweepStudy) -> Vec<HeatmapCell> {
    let windows = &study.windows;
    let at = |window: usize| windows.iter().position(|other| *other == window);
    let cell = |pair: PairFound| {
        let row = windows.len().checked_sub(at(pair.slow)? + 1)?;
        Some(HeatmapCell { row, column: at(pair.fast)? })
    };
    [study.best, study.chosen].into_iter().flatten().filter_map(cell).collect()
}

/// Rows are the slow windows, the slowest on top; columns the fast ones.
fn heatmap(windows: &[usize], value: impl Fn(usize, usize) -> Option<f64>) -> HeatmapChart {
    let count = windows.len();
    let row = |slow: usize| HeatmapRow {
        label: windows.get(slow).map(ToString::to_string).unwrap_or_default(),
        cells: (0..count.saturating_sub(1)).map(|fast| value(fast, slow)).collect(),
    };
    HeatmapChart {
        heading: said::MAP_HEADING.to_owned(),
        columns: windows.iter().take(count.saturating_sub(1)).map(ToString::to_string).collect(),
        rows: (1..count).rev().map(row).collect(),
        kind: ValueKind::Points,
        strongest: None,
        outlined: Vec::new(),
    }
}

/// What the timing of the rule owes to chance.
pub const CHANCE: Part =
    Part::card(said::CHANCE_TITLE, chance, &[metrics::lab::shift_chance::DEFINITION.key]);

fn chance(cx: &dyn Context) -> Load<CardWords> {
    sweep(cx, |_, _| said::chance_words(doubts(cx), &missing(cx)))
}

/// What choosing the best of all pairs is worth.
pub const TRIED: Part = Part::card(
    said::TRIED_TITLE,
    tried,
    &[metrics::lab::deflated_sharpe::DEFINITION.key, metrics::lab::overfitting::DEFINITION.key],
);

fn tried(cx: &dyn Context) -> Load<CardWords> {
    let overfitting = findings(cx).and_then(|findings| findings.overfitting());
    sweep(cx, |_, study| said::tried_words(study, overfitting, &missing(cx)))
}

/// The money of whoever chose again every year, apart from that of the best in hindsight.
pub const WALK: Part = Part::figure(walk, 280.0, &[metrics::lab::walk_forward::DEFINITION.key]);

fn walk(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    walked(cx, |scope, found| {
        let study = found.and_then(|found| found.as_ref().ok());
        let days: &[Day] = study.map_or(&[], |study| &study.walk.test.days);
        let line = |label: &str, ink, money: &[f64], weight| LineSeries {
            label: label.to_owned(),
            detail: String::new(),
            ink,
            values: money.iter().map(|money| Some(100.0 * money)).collect(),
            weight,
        };
        let lines = study.map(|study| {
            vec![
                line(said::WALK_LINE, Ink::Other(0), &study.walk.test.equity, LineWeight::Regular),
                line(said::EVEN_LINE, Ink::Neutral, &study.even, LineWeight::Thin),
                line(said::HINDSIGHT_LINE, Ink::Receding, &study.hindsight, LineWeight::Thin),
            ]
        });
        let chart = LineChart {
            scale,
            baseline: Some(100.0),
            ..LineChart::new(days.into(), lines.unwrap_or_default(), ValueKind::Index)
        };
        let subtitle = said::walk_subtitle(experiment(cx).walk.walk());
        (
            drawn(chart),
            text(scope, said::WALK_TITLE, subtitle, said::walk_caption(found, &missing(cx))),
        )
    })
}

/// The pairs that the walk chose.
pub const CHOICES: Part =
    Part::section(said::CHOICES_WHAT, choices, &[metrics::lab::walk_forward::DEFINITION.key]);

fn choices(cx: &dyn Context) -> Load<Tables> {
    let pairs = sweep(cx, |_, study| study.cloned())?.ok().flatten();
    walked(cx, |scope, found| {
        let study = found.and_then(|found| found.as_ref().ok());
        let days = scope.history().days();
        let a_year = scope.history().spacing().periods_a_year();
        let row = |choice: &Choice| choice_row(choice, pairs.as_ref(), days, a_year);
        let grid = study.map(|study: &WalkStudy| Grid {
            label: said::CHOICES_TITLE.to_owned(),
            class: "data-table",
            head: vec![
                Cell::words("Chosen on the close of"),
                Cell::number("Fast"),
                Cell::number("Slow"),
                Cell::number("Sharpe ratio until then"),
            ],
            rows: study.walk.choices.iter().rev().map(row).collect(),
            foot: Vec::new(),
        });
        Tables {
            title: said::CHOICES_TITLE.to_owned(),
            subtitle: said::CHOICES_SUBTITLE.to_owned(),
            grids: grid.into_iter().collect(),
            caption: said::choices_caption(found, &missing(cx)),
        }
    })
}

fn choice_row(choice: &Choice, pairs: Option<&SweepStudy>, days: &[Day], a_year: f64) -> Vec<Cell> {
    let windows = pairs.and_then(|pairs| pairs.pair(choice.set));
    let window =
        |window: Option<usize>| Cell::number(window.map(format::count).unwrap_or_default());
    vec![
        Cell::words(days.get(choice.from).map(|day| format::day_long(*day)).unwrap_or_default()),
        window(windows.map(|(fast, _)| fast)),
        window(windows.map(|(_, slow)| slow)),
        Cell::number(format::fixed(choice.sharpe * a_year.sqrt(), 2)),
    ]
}
