//! What the page rests on: both legs' ratios, the reader's own before those of the snapshot.

use crate::{
    domain::{
        Value,
        library::Load,
        study::valuation::{PeSides, QuotedRatios},
        view::Words,
    },
    pages::Context,
};

/// The quotes of the snapshot with the indices that the legs track.
pub fn quoted(cx: &dyn Context) -> Load<QuotedRatios> {
    let (small, large) = cx.legs()?;
    QuotedRatios::read(cx.library(), &small, &large)
}

/// Both ratios: the reader's own where both are given, else the newest quotes on one basis.
pub fn sides(cx: &dyn Context) -> Load<Value<PeSides>> {
    if let Some(own) = own(cx) {
        return Some(Ok(Ok(own)));
    }
    Some(quoted(cx)?.map(|quoted| quoted.gap().map(PeSides::quoted)))
}

/// The reader's own ratios, where both are given.
pub fn own(cx: &dyn Context) -> Option<PeSides> {
    let view = cx.view();
    let given = &view.valuation;
    let (small, large) = given.own_small_pe.zip(given.own_large_pe)?;
    let source = given.own_source.as_ref().map(Words::as_str);
    Some(PeSides::own(small.value(), large.value(), source))
}
