//! Claims: is what I read true?

mod judged;

pub use self::judged::{
    claims_of_reader, claims_of_story, outcome_of_reader, outcome_of_story, story_title,
};

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
    Some(judged::outcomes_of_story(cx)?.map(|outcomes| Sentence::new(summary(&outcomes))))
}
