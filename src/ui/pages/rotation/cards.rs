//! What should be known of the map: its turning, its lag, its formula.

use leptos::prelude::*;

use super::map::MapState;

use crate::{
    domain::{
        metrics::rotation::{
            Formula, Profile, dual_ema, rotation_map, turn_lag,
            turning::{self, null_overlay},
            z_score_14,
        },
        wording::{CardWords, formula_words, lag_words, turning_words},
    },
    ui::{
        pages::part::{Awaited, Part},
        state::{AppState, SEED},
    },
};

/// Whether the map turns more than noise would make it turn.
pub const TURNING: Part =
    Part::card("Does it turn, or does the formula?", turning, &[turning::DEFINITION.key]);

fn turning(state: AppState) -> Awaited<CardWords> {
    if MapState::shared().playing.get() {
        // Hundreds of walks a week would make it stutter.
        let lines = vec!["Counted again when the map stands still.".to_owned()];
        return Some(Ok(CardWords {
            verdict: "Playing".to_owned(),
            lines,
            ..CardWords::default()
        }));
    }
    let pairs = match MapState::shared().pairs.get()? {
        Ok(pairs) => pairs,
        Err(error) => return Some(Err(error)),
    };
    let subject = super::study(|study| super::subject(state, study))?;
    let (as_of, view) = (state.today.get()?, state.view.read().rotation.clone());
    Some(subject.map(|subject| {
        let Some(subject) = subject else {
            return CardWords {
                verdict: "Not known".to_owned(),
                lines: vec!["Nothing is on the map.".to_owned()],
                ..CardWords::default()
            };
        };
        let known = pairs.pair(&subject).map(|pair| pair.as_of(as_of));
        let overlay = known.map_or(Err(crate::domain::Absence::NotInSnapshot), |known| {
            null_overlay(known, view.formula, Profile::Weekly, view.tail.steps(), SEED)
        });
        turning_words(&subject, overlay)
    }))
}

/// How late the map shows a turn.
pub const LAG: Part = Part::card(
    "How late is it?",
    |state| Some(Ok(lag_words(turn_lag(formula(state), Profile::Weekly)))),
    &[],
);

/// The formula and what is wrong with each.
pub const FORMULA: Part = Part::card(
    "The formula",
    |state| Some(Ok(formula_words(formula(state)))),
    &[rotation_map::DEFINITION.key, dual_ema::DEFINITION.key, z_score_14::DEFINITION.key],
);

fn formula(state: AppState) -> Formula {
    state.view.read().rotation.formula
}
