//! The rotation map of the group.

use super::chosen::{chosen, map_choice};
use crate::{
    domain::{
        Shared,
        library::Load,
        metrics::rotation::{Formula, rotation_map},
        study::rotation::{MapChoice, MapPairs},
        view::{TailWeeks, UniverseGroup},
        wording,
    },
    pages::{
        Context, FigureContent, FigureText, Memo, Part, drawn,
        rotation::{MapLegs, map_chart},
    },
};

/// Every member with its tail.
pub const MAP: Part = Part::figure(content, 480.0, &[rotation_map::DEFINITION.key]);

const CHOICE: Memo<Option<MapChoice>> =
    Memo::new("group on the map of breadth", |cx, _| map_choice(cx, chosen(cx).group));

const PAIRS: Memo<Load<Shared<MapPairs>>> = Memo::new("pairs of the group", |cx, before| {
    let joined = CHOICE.get(cx).and_then(|choice| MapPairs::of(cx.library(), &choice));
    joined.or_else(|| before.cloned().flatten())
});

fn content(cx: &dyn Context) -> FigureContent {
    if chosen(cx).group == UniverseGroup::File {
        return Some(Err(wording::breadth::no_prices()));
    }
    let (pairs, as_of) = (PAIRS.get(cx)?, cx.library().as_of()?);
    let (small, large) = cx.legs()?;
    let legs = MapLegs { small: &small, large: &large };
    Some(pairs.map(|pairs| {
        let (study, formula) = (pairs.study(Formula::default(), as_of), Formula::default());
        let weeks = TailWeeks::default().steps().get();
        let text = FigureText {
            title: wording::rotation::map_title(&study),
            subtitle: wording::rotation::map_subtitle(&study, formula, weeks),
            caption: wording::rotation::map_caption(&study),
            source: format!("Source: {}", pairs.source()),
        };
        (drawn(map_chart(&study, formula, weeks, legs, None)), text)
    }))
}
