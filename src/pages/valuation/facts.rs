//! What the page rests on: both legs' ratios, the reader's own before those of the snapshot.

use crate::{
    domain::{
        Absence, Shared, Value,
        library::Load,
        snapshot::{Index, ValuationFacts},
        view::Words,
        wording::{self, valuation::PeSides},
    },
    pages::{Context, scope::tracked},
};

/// The facts, and the indices of both legs where they are known.
pub struct Quoted {
    pub facts: Shared<ValuationFacts>,
    pub small: Value<Index>,
    pub large: Value<Index>,
}

/// The quotes of the snapshot, and whose they are.
pub fn quoted(cx: &dyn Context) -> Load<Shared<ValuationFacts>> {
    cx.library().valuation()
}

/// The same with the indices that the legs track.
pub fn of_indices(cx: &dyn Context) -> Load<Quoted> {
    let (facts, instruments) = match (quoted(cx)?, cx.library().instruments()?) {
        (Ok(facts), Ok(instruments)) => (facts, instruments),
        (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
    };
    let (small, large) = cx.legs()?;
    let index = |symbol| tracked(&instruments, symbol).ok_or(Absence::NotInSnapshot);
    Some(Ok(Quoted { facts, small: index(&small), large: index(&large) }))
}

/// Both ratios: the reader's own where both are given, else the newest quotes on one basis.
pub fn sides(cx: &dyn Context) -> Load<Value<PeSides>> {
    if let Some(own) = own(cx) {
        return Some(Ok(Ok(own)));
    }
    let as_of = cx.library().as_of()?;
    Some(of_indices(cx)?.map(|Quoted { facts, small, large }| {
        wording::valuation::pe_gap(&facts, &small?, &large?, as_of).map(PeSides::quoted)
    }))
}

/// The reader's own ratios, where both are given.
pub fn own(cx: &dyn Context) -> Option<PeSides> {
    let view = cx.view();
    let given = &view.valuation;
    let (small, large) = given.own_small_pe.zip(given.own_large_pe)?;
    let source = given.own_source.as_ref().map(Words::as_str);
    Some(PeSides::own(small.value(), large.value(), source))
}
