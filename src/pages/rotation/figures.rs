//! The map.

use super::{
    controls::{FOCUS, FORMULA, TAIL},
    map::PAIRS,
    map_chart::{self, MapLegs},
    subject::study,
};
use crate::{
    domain::{
        metrics::rotation::{dual_ema, rotation_map, turning, z_score_14},
        wording,
    },
    pages::{Context, Control, FigureContent, FigureText, Part, drawn},
};

/// Every member with its tail.
pub const MAP: Part = Part::figure(
    map,
    480.0,
    &[
        rotation_map::DEFINITION.key,
        dual_ema::DEFINITION.key,
        z_score_14::DEFINITION.key,
        turning::DEFINITION.key,
    ],
)
.controlled(&[Control::Choice(TAIL), Control::Choice(FOCUS), Control::Choice(FORMULA)]);

fn map(cx: &dyn Context) -> FigureContent {
    let (small, large) = cx.legs()?;
    let legs = MapLegs { small: &small, large: &large };
    let source = PAIRS.get(cx)?.map(|pairs| format!("Source: {}", pairs.source()));
    let view = cx.view().rotation.clone();
    study(cx, |study| {
        let weeks = view.tail.steps().get();
        let chart = map_chart::rotation_map(study, view.formula, weeks, legs, view.focus.as_ref());
        let text = FigureText {
            title: wording::rotation::map_title(study),
            subtitle: wording::rotation::map_subtitle(study, view.formula, weeks),
            caption: wording::rotation::map_caption(study),
            source: source.unwrap_or_default(),
        };
        (drawn(chart), text)
    })
}
