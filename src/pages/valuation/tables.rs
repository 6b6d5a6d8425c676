//! The tables of the page: quotes, yields, and the sources of the last relative return.

use super::facts::{quoted, sides};
use crate::{
    domain::{
        Absence, Basis,
        format::{self, day_span},
        library::Load,
        metrics::{
            self,
            valuation::earnings_yield::{from_pe, yield_gap},
        },
        study::valuation::{RelativeLevels, SourcesOfReturn},
        wording::{self, absence_words, valuation::QuoteRow},
    },
    pages::{
        Cell, Context, Grid, Part, Tables,
        scope::{leg_names, scope},
    },
};

/// Every quote that the day knows, with its source, basis by basis.
pub const QUOTES: Part =
    Part::section("the quotes", quotes, &[metrics::valuation::percentile::DEFINITION.key]);

fn quotes(cx: &dyn Context) -> Load<Tables> {
    let as_of = cx.library().as_of()?;
    Some(quoted(cx)?.map(|quoted| {
        let facts = &quoted.facts;
        let (rows, caption) = match quoted.indices.both() {
            Ok((small, large)) => (
                wording::valuation::quote_rows(facts, small, large, as_of),
                wording::valuation::quote_history_words(facts, small, as_of),
            ),
            Err(_) => (
                Vec::new(),
                "One of the legs tracks no index, so that nobody quotes a P/E of it.".to_owned(),
            ),
        };
        Tables {
            title: "Who says so".to_owned(),
            subtitle: format!(
                "Quoted price-earnings ratios as of {}; bases are never mixed",
                format::day_long(as_of)
            ),
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
        label: "Quoted price-earnings ratios".to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Index"),
            Cell::words("Basis"),
            Cell::number("P/E"),
            Cell::words("Quoted on"),
            Cell::words("Source"),
        ],
        rows: rows.into_iter().map(row).collect(),
        foot: Vec::new(),
    }
}

/// The gap as earnings yields.
pub const YIELDS: Part =
    Part::section("the yields", yields, &[metrics::valuation::earnings_yield::DEFINITION.key]);

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
            label: "Earnings yields".to_owned(),
            class: "data-table",
            head: vec![Cell::words("Leg"), Cell::number("Earnings yield")],
            rows: vec![
                vec![Cell::words(names.small.opening()), percent(small)],
                vec![Cell::words(names.large.opening()), percent(large)],
            ],
            foot: vec![vec![Cell::words("Gap"), gap]],
        };
        Tables {
            title: "The same as a yield".to_owned(),
            subtitle: "Earnings of a year as a share of the price".to_owned(),
            grids: vec![grid],
            caption: sides.as_ref().map_or_else(
                |absence| format!("There is no yield to compare: {}.", absence_words(*absence)),
                |sides| wording::valuation::yield_caption(&names, sides),
            ),
        }
    }))
}

/// Where the relative return between two days with quotes came from.
pub const SOURCES: Part = Part::section(
    "the sources of the return",
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
        let title = "Where the last lead came from".to_owned();
        match found {
            Ok(found) => Tables {
                title,
                subtitle: format!(
                    "Return of {} relative to {} in percent, {}, dividends included",
                    scope.small(),
                    scope.large(),
                    day_span(found.from, found.to)
                ),
                caption: wording::valuation::sources_caption(&found),
                grids: vec![sources_grid(&found)],
            },
            Err(absence) => Tables { title, caption: sources_absent(absence), ..Tables::default() },
        }
    }))
}

fn sources_absent(absence: Absence) -> String {
    format!(
        "This needs two days on which the P/E of both indices was quoted on one basis, and prices \
         of both: {}.",
        absence_words(absence)
    )
}

fn sources_grid(found: &SourcesOfReturn) -> Grid {
    let row = |(label, share): (&str, f64)| {
        vec![Cell::words(label), Cell::number(format::signed_percent_bare(share, 1))]
    };
    let parts = found.parts;
    let rows = [
        ("Relative earnings growth", parts.relative_earnings_growth),
        ("Rerating", parts.rerating),
        ("Relative dividends", parts.relative_yield),
    ];
    Grid {
        label: "Sources of the relative return".to_owned(),
        class: "data-table",
        head: vec![Cell::words("Source"), Cell::number("In all, %")],
        rows: rows.map(row).into(),
        foot: vec![row(("Together", parts.relative_return))],
    }
}
