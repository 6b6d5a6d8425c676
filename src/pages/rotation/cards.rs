//! What should be known of the map: its turning, its lag, its formula.

use super::{
    map::PAIRS,
    subject::{study, subject},
};
use crate::{
    domain::{
        Absence, Symbol,
        library::Load,
        metrics::rotation::{
            Formula, Profile, dual_ema, rotation_map, turn_lag, turning, z_score_14,
        },
        study::rotation::Turning,
        wording::{self, CardWords},
    },
    pages::{Context, Memo, Part},
};

/// Turns of the map beside those that noise would make.
pub const TURNING: Part =
    Part::card(wording::rotation::TURNING_TITLE, turning, &[turning::DEFINITION.key]);

fn turning(cx: &dyn Context) -> Load<CardWords> {
    if cx.is_playing() {
        // Hundreds of walks a week would make it stutter.
        let lines = vec![wording::rotation::PLAYING.to_owned()];
        return Some(Ok(CardWords {
            verdict: "Playing".to_owned(),
            lines,
            ..CardWords::default()
        }));
    }
    Some(TURNED.get(cx)?.map(|turned| match turned {
        Some((subject, turning)) => {
            let overlay = turning.ok_or(Absence::NotInSnapshot);
            wording::rotation::turning_words(&subject, overlay.and_then(|turning| turning.overlay))
        }
        None => CardWords {
            verdict: "Not known".to_owned(),
            lines: vec![wording::rotation::EMPTY_MAP.to_owned()],
            ..CardWords::default()
        },
    }))
}

/// The member that the page speaks of, and how it has turned.
type Turned = Option<(Symbol, Option<Turning>)>;

const TURNED: Memo<Load<Turned>> = Memo::new("turning on the map", |cx, before| {
    let pairs = match PAIRS.get(cx)? {
        Ok(pairs) => pairs,
        Err(error) => return Some(Err(error)),
    };
    let subject = study(cx, |study| subject(cx, study))?;
    let (as_of, view) = (cx.library().as_of()?, cx.view().rotation.clone());
    let before = before.and_then(|before| before.as_ref()?.as_ref().ok()?.as_ref()?.1.clone());
    Some(subject.map(|subject| {
        let subject = subject?;
        let known = pairs.pair(&subject).map(|pair| pair.as_of(as_of));
        let turning =
            known.map(|known| Turning::of(known, view.formula, view.tail.steps(), before));
        Some((subject, turning))
    }))
});

/// How late the map shows a turn.
pub const LAG: Part = Part::card(
    wording::rotation::LAG_TITLE,
    |cx| Some(Ok(wording::rotation::lag_words(turn_lag(formula(cx), Profile::Weekly)))),
    &[],
);

/// The formula and what is wrong with each.
pub const FORMULA: Part = Part::card(
    wording::rotation::FORMULA_TITLE,
    |cx| Some(Ok(wording::rotation::formula_words(formula(cx)))),
    &[rotation_map::DEFINITION.key, dual_ema::DEFINITION.key, z_score_14::DEFINITION.key],
);

fn formula(cx: &dyn Context) -> Formula {
    cx.view().rotation.formula
}
