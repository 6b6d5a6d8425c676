//! Claims judged on the files of a library.

use super::{Claim, Evidence, Needs, Outcome, evaluate, needs};
use crate::domain::library::Library;

/// The outcome of each claim; nothing until everything has arrived, so that each is judged once.
///
/// A file that the snapshot does not list, or that cannot be had, leaves a claim unknown.
pub fn judge(library: &dyn Library, claims: &[Claim]) -> Option<Vec<Outcome>> {
    let Needs { symbols, series } = needs(claims);
    let listed = symbols.into_iter().filter(|symbol| library.lists(symbol));
    let prices = listed.map(|symbol| Some((symbol.clone(), Some(library.prices(&symbol)?))));
    let series = series.into_iter().map(|id| Some((id, Some(library.macro_file(id)?))));
    let evidence = Evidence {
        as_of: library.as_of()?,
        latest: library.manifest()?.ok()?.as_of,
        prices: prices.collect::<Option<_>>()?,
        series: series.collect::<Option<_>>()?,
        concentration: Some(library.concentration()?),
        instruments: Some(library.instruments()?),
        policy: Some(library.policy()?),
        valuation: Some(library.valuation()?),
    };
    Some(claims.iter().map(|claim| evaluate(claim, &evidence)).collect())
}
