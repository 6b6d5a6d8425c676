//! Claims judged on the files of a library.

use super::{
    Aftermath, Claim, Evidence, Needs, Outcome,
    evaluate::{aftermath, evaluate_beside},
    needs,
};
use crate::domain::{Day, library::Library};

/// The outcome of each claim; nothing until everything has arrived, so that each is judged once.
///
/// A file that the snapshot does not list, or that cannot be had, leaves a claim unknown.
pub fn judge(library: &dyn Library, claims: &[Claim]) -> Option<Vec<Outcome>> {
    judge_beside(library, claims, &judge_newest(library, claims)?)
}

/// The same beside what is found of each claim on the last day, where that is known.
pub(crate) fn judge_beside(
    library: &dyn Library,
    claims: &[Claim],
    newest: &[Aftermath],
) -> Option<Vec<Outcome>> {
    let evidence = evidence(library, claims, library.as_of()?)?;
    let pairs = claims.iter().zip(newest);
    Some(pairs.map(|(claim, newest)| evaluate_beside(claim, &evidence, newest.clone())).collect())
}

/// What is found of each claim with everything that the snapshot holds, whatever day is looked at.
pub(crate) fn judge_newest(library: &dyn Library, claims: &[Claim]) -> Option<Vec<Aftermath>> {
    let evidence = evidence(library, claims, library.manifest()?.ok()?.as_of)?;
    Some(claims.iter().map(|claim| aftermath(claim, &evidence)).collect())
}

fn evidence(library: &dyn Library, claims: &[Claim], as_of: Day) -> Option<Evidence> {
    let Needs { symbols, series } = needs(claims);
    let listed = symbols.into_iter().filter(|symbol| library.lists(symbol));
    let prices = listed.map(|symbol| Some((symbol.clone(), Some(library.prices(&symbol)?))));
    let series = series.into_iter().map(|id| Some((id, Some(library.macro_file(id)?))));
    Some(Evidence {
        as_of,
        latest: library.manifest()?.ok()?.as_of,
        prices: prices.collect::<Option<_>>()?,
        series: series.collect::<Option<_>>()?,
        concentration: Some(library.concentration()?),
        instruments: Some(library.instruments()?),
        policy: Some(library.policy()?),
        valuation: Some(library.valuation()?),
    })
}
