//! A century of size: the size factor since 1926, its droughts and decades.

use leptos::prelude::*;

use crate::{
    chart::figures,
    domain::{
        Observation, format,
        metrics::{
            self, Span,
            size_factor::{Decade, cumulative, decades, droughts, likeness},
        },
        snapshot::{MacroColumn, MacroId},
        wording::{century_caption, likeness_words},
    },
    ui::{
        chart::{Content, FigureText, drawn},
        pages::part::{Awaited, Part},
        panels::{Cell, Grid, Tables},
        scope::Scope,
        state::AppState,
    },
};

/// The chart of the factor.
pub const FACTOR: Part = Part::figure(content, 280.0, &[metrics::size_factor::DEFINITION.key]);

/// Why it may stand in for the pair, and its decades.
pub const DECADES: Part = Part::section("the decades", decades_content, &[]);

fn decades_content(state: AppState) -> Awaited<Tables> {
    let months = match months(state)? {
        Ok(months) => months,
        Err(error) => return Some(Err(error)),
    };
    let caption = state.scope.get()?.ok().map(|scope| stand_in(&scope, &months));
    Some(Ok(Tables {
        title: "Decade by decade".to_owned(),
        subtitle: "Small minus big, compounded monthly".to_owned(),
        grids: vec![decades_grid(&decades(&months))],
        caption: caption.unwrap_or_default(),
    }))
}

/// The months of the factor that were published by a day.
fn months(state: AppState) -> Awaited<Vec<Observation>> {
    let file = match state.files.series(MacroId::SizeFactor)? {
        Ok(file) => file,
        Err(error) => return Some(Err(error)),
    };
    let as_of = state.today.get()?;
    let column = file.column(MacroColumn::SmallMinusBig, as_of);
    Some(Ok(column.map(|column| column.series.as_of(as_of).to_vec()).unwrap_or_default()))
}

fn content(state: AppState) -> Content {
    let scale = state.scale();
    let source =
        state.files.series(MacroId::SizeFactor)?.ok().map(|file| file.provenance.source.clone());
    Some(months(state)?.map(|months| {
        let (points, droughts) = (cumulative(&months), droughts(&months));
        let text = FigureText {
            title: "A century of size".to_owned(),
            subtitle: "Small minus big, 100 before the first month, compounded; shaded: the longest droughts".to_owned(),
            caption: century_caption(&points, &droughts),
            source: format!("Source: {}", source.unwrap_or_default()),
        };
        (drawn(figures::century(&points, &droughts, scale)), text)
    }))
}

fn stand_in(scope: &Scope, months: &[Observation]) -> String {
    let history = scope.history();
    let from = history.days().first().copied().unwrap_or(scope.as_of);
    let (small, large) = (scope.small().as_str(), scope.large().as_str());
    likeness_words(small, large, likeness(months, history, from.calendar_month()))
}

fn decades_grid(decades: &[Decade]) -> Grid {
    Grid {
        label: "The size factor by decade".to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Decade"),
            Cell::number("Small minus big, %"),
            Cell::number("A year, %"),
            Cell::number("Months won"),
        ],
        rows: decades.iter().rev().map(decade_row).collect(),
        foot: Vec::new(),
    }
}

fn decade_row(decade: &Decade) -> Vec<Cell> {
    let part = match decade.span {
        Span::Full => String::new(),
        Span::Part => format!("{} months", decade.months),
    };
    vec![
        Cell::words(format!("{}s", decade.first_year)).note(part),
        Cell::number(format::signed_percent_bare(decade.total, 1)),
        Cell::figure(decade.a_year, |share| format::signed_percent_bare(share, 1)),
        Cell::figure(decade.share_won, |share| format::percent(share, 0)),
    ]
}
