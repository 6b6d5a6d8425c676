//! Concentration: how narrow is the index?

mod basket;
mod breadth;
mod known;
mod members;
mod weights;

use self::known::{seven, weights_of_indices};
use crate::{
    domain::{
        facts::{Index, MAGNIFICENT_7},
        library::Load,
        study::funds::{EQUAL_WEIGHT, LARGE_CAPS},
        wording::{self, Sentence, concentration::DriftedWeight},
    },
    pages::{Context, Need, PageRow, PageSpec},
};

/// The weights, the seven against the rest, what they added, and the breadth of the index.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs,
    rows: &[
        PageRow::Wide(weights::WEIGHTS),
        PageRow::Pair(basket::BASKET, basket::WEIGHT),
        PageRow::Wide(members::MEMBERS),
        PageRow::Wide(breadth::BREADTH),
    ],
};

fn needs(_: &dyn Context) -> Vec<Need> {
    let funds = [LARGE_CAPS, EQUAL_WEIGHT].into_iter();
    let symbols = funds.chain(MAGNIFICENT_7).filter_map(|symbol| symbol.parse().ok());
    symbols.map(Need::Prices).collect()
}

fn answer(cx: &dyn Context) -> Load<Sentence> {
    let (_, leg) = cx.legs()?;
    Some(weights_of_indices(cx)?.map(|(weights, large)| {
        let small = weights.indices.small.as_ref().ok();
        let drifted = drifted(cx).filter(|_| large == Index::Sp500);
        let words =
            wording::concentration::headline(&weights.facts, &large, small, weights.as_of, drifted);
        match weights.indices.large {
            Ok(_) => words,
            Err(_) => wording::concentration::no_index(&leg).then(words),
        }
    }))
}

/// The weight of the seven on the last session; none while their prices load.
fn drifted(cx: &dyn Context) -> Option<DriftedWeight> {
    let seven = seven(cx)?.ok()?;
    let basket = seven.basket();
    let last = *basket.points(seven.published.min(cx.library().as_of()?)).ok()?.last()?;
    Some(DriftedWeight { weight: last.weight, day: last.day, published: seven.published })
}
