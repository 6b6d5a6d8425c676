//! Concentration: how narrow is the index?

mod basket;
mod breadth;
mod members;
mod weights;

use super::part::{Awaited, Need, PageParts, Row, nothing_shared};
use crate::{
    domain::{
        Day, Error, Symbol,
        snapshot::{ConcentrationFacts, Index, MAGNIFICENT_7, SP500_FUND},
        wording::{Sentence, concentration_headline},
    },
    ui::{
        data::Shared,
        state::{AppState, tracked},
    },
};

/// The fund that holds every company of the S&P 500 alike.
const EQUAL_WEIGHTED: &str = "RSP";

/// The weights, the seven against the rest, what they added, and the breadth of the index.
pub const PAGE: PageParts = PageParts {
    answer,
    needs,
    shared: nothing_shared,
    rows: &[
        Row::Wide(weights::WEIGHTS),
        Row::Pair(basket::BASKET, basket::WEIGHT),
        Row::Wide(members::MEMBERS),
        Row::Wide(breadth::BREADTH),
    ],
};

fn needs(_: AppState) -> Vec<Need> {
    let funds = [SP500_FUND, EQUAL_WEIGHTED].into_iter();
    let symbols = funds.chain(MAGNIFICENT_7).filter_map(|symbol| symbol.parse().ok());
    symbols.map(Need::Prices).collect()
}

/// What is known of the indices of both legs.
struct Known {
    facts: Shared<ConcentrationFacts>,
    large: Index,
    small: Option<Index>,
    as_of: Day,
}

impl Known {
    /// Nothing while the facts load.
    fn read(state: AppState) -> Awaited<Self> {
        let all = state.files.facts.get();
        let (facts, instruments) = match (all.concentration?, all.instruments?) {
            (Ok(facts), Ok(instruments)) => (facts, instruments),
            (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
        };
        let (small, large) = state.legs_chosen()?;
        let as_of = state.today.get()?;
        let small = tracked(&instruments, &small);
        let found = tracked(&instruments, &large);
        Some(found.ok_or_else(|| no_index(&large)).map(|large| Self { facts, large, small, as_of }))
    }
}

fn no_index(large: &Symbol) -> Error {
    let problem = format!("no index is known that {large} follows");
    Error::unavailable(problem, "choose a large leg that follows an index, such as SPY")
}

fn answer(state: AppState) -> Awaited<Sentence> {
    let say = |known: Known| {
        concentration_headline(&known.facts, &known.large, known.small.as_ref(), known.as_of)
    };
    Some(Known::read(state)?.map(say))
}
