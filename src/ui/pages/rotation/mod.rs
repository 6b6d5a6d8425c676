//! Rotation: where does each holding stand?

mod cards;
mod controls;
mod figures;
mod map;
mod player;
mod regimes;
mod table;

use self::map::{MapChoice, MapState};
use super::part::{Awaited, Need, PageParts, Part, Row};
use crate::{
    domain::{
        Symbol,
        wording::{MapStudy, Sentence, rotation_headline},
    },
    ui::{controls::Control, state::AppState},
};

/// The answer, the map with its tails, what should be known of it, and who led in the long run.
pub const PAGE: PageParts = PageParts {
    answer,
    needs,
    shared: MapState::share,
    rows: &[
        Row::Controls(&[
            Control::Choice(controls::GROUP),
            Control::Field(controls::OWN),
            Control::Choice(controls::BENCHMARK),
        ]),
        Row::Columns {
            main: &[figures::MAP, Part::Own(player::player)],
            aside_label: "What should be known of the map",
            aside: &[cards::TURNING, cards::LAG, cards::FORMULA],
        },
        Row::Wide(table::TABLE),
        Row::Wide(regimes::CHART),
        Row::Wide(regimes::TABLE),
    ],
};

fn needs(state: AppState) -> Vec<Need> {
    let choice = MapChoice::of(state);
    let symbols = choice.map(|choice| map::needs(state.files, &choice)).unwrap_or_default();
    symbols.into_iter().map(Need::Prices).collect()
}

fn answer(state: AppState) -> Awaited<Sentence> {
    study(|study| rotation_headline(study, subject(state, study).as_ref()))
}

/// Something of the map that is shown; nothing while its prices load.
fn study<T>(read: impl FnOnce(&MapStudy) -> T) -> Awaited<T> {
    let read =
        |study: &Awaited<MapStudy>| Some(study.as_ref()?.as_ref().map(read).map_err(Clone::clone));
    MapState::shared().study.with(read)
}

/// The member that the answer speaks of: the focused one, else the small leg, else the first.
fn subject(state: AppState, study: &MapStudy) -> Option<Symbol> {
    let focus = state.view.read().rotation.focus.clone();
    let small = state.legs_chosen().map(|(small, _)| small);
    let wanted = focus.into_iter().chain(small);
    let known = wanted.into_iter().find(|symbol| study.member(symbol).is_some());
    known.or_else(|| Some(study.members.first()?.symbol.clone()))
}
