//! Rotation: where does each holding stand?

mod cards;
mod controls;
mod figures;
mod map;
mod map_chart;
mod order;
mod pairs;
mod regime_spans;
mod regimes;
mod subject;
mod table;

use self::{
    map::choice,
    subject::{study, subject},
};
use crate::{
    domain::{
        library::Load,
        wording::{self, Sentence, Tense},
    },
    pages::{Context, Control, Custom, Need, PageRow, PageSpec, Part, age::tense, as_of},
};
pub use controls::PACE;
pub use map::weeks_of_map;
pub(super) use map_chart::{MapLegs, rotation_map as map_chart};

/// The answer, the map with its tails, what should be known of it, and who led in the long run.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs,
    rows: &[
        PageRow::Controls(&[
            Control::Choice(controls::GROUP),
            Control::Field(controls::OWN),
            Control::Choice(controls::BENCHMARK),
        ]),
        PageRow::Columns {
            main: &[figures::MAP, Part::Custom(Custom::Player)],
            aside_label: wording::rotation::ASIDE_LABEL,
            aside: &[cards::TURNING, cards::LAG, cards::FORMULA],
        },
        PageRow::Wide(table::TABLE),
        PageRow::Wide(regimes::CHART),
        PageRow::Wide(regimes::TABLE),
        PageRow::Wide(pairs::PAIRS),
    ],
};

fn needs(cx: &dyn Context) -> Vec<Need> {
    let symbols = choice(cx).map(|choice| choice.needs(cx.library())).unwrap_or_default();
    let of_pairs = pairs::next_symbols(cx, &symbols);
    symbols.into_iter().chain(of_pairs).map(Need::Prices).collect()
}

fn answer(cx: &dyn Context) -> Load<Sentence> {
    let tense = as_of(cx).map_or(Tense::Present, |last| tense(cx, last));
    study(cx, |study| wording::rotation::headline(study, subject(cx, study).as_ref(), tense))
}
