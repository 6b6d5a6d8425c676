//! Index weights as the as-of day knows them, and the seven largest companies.

use crate::{
    domain::{
        Error, Symbol,
        library::Load,
        snapshot::Index,
        study::concentration::{IndexWeights, Seven},
    },
    pages::Context,
};

/// The weights, and the index of the large leg.
///
/// # Errors
/// When a file cannot be had, or the large leg follows no index that is known.
pub fn weights_of_indices(cx: &dyn Context) -> Load<(IndexWeights, Index)> {
    let (small, large) = cx.legs()?;
    Some(IndexWeights::read(cx.library(), &small, &large)?.and_then(|weights| {
        let index = weights.indices.large.clone().map_err(|_| no_index(&large))?;
        Ok((weights, index))
    }))
}

fn no_index(large: &Symbol) -> Error {
    let problem = format!("no index is known that {large} follows");
    Error::unavailable(problem, "choose a large leg that follows an index, such as SPY")
}

/// The seven and their fund.
///
/// # Errors
/// When a file cannot be had, or no weights are known at all.
pub fn seven(cx: &dyn Context) -> Load<Seven> {
    let none = |_| {
        let problem = "this snapshot has no weights of single companies";
        Error::unavailable(problem, "build them into the snapshot")
    };
    Some(Seven::read(cx.library())?.and_then(|seven| seven.map_err(none)))
}
