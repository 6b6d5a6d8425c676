//! The map that is shown, and the member that the page speaks of.

use super::map::STUDY;
use crate::{
    domain::{Symbol, library::Load, study::rotation::MapStudy},
    pages::Context,
};

/// Something of the map that is shown; nothing while its prices load.
pub fn study<T>(cx: &dyn Context, read: impl FnOnce(&MapStudy) -> T) -> Load<T> {
    let read =
        |study: &Load<MapStudy>| Some(study.as_ref()?.as_ref().map(read).map_err(Clone::clone));
    STUDY.with(cx, read)
}

/// The member that the answer speaks of: the focused one, else the small leg, else the one that is
/// farthest from the centre.
pub fn subject(cx: &dyn Context, study: &MapStudy) -> Option<Symbol> {
    let focus = cx.view().rotation.focus.clone();
    let small = cx.legs().map(|(small, _)| small);
    let wanted = focus.into_iter().chain(small);
    let known = wanted.into_iter().find(|symbol| study.member(symbol).is_some());
    known.or_else(|| Some(study.farthest()?.symbol.clone()))
}
