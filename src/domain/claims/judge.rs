//! Claims judged on the files of a library.

use super::{Claim, Evidence, Needs, Outcome, evaluate, needs};
use crate::domain::{
    Error, Shared, Symbol,
    facts::MacroId,
    library::Library,
    snapshot::{MacroFile, PriceFile},
};

/// The outcome of each claim; nothing until everything has arrived, so that each is judged once.
///
/// A file that the snapshot does not list, or that cannot be had, leaves a claim unknown.
pub fn judge(library: &dyn Library, claims: &[Claim]) -> Option<Vec<Outcome>> {
    let Needs { symbols, series } = needs(claims);
    let listed = symbols.into_iter().filter(|symbol| library.lists(symbol));
    let prices: Vec<(Symbol, Result<Shared<PriceFile>, Error>)> = listed
        .map(|symbol| library.prices(&symbol).map(|file| (symbol, file)))
        .collect::<Option<_>>()?;
    let series: Vec<(MacroId, Result<Shared<MacroFile>, Error>)> = series
        .into_iter()
        .map(|id| library.macro_file(id).map(|file| (id, file)))
        .collect::<Option<_>>()?;
    let (concentration, instruments) = (library.concentration()?, library.instruments()?);
    let (policy, valuation) = (library.policy()?, library.valuation()?);
    let evidence = Evidence {
        as_of: library.as_of()?,
        latest: library.manifest()?.ok()?.as_of,
        prices: prices
            .iter()
            .map(|(symbol, file)| (symbol.clone(), Some(file.as_deref())))
            .collect(),
        series: series.iter().map(|(id, file)| (*id, Some(file.as_deref()))).collect(),
        concentration: Some(concentration.as_deref()),
        instruments: Some(instruments.as_deref()),
        policy: Some(policy.as_deref()),
        valuation: Some(valuation.as_deref()),
    };
    Some(claims.iter().map(|claim| evaluate(claim, &evidence)).collect())
}
