//! Whether the condition is true now, and what chance makes of what followed.

use super::chosen::{signal, studied, tried, when};
use crate::{
    domain::{
        library::Load,
        metrics,
        wording::{self, CardWords},
    },
    pages::{Context, Part},
};

/// Whether the condition is true now.
pub const NOW: Part = Part::card(
    wording::signals::NOW_TITLE,
    now,
    &[
        metrics::signals::events::DEFINITION.key,
        metrics::performance::highest_since::DEFINITION.key,
    ],
);

fn now(cx: &dyn Context) -> Load<CardWords> {
    studied(cx, |scope, study| {
        let record = metrics::performance::highest_since::farthest(scope.history());
        wording::signals::now_words(study, &when(cx, scope), record)
    })
}

/// What chance makes of what followed.
pub const CHANCE: Part =
    Part::card(wording::signals::CHANCE_TITLE, chance, &[metrics::signals::chance::DEFINITION.key]);

fn chance(cx: &dyn Context) -> Load<CardWords> {
    let (horizon, tried) = (signal(cx).horizon, tried(cx));
    studied(cx, |_, study| wording::signals::chance_words(study, horizon, tried))
}
