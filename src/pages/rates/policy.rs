//! What was decided, what lies ahead, and what bonds pay.

use crate::{
    chart::{Ink, ValueKind, line::LineWeight},
    domain::{
        format,
        library::Load,
        metrics,
        snapshot::{Decision, MacroId},
        study::rates::published,
        wording::{self, rates::CalendarRow},
    },
    pages::{
        Cell, Context, FigureContent, FigureText, Grid, Part, Tables,
        charts::{self, SeriesLine},
        drawn,
        scope::cycles,
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
    let spans = charts::easing_spans(&cycles(cx));
    Some(cx.library().policy()?.map(|facts| {
        let text = FigureText {
            title: "The policy rate".to_owned(),
            subtitle: "Target of the federal funds rate, week by week; shaded: cycles of rate cuts"
                .to_owned(),
            caption: wording::rates::policy_caption(&facts, as_of),
            source: format!("Source: {}", facts.provenance.source),
        };
        (drawn(charts::policy_path(&facts, as_of, spans)), text)
    }))
}

/// What was decided after the as-of day.
pub const NEXT: Part = Part::Note {
    title: "What happened next",
    words: |cx| wording::rates::policy_since(&*cx.library().policy()?.ok()?, cx.library().as_of()?),
};

/// Meetings ahead, and the end of the chair's term.
pub const AHEAD: Part = Part::section("the calendar", ahead, &[]);

fn ahead(cx: &dyn Context) -> Load<Tables> {
    let as_of = cx.library().as_of()?;
    Some(cx.library().policy()?.map(|facts| {
        let row =
            |row: CalendarRow| [row.day, row.what, row.away, row.source].map(Cell::words).into();
        let rows: Vec<Vec<Cell>> =
            wording::rates::ahead_rows(&facts, as_of).into_iter().map(row).collect();
        let grid = Grid {
            label: "Meetings ahead".to_owned(),
            class: "data-table",
            head: ["Day", "What happens", "When", "Source"].map(Cell::words).into(),
            rows,
            foot: Vec::new(),
        };
        Tables {
            title: "What lies ahead".to_owned(),
            subtitle: format!("Seen from {}", format::day_long(as_of)),
            grids: if grid.rows.is_empty() { Vec::new() } else { vec![grid] },
            caption: wording::rates::ahead_caption(&facts, as_of),
        }
    }))
}

/// Every decision, the newest first.
pub const DECISIONS: Part =
    Part::section("the decisions", decisions, &[metrics::rates::policy_path::DEFINITION.key]);

fn decisions(cx: &dyn Context) -> Load<Tables> {
    let as_of = cx.library().as_of()?;
    Some(cx.library().policy()?.map(|facts| {
        let known = facts.decisions_to(as_of);
        let grid = Grid {
            label: "Decisions on the policy rate".to_owned(),
            class: "data-table tall",
            head: vec![
                Cell::words("Day"),
                Cell::number("Change"),
                Cell::number("Lower end, %"),
                Cell::number("Upper end, %"),
            ],
            rows: known.iter().rev().map(decision_row).collect(),
            foot: Vec::new(),
        };
        Tables {
            title: "Every decision".to_owned(),
            subtitle: format!(
                "{} changes of the target, the newest first",
                format::count(known.len())
            ),
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
        let lines = [line("10 years", Ink::Neutral, &ten), line("2 years", Ink::Other(0), &two)];
        let text = FigureText {
            title: "What bonds pay".to_owned(),
            subtitle: "Treasury yields at constant maturity, weekly".to_owned(),
            caption: wording::rates::yields_caption(two.last(), ten.last()),
            source: format!("Source: {source}"),
        };
        (drawn(charts::series_lines(&lines, 100.0, ValueKind::Rate)), text)
    }))
}
