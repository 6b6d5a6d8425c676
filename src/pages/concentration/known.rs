//! Index weights as the as-of day knows them, and the seven largest companies.

use crate::{
    domain::{
        Error,
        facts::Index,
        library::Load,
        study::concentration::{IndexWeights, Seven},
        wording,
    },
    pages::Context,
};

/// The weights, and the index of the large leg; where it follows none that is known, the S&P 500.
///
/// # Errors
/// When a file cannot be had.
pub(crate) fn weights_of_indices(cx: &dyn Context) -> Load<(IndexWeights, Index)> {
    let (small, large) = cx.legs()?;
    Some(IndexWeights::read(cx.library(), &small, &large)?.map(|weights| {
        let index = weights.indices.large.clone().unwrap_or(Index::Sp500);
        (weights, index)
    }))
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
