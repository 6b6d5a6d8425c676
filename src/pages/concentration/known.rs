//! Index weights as the as-of day knows them, and the seven largest companies.

use crate::{
    domain::{
        Error, Symbol,
        library::Load,
        snapshot::Index,
        study::concentration::{IndexWeights, Seven},
        wording,
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
    let [problem, remedy] = wording::concentration::no_index(large);
    Error::unavailable(problem, remedy)
}

/// The seven and their fund.
///
/// # Errors
/// When a file cannot be had, or no weights are known at all.
pub fn seven(cx: &dyn Context) -> Load<Seven> {
    let none = |_| {
        let [problem, remedy] = wording::concentration::NO_WEIGHTS;
        Error::unavailable(problem, remedy)
    };
    Some(Seven::read(cx.library())?.and_then(|seven| seven.map_err(none)))
}
