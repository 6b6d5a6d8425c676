//! Members of the map, joined with the benchmark and placed, once for all parts of the page.

use crate::{
    domain::{
        Day, Shared,
        library::Load,
        study::rotation::{MapChoice, MapMembers, MapPairs, MapStudy},
        view::{MapGroup, RotationView},
    },
    pages::{Context, Memo},
};

const CHOICE: Memo<Option<MapChoice>> = Memo::new("choice of the map", |cx, _| choice(cx));

/// The members, joined with the benchmark.
pub const PAIRS: Memo<Load<Shared<MapPairs>>> = Memo::new("pairs of the map", |cx, before| {
    // The group before stays on the page until the new one is there.
    let joined = CHOICE.get(cx).and_then(|choice| MapPairs::of(cx.library(), &choice));
    joined.or_else(|| before.cloned().flatten())
});

/// The positions of the members.
pub const STUDY: Memo<Load<MapStudy>> = Memo::new("study of the map", |cx, _| {
    let (pairs, as_of) = (PAIRS.get(cx)?, cx.library().as_of()?);
    Some(pairs.map(|pairs| pairs.study(cx.view().rotation.formula, as_of)))
});

/// The last session of every week that the map can show.
pub fn weeks_of_map(cx: &dyn Context) -> Vec<Day> {
    let pairs = PAIRS.get(cx).and_then(Result::ok);
    pairs.map(|pairs| pairs.weeks().to_vec()).unwrap_or_default()
}

/// The choice of the view; nothing while the legs are not known.
pub fn choice(cx: &dyn Context) -> Option<MapChoice> {
    let view = cx.view();
    let RotationView { group, own, benchmark, .. } = view.rotation.clone();
    let members = match group {
        MapGroup::Own => MapMembers::Own(own),
        group => MapMembers::Of(group.of_instruments()),
    };
    Some(MapChoice { members, benchmark, basis: view.basis, legs: cx.legs()? })
}
