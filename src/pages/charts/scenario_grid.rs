//! The outcome of a valuation scenario for many assumptions at once.

use crate::{
    chart::{HeatmapChart, ValueKind, heatmap::HeatmapRow},
    domain::{
        Value, format,
        metrics::valuation::sensitivity::{GROWTH_GAPS, SensitivityGrid},
    },
};

/// The excess a year for every discount at the end (a row each) and every gap of earnings growth (a
/// column each); empty where the relative price-earnings ratio is not known.
pub fn scenario_grid(grid: Value<SensitivityGrid>) -> HeatmapChart {
    let rows = grid.map(|grid| {
        let cells = |row: &Vec<Value<_>>| row.iter().map(a_year).collect();
        let row = |(discount, row): (&f64, &Vec<Value<_>>)| HeatmapRow {
            label: format!("{} discount", format::percent(*discount, 0)),
            cells: cells(row),
        };
        grid.exit_discounts.iter().zip(&grid.rows).map(row).collect()
    });
    HeatmapChart {
        heading: "Discount at the end".to_owned(),
        columns: GROWTH_GAPS.map(|gap| format::signed_percent(gap, 0)).into(),
        rows: rows.unwrap_or_default(),
        kind: ValueKind::SignedPercent,
        strongest: Some(0.12),
    }
}

fn a_year(
    outcome: &Value<crate::domain::metrics::valuation::scenario::ScenarioOutcome>,
) -> Option<f64> {
    outcome.as_ref().ok().map(|outcome| outcome.a_year)
}
