//! Signals: what came after the last times something was true?

mod cards;
mod choices;
mod chosen;
mod figures;
mod own;
mod tables;

use crate::{
    domain::{
        facts::MacroId,
        library::Load,
        signals::Source,
        wording::{self, Sentence},
    },
    pages::{Context, Custom, Need, PageRow, PageSpec, Part},
};
use chosen::{signal, studied, when};
pub use own::{answer_to, ask, asked};

/// The answer, the condition and its parts, what followed, and every day on which it came true.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs,
    rows: &[
        PageRow::Wide(Part::Note {
            title: wording::signals::LINK_TITLE,
            words: chosen::unreadable,
        }),
        PageRow::Controls(choices::READY),
        PageRow::Controls(choices::FIRST),
        PageRow::Controls(choices::SECOND),
        PageRow::Controls(choices::THIRD),
        PageRow::Columns {
            main: &[figures::BARS, figures::PATHS],
            aside_label: wording::signals::ASIDE_LABEL,
            aside: &[cards::NOW, cards::CHANCE],
        },
        PageRow::Wide(tables::HORIZONS),
        PageRow::Wide(figures::RATIO),
        PageRow::Wide(tables::EVENTS),
        PageRow::Wide(Part::Custom(Custom::UserSignals)),
    ],
};

fn needs(cx: &dyn Context) -> Vec<Need> {
    let series = |source| match source {
        Source::Policy => None,
        Source::TenYear => Some(Need::Series(MacroId::Yield10)),
        Source::TwoYear => Some(Need::Series(MacroId::Yield2)),
    };
    signal(cx).sources().into_iter().filter_map(series).collect()
}

fn answer(cx: &dyn Context) -> Load<Sentence> {
    let horizon = signal(cx).horizon;
    studied(cx, |scope, study| {
        wording::signals::headline(&scope.names, study, &when(cx, scope), horizon)
    })
}
