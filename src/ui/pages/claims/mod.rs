//! Claims: is what I read true?

mod article;
mod editor;
mod judged;
mod own;
mod story;

use super::part::{Awaited, PageParts, Part, Row};
use crate::{
    domain::{claims::summary, wording::Sentence},
    ui::state::AppState,
};

/// How many claims of the story hold, each with its verdict, and the reader's own.
pub const PAGE: PageParts = PageParts {
    answer,
    needs: judged::needs,
    shared: judged::share,
    rows: &[Row::Wide(Part::Own(story::story)), Row::Wide(Part::Own(own::own))],
};

fn answer(_: AppState) -> Awaited<Sentence> {
    Some(judged::of_story()?.map(|judged| {
        let outcomes: Vec<_> = judged.into_iter().map(|judged| judged.outcome).collect();
        Sentence::new(summary(&outcomes))
    }))
}
