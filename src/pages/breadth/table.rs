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

/// So many rows are read; a filter or another order shows others.
const MOST_ROWS: usize = 300;

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
    let tables = studied(cx, |study| {
        if let Some(day) = study.ranked_on {
            return Err(words::ranked_elsewhere(day));
        }
        let mut rows = rows(study, order, filter);
        rows.truncate(MOST_ROWS);
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
        Ok(Tables {
            title: words::ranking_title(study, group),
            subtitle: titles::ranking_subtitle(study.as_of, study.basis),
            grids: vec![grid],
            caption: words::ranking_caption(study, rows.len(), order.by),
        })
    });
    Some(tables?.and_then(|tables| tables))
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
    let legs = if cx.library().lists(&member.symbol) {
        leg_cells(cx, &member.symbol)
    } else {
        [Cell::default(), Cell::default()]
    };
    head.into_iter().chain(figures).chain([above.unwrap_or_default()]).chain(legs).collect()
}

fn figure(study: &UniverseStudy, member: &UniverseMember, by: RankedBy) -> Cell {
    let Some(ranked) = study.rank(member, by) else { return Cell::default() };
    Cell::figure(ranked.value, |value| words::figure_words(by, value)).note(words::place(&ranked))
}
