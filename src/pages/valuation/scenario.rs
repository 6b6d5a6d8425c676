//! The scenario: a horizon, a gap of earnings growth, a discount at the end.

use super::{facts::sides, figures::source};
use crate::{
    domain::{
        Absence, Value, format,
        library::Load,
        metrics,
        study::valuation::{scenario, scenario_grid},
        view::{ExitDiscount, GrowthGap, ScenarioYears},
        wording::{self, absence_words},
    },
    pages::{
        Cell, Choice, Context, Control, FigureContent, FigureText, Form, Grid, Part, Tables,
        charts, drawn, scope::leg_names,
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
        label: "Small leg's earnings grow faster by",
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
        label: "Discount at the end",
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
pub const OUTCOME: Part =
    Part::section("the scenario", outcome, &[metrics::valuation::scenario::DEFINITION.key]);

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
            title: format!("What it would come to in {}", wording::valuation::years_words(years)),
            subtitle: format!(
                "Gain of {} on {} in percent, if it comes as assumed above",
                names.small.inside(),
                names.large.inside()
            ),
            grids: if rows.is_empty() { Vec::new() } else { vec![grid(rows)] },
            caption,
        }
    }))
}

fn no_start(absence: Absence) -> String {
    format!("There is no gap to start from: {}.", absence_words(absence))
}

fn grid(rows: Vec<(&'static str, Value, Value)>) -> Grid {
    let percent = |value| Cell::figure(value, |share| format::signed_percent_bare(share, 1));
    let row = |(label, total, a_year)| vec![Cell::words(label), percent(total), percent(a_year)];
    let mut rows: Vec<Vec<Cell>> = rows.into_iter().map(row).collect();
    let foot = rows.pop().into_iter().collect();
    Grid {
        label: "The scenario, part by part".to_owned(),
        class: "data-table",
        head: vec![Cell::words("Source"), Cell::number("In all, %"), Cell::number("A year, %")],
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
            title: "What has to come true".to_owned(),
            subtitle: format!(
                "Excess a year over {}; down: the discount at the end; across: the gap of earnings \
                 growth a year",
                wording::valuation::years_words(years)
            ),
            caption: match grid {
                Ok(_) => wording::valuation::scenario_grid_caption(&names, f64::from(years)),
                Err(absence) => no_start(absence),
            },
            source: source(&sides),
        };
        (drawn(charts::scenario_grid(grid)), text)
    }))
}
