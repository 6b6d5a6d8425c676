//! The tables of the page: quotes, yields, and the sources of the last relative return.

use super::facts::{quoted, sides};
use crate::{
    domain::{
        Basis, Symbol, format,
        library::Load,
        metrics::{
            self,
            valuation::earnings_yield::{from_pe, yield_gap},
        },
        study::valuation::{QuoteHistory, RelativeLevels, SourcesOfReturn},
        wording::{self, valuation::QuoteRow},
    },
    pages::{
        Cell, Context, Grid, Part, Tables,
        scope::{leg_names, scope},
    },
};

/// Every quote that the day knows, with its source, basis by basis.
pub const QUOTES: Part = Part::section(
    wording::valuation::QUOTES_WHAT,
    quotes,
    &[metrics::valuation::percentile::DEFINITION.key],
);

fn quotes(cx: &dyn Context) -> Load<Tables> {
    let as_of = cx.library().as_of()?;
    let (small, large) = cx.legs()?;
    Some(quoted(cx)?.map(|quoted| {
        let legs = [(&small, &quoted.indices.small), (&large, &quoted.indices.large)];
        let missing: Vec<&Symbol> =
            legs.into_iter().filter(|(_, index)| index.is_err()).map(|(leg, _)| leg).collect();
        let facts = &quoted.facts;
        let (rows, caption) = match quoted.indices.both() {
            Ok((small, large)) => (
                wording::valuation::quote_rows(facts, small, large, as_of),
                wording::valuation::quote_history_words(
                    small,
                    QuoteHistory::of(facts, small, as_of),
                ),
            ),
            Err(_) => (Vec::new(), wording::valuation::no_quotes(&missing)),
        };
        Tables {
            title: wording::valuation::QUOTES_TITLE.to_owned(),
            subtitle: wording::valuation::quotes_subtitle(as_of),
            grids: if rows.is_empty() { Vec::new() } else { vec![quotes_grid(rows)] },
            caption,
        }
    }))
}

fn quotes_grid(rows: Vec<QuoteRow>) -> Grid {
    let row = |row: QuoteRow| {
        vec![
            Cell::words(row.subject),
            Cell::words(row.basis),
            Cell::number(row.value),
            Cell::words(row.quoted),
            Cell::words(row.source),
        ]
    };
    Grid {
        label: wording::valuation::QUOTES_LABEL.to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Index"),
            Cell::words("Basis"),
            Cell::number("P/E"),
            Cell::words(wording::valuation::QUOTED_ON_HEAD),
            Cell::words("Source"),
        ],
        rows: rows.into_iter().map(row).collect(),
        foot: Vec::new(),
    }
}

/// The gap as earnings yields.
pub const YIELDS: Part = Part::section(
    wording::valuation::YIELDS_WHAT,
    yields,
    &[metrics::valuation::earnings_yield::DEFINITION.key],
);

fn yields(cx: &dyn Context) -> Load<Tables> {
    let names = leg_names(cx)?;
    Some(sides(cx)?.map(|sides| {
        let pe = |pick: fn(f64, f64) -> f64| {
            sides.as_ref().map_err(|absence| *absence).map(|s| pick(s.small, s.large))
        };
        let small = pe(|small, _| small).and_then(from_pe);
        let large = pe(|_, large| large).and_then(from_pe);
        let percent = |value| Cell::figure(value, |share| format::percent(share, 2));
        let gap = Cell::figure(yield_gap(small, large), |share| format::points(share, 2));
        let grid = Grid {
            label: wording::valuation::YIELDS_LABEL.to_owned(),
            class: "data-table",
            head: vec![Cell::words("Leg"), Cell::number(wording::valuation::YIELD_HEAD)],
            rows: vec![
                vec![Cell::words(names.small.opening()), percent(small)],
                vec![Cell::words(names.large.opening()), percent(large)],
            ],
            foot: vec![vec![Cell::words("Gap"), gap]],
        };
        Tables {
            title: wording::valuation::YIELDS_TITLE.to_owned(),
            subtitle: wording::valuation::YIELDS_SUBTITLE.to_owned(),
            grids: vec![grid],
            caption: sides.as_ref().map_or_else(
                |absence| wording::valuation::no_gap_words(&names, *absence),
                |sides| wording::valuation::yield_caption(&names, sides),
            ),
        }
    }))
}

/// Where the relative return between two days with quotes came from.
pub const SOURCES: Part = Part::section(
    wording::valuation::SOURCES_WHAT,
    sources,
    &[metrics::valuation::decomposition::DEFINITION.key],
);

fn sources(cx: &dyn Context) -> Load<Tables> {
    let scope = match scope(cx)? {
        Ok(scope) => scope,
        Err(error) => return Some(Err(error)),
    };
    Some(quoted(cx)?.map(|quoted| {
        let view = |basis| scope.pairs.on(basis).as_of(scope.as_of);
        let levels =
            RelativeLevels { price: view(Basis::Price), total_return: view(Basis::TotalReturn) };
        let found = quoted.sources(levels);
        let title = wording::valuation::sources_title(scope.small());
        match found {
            Ok(found) => Tables {
                title,
                subtitle: wording::valuation::sources_subtitle(
                    scope.small(),
                    scope.large(),
                    found.from,
                    found.to,
                ),
                caption: wording::valuation::sources_caption(&found),
                grids: vec![sources_grid(&found)],
            },
            Err(absence) => Tables {
                title,
                caption: wording::valuation::sources_absent(absence),
                ..Tables::default()
            },
        }
    }))
}

fn sources_grid(found: &SourcesOfReturn) -> Grid {
    let row = |(label, share): (&str, f64)| {
        vec![Cell::words(label), Cell::number(format::signed_percent_bare(share, 1))]
    };
    let parts = found.parts;
    let [earnings, valuation, dividends] = wording::valuation::SOURCES_ROWS;
    let rows = [
        (earnings, parts.relative_earnings_growth),
        (valuation, parts.rerating),
        (dividends, parts.relative_yield),
    ];
    Grid {
        label: wording::valuation::SOURCES_LABEL.to_owned(),
        class: "data-table",
        head: vec![Cell::words("Source"), Cell::number(wording::valuation::IN_ALL_HEAD)],
        rows: rows.map(row).into(),
        foot: vec![row(("Together", parts.relative_return))],
    }
}
