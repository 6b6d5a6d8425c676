//! How the lead has moved with yields, and what cuts would go with.

use super::rate_beta::rate_beta;
use crate::{
    domain::{
        Shared, Spacing, Value, format,
        library::Load,
        metrics::{
            self,
            rates::{
                Estimate,
                cut_scenario::{CutScenario, cut_scenario},
                rate_beta::{RateBetaPoint, RateFit, sign_changes},
            },
        },
        study::rates::{self, RateBetas},
        view::{BetaYears, Cuts},
        wording,
    },
    pages::{
        Cell, Choice, Context, Control, FigureContent, FigureText, Form, Grid, Memo, Part, Tables,
        drawn,
        scope::{leg_names, scoped_at},
    },
};
use std::num::NonZero;

const HEIGHT_CSS: f64 = 260.0;
const WEEKS_PER_YEAR: usize = 52;

/// The window of the betas, and the cuts of the scenario.
pub const CONTROLS: &[Control] = &[
    Control::Choice(Choice {
        label: wording::rates::BETA_WINDOW_LABEL,
        form: Form::Slider,
        options: |_| {
            BetaYears::numbers().into_iter().map(wording::valuation::years_words).collect()
        },
        chosen: |cx| cx.view().rates.beta_years.index(),
        choose: |cx, history, index| {
            let years = BetaYears::at(index).unwrap_or_default();
            cx.change(history, |view| view.rates.beta_years = years);
        },
    }),
    Control::Choice(Choice {
        label: wording::rates::CUTS_LABEL,
        form: Form::Slider,
        options: |_| Cuts::numbers().iter().map(ToString::to_string).collect(),
        chosen: |cx| cx.view().rates.cuts.index(),
        choose: |cx, history, index| {
            let cuts = Cuts::at(index).unwrap_or_default();
            cx.change(history, |view| view.rates.cuts = cuts);
        },
    }),
];

/// The weeks of the window.
fn window(cx: &dyn Context) -> NonZero<usize> {
    let years = usize::from(cx.view().rates.beta_years.get().unsigned_abs());
    NonZero::new(WEEKS_PER_YEAR * years).unwrap_or(NonZero::<usize>::MIN)
}

/// What both charts and the scenario rest on, computed once.
const BETAS: Memo<Load<Shared<RateBetas>>> = Memo::new("rate betas", |cx, before| {
    let moves = scoped_at(cx, Spacing::Week, |scope| rates::moves(cx.library(), scope.history()))?;
    let moves = match moves {
        Ok(moves) => moves?,
        Err(error) => Err(error),
    };
    let before = before.and_then(|before| before.as_ref()?.as_ref().ok());
    Some(moves.map(|moves| {
        let betas = RateBetas::of(moves, window(cx), before.map(|before| &**before));
        Shared::unless_same(betas, before)
    }))
});

/// The coefficient on the 2-year yield.
pub const TWO_YEAR: Part = Part::figure(
    |cx| beta(cx, "2-year", |fit| fit.two_year),
    HEIGHT_CSS,
    &[metrics::rates::rate_beta::DEFINITION.key],
);

/// The coefficient on the 10-year yield.
pub const TEN_YEAR: Part = Part::figure(
    |cx| beta(cx, "10-year", |fit| fit.ten_year),
    HEIGHT_CSS,
    &[metrics::rates::rate_beta::DEFINITION.key],
);

fn beta(cx: &dyn Context, tenor: &str, pick: fn(&RateFit) -> Estimate) -> FigureContent {
    let names = leg_names(cx)?;
    Some(BETAS.get(cx)?.map(|betas| {
        let RateBetas { weeks, points, .. } = &*betas;
        let newest = |point: &RateBetaPoint| Some((point.day, pick(point.fit.as_ref().ok()?)));
        let caption = wording::rates::beta_caption(
            &names,
            tenor,
            (weeks.get(), points.len()),
            points.last().and_then(newest),
            &sign_changes(points, pick),
        );
        let text = FigureText {
            title: wording::rates::beta_title(&names, tenor),
            subtitle: wording::rates::beta_subtitle(&names, weeks.get()),
            caption,
            source: wording::rates::BETA_SOURCE.to_owned(),
        };
        (drawn(rate_beta(points, pick, tenor)), text)
    }))
}

/// What so many cuts would go with, as an interval.
pub const SCENARIO: Part = Part::section(
    wording::rates::SCENARIO_WHAT,
    scenario,
    &[metrics::rates::cut_scenario::DEFINITION.key],
);

fn scenario(cx: &dyn Context) -> Load<Tables> {
    let chosen = cx.view().rates.cuts.get().unsigned_abs();
    let names = leg_names(cx)?;
    Some(BETAS.get(cx)?.map(|betas| {
        let fit = rates::newest_fit(&betas.moves, betas.weeks.get());
        let found = |cuts: i16| -> Value<CutScenario> {
            cut_scenario(fit?.two_year, u8::try_from(cuts).unwrap_or(u8::MAX))
        };
        let rows = Cuts::numbers().into_iter().filter_map(|cuts| found(cuts).ok());
        let rows: Vec<Vec<Cell>> =
            rows.map(|found| scenario_row(found, u16::from(found.cuts) == chosen)).collect();
        let [cuts, from, to, interval] = wording::rates::SCENARIO_HEADS;
        let grid = Grid {
            label: wording::rates::SCENARIO_LABEL.to_owned(),
            class: "data-table",
            head: vec![
                Cell::words(cuts),
                Cell::number(from),
                Cell::number(to),
                Cell::words(interval),
            ],
            rows,
            foot: Vec::new(),
        };
        let caption = match found(chosen.cast_signed()) {
            Ok(found) => wording::rates::scenario_caption(&names, found),
            Err(absence) => wording::rates::no_interval(absence),
        };
        Tables {
            title: wording::rates::scenario_title(&names),
            subtitle: wording::rates::scenario_subtitle(&names),
            grids: if grid.rows.is_empty() { Vec::new() } else { vec![grid] },
            caption,
        }
    }))
}

fn scenario_row(found: CutScenario, is_chosen: bool) -> Vec<Cell> {
    let class = |plain, strong| if is_chosen { strong } else { plain };
    let number = |share| {
        let text = format::bound_bare(share, 1);
        Cell::number(text).class(class("number", "number strong"))
    };
    let bp = format::basis_points(f64::from(found.cuts) * 25.0);
    vec![
        Cell::words(format!("{}, {bp}", found.cuts)).class(class("", "strong")),
        number(found.low),
        number(found.high),
        Cell::words(wording::rates::verdict_words(found.verdict)).class(class("", "strong")),
    ]
}
