//! The map.

use super::{
    controls::{FOCUS, FORMULA, TAIL},
    map::MapState,
};
use crate::{
    chart::figures::{self, MapLegs},
    domain::{
        metrics::rotation::{dual_ema, rotation_map, turning, z_score_14},
        wording::{map_caption, map_subtitle, map_title},
    },
    ui::{
        chart::{Content, FigureText, drawn},
        controls::Control,
        pages::part::Part,
        state::AppState,
    },
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

fn map(state: AppState) -> Content {
    let (small, large) = state.legs_chosen()?;
    let legs = MapLegs { small: &small, large: &large };
    let source = MapState::shared().pairs.get()?.map(|pairs| pairs.source().to_owned());
    let view = state.view.read().rotation.clone();
    super::study(|study| {
        let weeks = view.tail.steps().get();
        let chart = figures::rotation_map(study, view.formula, weeks, legs, view.focus.as_ref());
        let text = FigureText {
            title: map_title(study),
            subtitle: map_subtitle(study, view.formula, weeks),
            caption: map_caption(study),
            source: source.unwrap_or_default(),
        };
        (drawn(chart), text)
    })
}
