//! Claims: is what I read true?

mod judged;

pub use self::judged::{Judged, judged_of_reader, judged_of_story, story_title};

use crate::{
    domain::{claims::summary, library::Load, wording::Sentence},
    pages::{Context, Custom, PageRow, PageSpec, Part},
};

/// How many claims of the story hold, each with its verdict, and the reader's own.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs: judged::needs,
    rows: &[
        PageRow::Wide(Part::Custom(Custom::Story)),
        PageRow::Wide(Part::Custom(Custom::UserClaims)),
    ],
};

fn answer(cx: &dyn Context) -> Load<Sentence> {
    Some(judged_of_story(cx)?.map(|judged| {
        let outcomes: Vec<_> = judged.into_iter().map(|judged| judged.outcome).collect();
        Sentence::new(summary(&outcomes))
    }))
}
