//! What each of the seven added to the return of the index.

use super::{basket::source, known::seven};
use crate::{
    domain::{
        Value, format,
        library::Load,
        metrics::concentration::contribution::{self, Contribution, contributions},
        wording,
    },
    pages::{Cell, Context, Grid, Part, Tables, scope::scope},
};

/// Weight, return and contribution of each, and of the rest.
pub const MEMBERS: Part =
    Part::section(wording::concentration::MEMBERS_WHAT, tables, &[contribution::DEFINITION.key]);

fn tables(cx: &dyn Context) -> Load<Tables> {
    let from = match scope(cx)? {
        Ok(scope) => scope.window_start(),
        Err(error) => return Some(Err(error)),
    };
    let held = match seven(cx)? {
        Ok(held) => held,
        Err(error) => return Some(Err(error)),
    };
    let basket = held.basket();
    let found = contributions(&basket, from);
    let mut named: Vec<_> = held.members.iter().zip(&found.members).collect();
    let weight = |found: &Value<Contribution>| found.map_or(0.0, |found| found.weight);
    named.sort_by(|(_, one), (_, other)| weight(other).total_cmp(&weight(one)));
    let rows = named.into_iter().map(|((weight, file), found)| {
        let name = wording::concentration::company(&file.provenance.name);
        row(weight.symbol.as_str(), name, *found)
    });
    let [weight, added] = wording::concentration::MEMBERS_HEADS;
    let [together, others] = wording::concentration::MEMBERS_SUMS;
    let grid = Grid {
        label: wording::concentration::MEMBERS_LABEL.to_owned(),
        class: "data-table",
        head: [Cell::words("Company"), Cell::number(weight)]
            .into_iter()
            .chain([Cell::number("Return"), Cell::number(added)])
            .collect(),
        rows: rows.collect(),
        foot: vec![
            row(together, "", found.together),
            sum_row(others, found.rest),
            sum_row(basket.index.symbol().as_str(), found.index),
        ],
    };
    let subtitle = found.window.map_or_else(
        |_| String::new(),
        |(first, last)| wording::concentration::members_subtitle(first, last),
    );
    let together = found.together.map(|together| together.added);
    let caption =
        wording::concentration::contribution_caption(together, found.index, basket.later());
    Some(Ok(Tables {
        title: wording::concentration::MEMBERS_TITLE.to_owned(),
        subtitle,
        grids: vec![grid],
        caption: format!("{caption} {}", source(&held)),
    }))
}

fn row(name: &str, note: &str, found: Value<Contribution>) -> Vec<Cell> {
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

fn sum_row(name: &str, added: Value) -> Vec<Cell> {
    let added = Cell::figure(added, |share| format::signed_percent_bare(share, 2));
    vec![Cell::words(name), Cell::default(), Cell::default(), added]
}
