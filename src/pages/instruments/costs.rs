//! What the fees of funds take over ten years.

use super::universe::Universe;
use crate::{
    domain::{
        Symbol, format,
        library::Load,
        metrics::performance::holding_cost::{self, holding_cost},
        screener::column,
        study::instruments::is_fund,
        wording,
    },
    pages::{Cell, Context, Grid, Part, Tables},
};

const YEARS: u8 = 10;
/// What a holding would be worth in the example.
const EXAMPLE: f64 = 10_000.0;

/// Every fund whose expense ratio is known, the cheapest first.
pub const COSTS: Part =
    Part::section(wording::instruments::COSTS_WHAT, tables, &[holding_cost::DEFINITION.key]);

fn tables(cx: &dyn Context) -> Load<Tables> {
    let universe = match Universe::read(cx)? {
        Ok(universe) => universe,
        Err(error) => return Some(Err(error)),
    };
    let fee = column("fee")?;
    let candidates = universe.candidates(is_fund, None);
    let known = candidates.iter().filter_map(|holding| {
        let ratio = fee.figure(holding).ok()?;
        let cost = holding_cost(ratio.value, YEARS);
        Some((holding.series.symbol().clone(), ratio.value, cost))
    });
    let mut costs: Vec<(Symbol, f64, f64)> =
        known.filter_map(|(symbol, ratio, cost)| Some((symbol, ratio, cost.ok()?))).collect();
    costs.sort_by(|a, b| a.2.total_cmp(&b.2));
    let named: Vec<(Symbol, f64)> = costs.iter().map(|(s, _, cost)| (s.clone(), *cost)).collect();
    let [ratio, ten_years, example] = wording::instruments::COSTS_HEADS;
    let grid = Grid {
        label: "Costs".to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Fund"),
            Cell::number(ratio),
            Cell::number(ten_years),
            Cell::number(example),
        ],
        rows: costs.into_iter().map(row).collect(),
        foot: Vec::new(),
    };
    Some(Ok(Tables {
        title: wording::instruments::COSTS_TITLE.to_owned(),
        subtitle: wording::instruments::COSTS_SUBTITLE.to_owned(),
        grids: vec![grid],
        caption: wording::instruments::costs_caption(&named, YEARS),
    }))
}

fn row((symbol, ratio, cost): (Symbol, f64, f64)) -> Vec<Cell> {
    vec![
        Cell::words(symbol.to_string()),
        Cell::number(format::percent(ratio, 2)),
        Cell::number(format::percent(cost, 2)),
        Cell::number(format!("${}", format::fixed(EXAMPLE * cost, 0))),
    ]
}
