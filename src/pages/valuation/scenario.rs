//! The scenario: a horizon, a gap of earnings growth, a discount at the end.

use super::{facts::sides, figures::source};
use crate::{
    chart::{HeatmapChart, ValueKind, heatmap::HeatmapRow},
    domain::{
        Absence, Value, format,
        library::Load,
        metrics::{
            self,
            valuation::{
                scenario::ScenarioOutcome,
                sensitivity::{GROWTH_GAPS, SensitivityGrid},
            },
        },
        study::valuation::{scenario, scenario_grid},
        view::{ExitDiscount, GrowthGap, ScenarioYears},
        wording,
    },
    pages::{
        Cell, Choice, Context, Control, FigureContent, FigureText, Form, Grid, Part, Tables, drawn,
        scope::leg_names,
    },
};

/// The three assumptions.
pub const CONTROLS: &[Control] = &[
    Control::Choice(Choice {
        label: "Horizon",
        form: Form::Slider,
        options: |_| {
            ScenarioYears::numbers().into_iter().map(wording::valuation::years_words).collect()
        },
        chosen: |cx| cx.view().valuation.years.index(),
        choose: |cx, history, index| {
            let years = ScenarioYears::at(index).unwrap_or_default();
            cx.change(history, |view| view.valuation.years = years);
        },
    }),
    Control::Choice(Choice {
        label: wording::valuation::GROWTH_GAP_LABEL,
        form: Form::Slider,
        options: |_| {
            GrowthGap::numbers().into_iter().map(wording::valuation::growth_gap_words).collect()
        },
        chosen: |cx| cx.view().valuation.growth_gap_percent.index(),
        choose: |cx, history, index| {
            let gap = GrowthGap::at(index).unwrap_or_default();
            cx.change(history, |view| view.valuation.growth_gap_percent = gap);
        },
    }),
    Control::Choice(Choice {
        label: wording::valuation::EXIT_DISCOUNT_LABEL,
        form: Form::Slider,
        options: |_| {
            ExitDiscount::numbers()
                .into_iter()
                .map(wording::valuation::exit_discount_words)
                .collect()
        },
        chosen: |cx| cx.view().valuation.exit_discount_percent.index(),
        choose: |cx, history, index| {
            let exit = ExitDiscount::at(index).unwrap_or_default();
            cx.change(history, |view| view.valuation.exit_discount_percent = exit);
        },
    }),
];

/// What follows from them, part by part.
pub const OUTCOME: Part = Part::section(
    wording::valuation::SCENARIO_WHAT,
    outcome,
    &[metrics::valuation::scenario::DEFINITION.key],
);

fn outcome(cx: &dyn Context) -> Load<Tables> {
    let names = leg_names(cx)?;
    let assumed = cx.view().valuation.clone();
    let years = assumed.years.get();
    Some(sides(cx)?.map(|sides| {
        let share = |percent: i16| f64::from(percent) / 100.0;
        let found = sides.and_then(|sides| {
            scenario(
                &sides,
                f64::from(years),
                share(assumed.growth_gap_percent.get()),
                share(assumed.exit_discount_percent.get()),
            )
        });
        let (rows, caption) = match found {
            Ok(found) => (
                wording::valuation::scenario_rows(&found),
                wording::valuation::scenario_caption(&found),
            ),
            Err(absence) => (Vec::new(), no_start(absence)),
        };
        Tables {
            title: wording::valuation::scenario_title(&wording::valuation::years_words(years)),
            subtitle: wording::valuation::scenario_subtitle(&names),
            grids: if rows.is_empty() { Vec::new() } else { vec![grid(rows)] },
            caption,
        }
    }))
}

fn no_start(absence: Absence) -> String {
    wording::valuation::no_start(absence)
}

fn grid(rows: Vec<(&'static str, Value, Value)>) -> Grid {
    let percent = |value| Cell::figure(value, |share| format::signed_percent_bare(share, 1));
    let row = |(label, total, a_year)| vec![Cell::words(label), percent(total), percent(a_year)];
    let mut rows: Vec<Vec<Cell>> = rows.into_iter().map(row).collect();
    let foot = rows.pop().into_iter().collect();
    Grid {
        label: wording::valuation::SCENARIO_LABEL.to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Source"),
            Cell::number(wording::valuation::IN_ALL_HEAD),
            Cell::number(wording::valuation::A_YEAR_HEAD),
        ],
        rows,
        foot,
    }
}

/// The same for many assumptions at once.
pub const GRID: Part =
    Part::figure(sensitivity, 300.0, &[metrics::valuation::sensitivity::DEFINITION.key]);

fn sensitivity(cx: &dyn Context) -> FigureContent {
    let names = leg_names(cx)?;
    let years = cx.view().valuation.years.get();
    Some(sides(cx)?.map(|sides| {
        let known = sides.as_ref().map_err(|absence| *absence);
        let grid = known.and_then(|sides| scenario_grid(sides, f64::from(years)));
        let text = FigureText {
            title: wording::valuation::grid_title(&names),
            subtitle: wording::valuation::grid_subtitle(&wording::valuation::years_words(years)),
            caption: match grid {
                Ok(_) => wording::valuation::scenario_grid_caption(&names, f64::from(years)),
                Err(absence) => no_start(absence),
            },
            source: source(&sides),
        };
        (drawn(heatmap(grid)), text)
    }))
}

/// The relative gain a year for every discount at the end (a row each) and every gap of earnings growth (a
/// column each); empty where the relative price-earnings ratio is not known.
fn heatmap(grid: Value<SensitivityGrid>) -> HeatmapChart {
    let rows = grid.map(|grid| {
        let cells = |row: &Vec<Value<_>>| row.iter().map(a_year).collect();
        let row = |(discount, row): (&f64, &Vec<Value<_>>)| HeatmapRow {
            label: wording::valuation::grid_row(*discount),
            cells: cells(row),
        };
        grid.exit_discounts.iter().zip(&grid.rows).map(row).collect()
    });
    HeatmapChart {
        heading: wording::valuation::GRID_HEADING.to_owned(),
        columns: GROWTH_GAPS.map(|gap| format::signed_percent(gap, 0)).into(),
        rows: rows.unwrap_or_default(),
        kind: ValueKind::SignedPercent,
        strongest: Some(0.12),
        outlined: Vec::new(),
    }
}

fn a_year(outcome: &Value<ScenarioOutcome>) -> Option<f64> {
    outcome.as_ref().ok().map(|outcome| outcome.a_year)
}
