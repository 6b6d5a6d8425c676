//! Where every member ranks.

use super::{
    choices::FILTER,
    chosen::{change, chosen, studied},
    order::rows,
};
use crate::{
    domain::{
        format,
        library::Load,
        metrics::{
            panel::{momentum, ratio_score, trailing_beta},
            rotation::mansfield,
            universe::{RankedBy, ranking},
        },
        study::universe::{UniverseMember, UniverseStudy},
        view::{BreadthView, History, RankOrder},
        wording::{self, breadth as words, breadth::titles},
    },
    pages::{
        Act, Cell, Context, Control, Grid, Part, Tables,
        row_cells::{leg_cells, year_line},
    },
};

/// Every member with its figures and places.
pub const RANKING: Part = Part::section(
    titles::RANKING_WHAT,
    content,
    &[
        ranking::DEFINITION.key,
        momentum::DEFINITION.key,
        mansfield::DEFINITION.key,
        ratio_score::DEFINITION.key,
        trailing_beta::DEFINITION.key,
    ],
)
.controlled(&[Control::Choice(FILTER)]);

fn content(cx: &dyn Context) -> Load<Tables> {
    let BreadthView { group, order, filter, .. } = chosen(cx);
    studied(cx, |study| {
        let rows = rows(study, order, filter);
        let figures = RankedBy::ALL.iter().map(|by| head(*by, order));
        let grid = Grid {
            label: titles::RANKING_LABEL.to_owned(),
            class: "data-table dense",
            head: [Cell::words("Symbol"), Cell::words(wording::instruments::YEAR_HEAD)]
                .into_iter()
                .chain(figures)
                .chain([Cell::number(titles::PERCENTILE_HEAD)])
                .chain(wording::instruments::LEG_HEADS.map(Cell::words))
                .collect(),
            rows: rows.iter().map(|member| row(cx, study, member, order.by)).collect(),
            foot: Vec::new(),
        };
        Tables {
            title: words::ranking_title(study, group),
            subtitle: titles::ranking_subtitle(study.as_of, study.basis),
            grids: vec![grid],
            caption: words::ranking_caption(study, rows.len(), order.by),
        }
    })
}

fn head(by: RankedBy, order: RankOrder) -> Cell {
    let direction = (order.by == by).then_some(order.direction);
    let act = Act::Change(sort_by, by.to_string());
    Cell::sorts(titles::figure_head(by), act, direction).class("number")
}

fn sort_by(cx: &dyn Context, code: &str) {
    if let Ok(by) = code.parse() {
        change(cx, History::Push, |view| view.order = view.order.next(by));
    }
}

fn row(
    cx: &dyn Context,
    study: &UniverseStudy,
    member: &UniverseMember,
    by: RankedBy,
) -> Vec<Cell> {
    let file = cx.library().prices(&member.symbol).and_then(Result::ok);
    let year = file.map(|file| year_line(&file.series, study.as_of)).unwrap_or_default();
    let head = [Cell::words(member.symbol.to_string()).note(member.about.clone()), year];
    let figures = RankedBy::ALL.iter().map(|by| figure(study, member, *by));
    let above = study.rank(member, by).and_then(|ranked| ranked.percentile);
    let above = above.map(|share| Cell::number(format::fixed(100.0 * share, 0)));
    head.into_iter()
        .chain(figures)
        .chain([above.unwrap_or_default()])
        .chain(leg_cells(cx, &member.symbol))
        .collect()
}

fn figure(study: &UniverseStudy, member: &UniverseMember, by: RankedBy) -> Cell {
    let Some(ranked) = study.rank(member, by) else { return Cell::default() };
    Cell::figure(ranked.value, |value| words::figure_words(by, value)).note(words::place(&ranked))
}
