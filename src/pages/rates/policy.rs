//! What was decided, what lies ahead, and what bonds pay.

use super::{
    policy_path::policy_path,
    series_lines::{SeriesLine, series_lines},
};
use crate::{
    chart::{Ink, ValueKind, line::LineWeight},
    domain::{
        facts::{Decision, MacroId},
        format,
        library::Load,
        metrics,
        study::rates::published,
        wording::{self, rates::CalendarRow},
    },
    pages::{
        Cell, Context, FigureContent, FigureText, Grid, Part, Tables, charts, drawn, scope::cycles,
    },
};

/// Every decision since 2000, and the Committee's own projection.
pub const PATH: Part = Part::figure(
    path,
    260.0,
    &[metrics::rates::policy_path::DEFINITION.key, metrics::rates::easing_cycles::DEFINITION.key],
);

fn path(cx: &dyn Context) -> FigureContent {
    let as_of = cx.library().as_of()?;
    let (spans, today) = (charts::easing_spans(&cycles(cx)), cx.today());
    Some(cx.library().policy()?.map(|facts| {
        let text = FigureText {
            title: wording::rates::POLICY_TITLE.to_owned(),
            subtitle: wording::rates::POLICY_SUBTITLE.to_owned(),
            caption: wording::rates::policy_caption(&facts, as_of, today),
            source: wording::performance::source_line(&facts.provenance.source),
        };
        (drawn(policy_path(&facts, as_of, spans)), text)
    }))
}

/// What was decided after the as-of day.
pub const NEXT: Part = Part::Note {
    title: wording::overview::NEXT_TITLE,
    words: |cx| wording::rates::policy_since(&*cx.library().policy()?.ok()?, cx.library().as_of()?),
};

/// Meetings ahead, and the end of the chair's term.
pub const AHEAD: Part = Part::section(wording::rates::AHEAD_WHAT, ahead, &[]);

fn ahead(cx: &dyn Context) -> Load<Tables> {
    let as_of = cx.library().as_of()?;
    Some(cx.library().policy()?.map(|facts| {
        let row =
            |row: CalendarRow| [row.day, row.what, row.away, row.source].map(Cell::words).into();
        let rows: Vec<Vec<Cell>> =
            wording::rates::ahead_rows(&facts, as_of).into_iter().map(row).collect();
        let grid = Grid {
            label: wording::rates::AHEAD_LABEL.to_owned(),
            class: "data-table",
            head: wording::rates::AHEAD_HEADS.map(Cell::words).into(),
            rows,
            foot: Vec::new(),
        };
        Tables {
            title: wording::rates::ahead_title(as_of),
            subtitle: wording::rates::ahead_subtitle(as_of),
            grids: if grid.rows.is_empty() { Vec::new() } else { vec![grid] },
            caption: wording::rates::ahead_caption(&facts, as_of),
        }
    }))
}

/// Every decision, the newest first.
pub const DECISIONS: Part = Part::section(
    wording::rates::DECISIONS_WHAT,
    decisions,
    &[metrics::rates::policy_path::DEFINITION.key],
);

fn decisions(cx: &dyn Context) -> Load<Tables> {
    let as_of = cx.library().as_of()?;
    Some(cx.library().policy()?.map(|facts| {
        let known = facts.decisions_to(as_of);
        let [lower, upper] = wording::rates::TARGET_HEADS;
        let grid = Grid {
            label: wording::rates::DECISIONS_LABEL.to_owned(),
            class: "data-table tall",
            head: vec![
                Cell::words("Day"),
                Cell::number("Change"),
                Cell::number(lower),
                Cell::number(upper),
            ],
            rows: known.iter().rev().map(decision_row).collect(),
            foot: Vec::new(),
        };
        Tables {
            title: wording::rates::DECISIONS_TITLE.to_owned(),
            subtitle: wording::rates::decisions_subtitle(known.len()),
            grids: vec![grid],
            caption: String::new(),
        }
    }))
}

fn decision_row(decision: &Decision) -> Vec<Cell> {
    let change = format::signed(f64::from(decision.change_bp), 0);
    vec![
        Cell::words(format::day_long(decision.day)),
        Cell::number(format!("{change}\u{a0}bp")),
        Cell::number(format::fixed(decision.lower_percent, 2)),
        Cell::number(format::fixed(decision.upper_percent, 2)),
    ]
}

/// What the Treasury pays for two and for ten years.
pub const YIELDS: Part = Part::figure(yields, 240.0, &[]);

fn yields(cx: &dyn Context) -> FigureContent {
    let two = match published(cx.library(), MacroId::Yield2)? {
        Ok(two) => two.observations,
        Err(error) => return Some(Err(error)),
    };
    Some(published(cx.library(), MacroId::Yield10)?.map(|ten| {
        let (ten, source) = (ten.observations, ten.source);
        let line = |label: &str, ink, observations| SeriesLine {
            label: label.to_owned(),
            detail: String::new(),
            ink,
            weight: LineWeight::Regular,
            observations,
        };
        let [ten_years, two_years] = wording::rates::YIELD_LINES;
        let lines = [line(ten_years, Ink::Neutral, &ten), line(two_years, Ink::Other(0), &two)];
        let text = FigureText {
            title: wording::rates::YIELDS_TITLE.to_owned(),
            subtitle: wording::rates::YIELDS_SUBTITLE.to_owned(),
            caption: wording::rates::yields_caption(two.last(), ten.last()),
            source: wording::performance::source_line(&source),
        };
        charts::with_recessions(cx, series_lines(&lines, 100.0, ValueKind::Rate), text)
    }))
}
