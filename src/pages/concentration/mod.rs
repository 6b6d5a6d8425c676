//! Concentration: how narrow is the index?

mod basket;
mod breadth;
mod known;
mod members;
mod weights;

use self::known::weights_of_indices;
use crate::{
    domain::{
        library::Load,
        snapshot::MAGNIFICENT_7,
        study::funds::{EQUAL_WEIGHT, LARGE_CAPS},
        wording::{self, Sentence},
    },
    pages::{Context, Need, PageSpec, Row},
};

/// The weights, the seven against the rest, what they added, and the breadth of the index.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs,
    rows: &[
        Row::Wide(weights::WEIGHTS),
        Row::Pair(basket::BASKET, basket::WEIGHT),
        Row::Wide(members::MEMBERS),
        Row::Wide(breadth::BREADTH),
    ],
};

fn needs(_: &dyn Context) -> Vec<Need> {
    let funds = [LARGE_CAPS, EQUAL_WEIGHT].into_iter();
    let symbols = funds.chain(MAGNIFICENT_7).filter_map(|symbol| symbol.parse().ok());
    symbols.map(Need::Prices).collect()
}

fn answer(cx: &dyn Context) -> Load<Sentence> {
    Some(weights_of_indices(cx)?.map(|(weights, large)| {
        let small = weights.indices.small.as_ref().ok();
        wording::concentration::headline(&weights.facts, &large, small, weights.as_of)
    }))
}
