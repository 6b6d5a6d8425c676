//! Breadth: who takes part?

mod beside;
mod choices;
mod chosen;
mod figures;
mod lines;
mod map;
mod order;
mod table;

use std::collections::BTreeSet;

use crate::{
    domain::{
        Symbol,
        library::Load,
        view::UniverseGroup,
        wording::{self, Sentence, breadth::titles},
    },
    pages::{Context, Need, PageRow, PageSpec, Part, age::tense},
};
use chosen::{chosen, map_choice, studied};

/// The answer, the lines of a group, the ranking of its members, two groups side by side, and the map.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs,
    rows: &[
        PageRow::Wide(Part::Note { title: titles::LINK_TITLE, words: chosen::unreadable }),
        PageRow::Controls(choices::GROUP),
        PageRow::Wide(Part::Note { title: titles::FILE_TITLE, words: chosen::about_file }),
        PageRow::Pair(figures::ABOVE, figures::AHEAD),
        PageRow::Pair(figures::HIGHS, figures::ADVANCES),
        PageRow::Pair(figures::MEDIAN, figures::DISPERSION),
        PageRow::Wide(figures::COUNTS),
        PageRow::Wide(table::RANKING),
        PageRow::Controls(choices::BESIDE),
        PageRow::Wide(beside::BESIDE),
        PageRow::Wide(map::MAP),
    ],
};

fn needs(cx: &dyn Context) -> Vec<Need> {
    let view = chosen(cx);
    let groups = [view.group].into_iter().chain(view.beside);
    let choices = groups.filter_map(|group| map_choice(cx, group));
    let symbols: BTreeSet<Symbol> = choices.flat_map(|it| it.needs(cx.library())).collect();
    let group = (view.group == UniverseGroup::File).then_some(Need::Group(view.file));
    symbols.into_iter().map(Need::Prices).chain(group).collect()
}

fn answer(cx: &dyn Context) -> Load<Sentence> {
    let group = chosen(cx).group;
    studied(cx, |study| wording::breadth::headline(study, group, tense(cx, study.as_of)))
}
