//! Concentration: how narrow is the index?

mod basket;
mod breadth;
mod known;
mod members;
mod weights;

use self::known::{EQUAL_WEIGHTED, Known};
use crate::{
    domain::{
        library::Load,
        snapshot::{MAGNIFICENT_7, SP500_FUND},
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
    let funds = [SP500_FUND, EQUAL_WEIGHTED].into_iter();
    let symbols = funds.chain(MAGNIFICENT_7).filter_map(|symbol| symbol.parse().ok());
    symbols.map(Need::Prices).collect()
}

fn answer(cx: &dyn Context) -> Load<Sentence> {
    let say = |known: Known| {
        wording::concentration::headline(
            &known.facts,
            &known.large,
            known.small.as_ref(),
            known.as_of,
        )
    };
    Some(Known::read(cx)?.map(say))
}
