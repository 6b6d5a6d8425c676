//! What each of the seven added to the return of the index.

use super::basket::Basket;
use crate::{
    domain::{
        Absence, Day, Figure, format,
        metrics::concentration::contribution::{self, Contribution, contribution},
        wording::{contribution_caption, day_span},
    },
    ui::{
        pages::part::{Awaited, Part},
        panels::{Cell, Grid, Tables},
        state::AppState,
    },
};

/// Weight, return and contribution of each, and of the rest.
pub const MEMBERS: Part =
    Part::section("the contributions", tables, &[contribution::DEFINITION.key]);

fn tables(state: AppState) -> Awaited<Tables> {
    let from = match state.scope.get()? {
        Ok(scope) => scope.window_start(),
        Err(error) => return Some(Err(error)),
    };
    let basket = match Basket::read(state)? {
        Ok(basket) => basket,
        Err(error) => return Some(Err(error)),
    };
    let window = window(&basket, from);
    let of = |member| {
        let (first, last) = window?;
        contribution(&basket.fund.series, member, basket.published_session(), first, last)
    };
    let found: Vec<Figure<Contribution>> = basket.members().into_iter().map(of).collect();
    let whole = window.and_then(|(first, last)| index_return(&basket, first, last));
    let named = basket.members.iter().zip(&found);
    let rows = named
        .map(|((weight, file), found)| row(weight.symbol.as_str(), &file.provenance.name, *found));
    let (seven, rest) = (total(&found), whole.and_then(|whole| Ok(whole - total(&found)?.added)));
    let grid = Grid {
        label: "Contributions to the return of the index".to_owned(),
        class: "data-table",
        head: [Cell::words("Company"), Cell::number("Weight at the start")]
            .into_iter()
            .chain([Cell::number("Return"), Cell::number("Contribution, points")])
            .collect(),
        rows: rows.collect(),
        foot: vec![
            row("The seven", "", seven),
            sum_row("All others", rest),
            sum_row(basket.fund.series.symbol().as_str(), whole),
        ],
    };
    let subtitle = window.map_or_else(
        |_| String::new(),
        |(first, last)| format!("{}, price", day_span(first, last)),
    );
    let caption = contribution_caption(seven.map(|seven| seven.added), whole, basket.later());
    Some(Ok(Tables {
        title: "What the seven added".to_owned(),
        subtitle,
        grids: vec![grid],
        caption: format!("{caption} {}", basket.source),
    }))
}

/// The first and last session of the range that the fund has, once all companies are there.
fn window(basket: &Basket, from: Day) -> Figure<(Day, Day)> {
    let firsts = basket.members.iter().filter_map(|(_, file)| file.series.days().first().copied());
    let from = firsts.max().map_or(from, |start| start.max(from));
    let mut days = basket.fund.series.closes_between(from, basket.as_of).map(|(day, _)| day);
    let first = days.next().ok_or(Absence::NoCommonSession)?;
    Ok((first, days.last().unwrap_or(first)))
}

fn index_return(basket: &Basket, first: Day, last: Day) -> Figure {
    let series = &basket.fund.series;
    Ok(series.close_at(last)?.1 / series.close_at(first)?.1 - 1.0)
}

/// All together; no value where one has none.
fn total(found: &[Figure<Contribution>]) -> Figure<Contribution> {
    let (mut weight, mut added) = (0.0, 0.0);
    for one in found {
        let one = (*one)?;
        weight += one.weight;
        added += one.added;
    }
    Ok(Contribution { weight, own_return: added / weight, added })
}

fn row(name: &str, note: &str, found: Figure<Contribution>) -> Vec<Cell> {
    let cell = |pick: fn(Contribution) -> f64, write: fn(f64) -> String| {
        Cell::figure(found.map(pick), write)
    };
    vec![
        Cell::words(name).note(note),
        cell(|c| c.weight, |share| format::percent(share, 2)),
        cell(|c| c.own_return, |share| format::signed_percent(share, 1)),
        cell(|c| c.added, |share| format::signed_percent_bare(share, 2)),
    ]
}

fn sum_row(name: &str, added: Figure) -> Vec<Cell> {
    let added = Cell::figure(added, |share| format::signed_percent_bare(share, 2));
    vec![Cell::words(name), Cell::default(), Cell::default(), added]
}
