//! The verdict on three horizons.

use crate::{
    domain::{
        library::Load,
        metrics::{self, rotation::leadership::Leader},
        study::Verdict,
        wording::{self, overview::VerdictRow},
    },
    pages::{
        Cell, Context, Grid, Memo, Part, Tables,
        scope::{NamedScope, scoped},
    },
};

/// The verdict on the legs as of the last session.
pub const VERDICT: Memo<Load<Verdict>> =
    Memo::new("verdict", |cx, _| scoped(cx, |scope| Verdict::of(scope.history())));

/// The three horizons beside each other, so that none is told alone.
pub const TABLE: Part = Part::section(
    wording::overview::VERDICT_WHAT,
    table,
    &[
        metrics::rotation::trend_regime::DEFINITION.key,
        metrics::rotation::leadership::DEFINITION.key,
    ],
);

fn table(cx: &dyn Context) -> Load<Tables> {
    let verdict = match VERDICT.get(cx)? {
        Ok(verdict) => verdict,
        Err(error) => return Some(Err(error)),
    };
    scoped(cx, |scope| tables(scope, &verdict))
}

fn tables(scope: &NamedScope, verdict: &Verdict) -> Tables {
    let symbols = [scope.small().as_str(), scope.large().as_str()];
    let title = wording::overview::verdict_title(symbols[0], symbols[1]);
    let rows = wording::overview::verdict_rows(&scope.names, symbols, verdict);
    let [horizon, since, says, figure] = wording::overview::VERDICT_HEADS;
    let grid = Grid {
        label: title.clone(),
        class: "data-table",
        head: vec![
            Cell::words(horizon),
            Cell::number(since),
            Cell::words(says),
            Cell::number(figure),
        ],
        rows: rows.into_iter().map(row).collect(),
        foot: Vec::new(),
    };
    Tables {
        title,
        subtitle: String::new(),
        grids: vec![grid],
        caption: wording::overview::verdict_caption(),
    }
}

fn row(row: VerdictRow) -> Vec<Cell> {
    let class = match row.leader {
        Some(Leader::Small) => "small strong",
        Some(Leader::Large) => "large strong",
        None => "",
    };
    vec![
        Cell::words(row.horizon),
        Cell::number(row.since),
        Cell::words(row.says).class(class),
        Cell::number(row.figure).note(row.figure_note),
    ]
}
