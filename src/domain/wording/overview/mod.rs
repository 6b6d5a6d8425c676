//! The overview in sentences: its answer, the line under every answer, and its titles.

mod headline;
mod lead;
mod standing;
mod titles;
mod verdict;
mod verdict_table;

pub use headline::headline;
pub(in crate::domain::wording) use lead::lead_sentence;
pub(crate) use standing::aftermath;
pub(crate) use standing::age_words;
pub use standing::{OtherBasis, Standing, standing};
pub use titles::preview_note;
pub use titles::{
    ASIDE_LABEL, KEY_DATA_WHAT, NEXT_TITLE, NO_PES, NO_RATE, NO_WEIGHTS, NO_YEARS,
    RELATIVE_GAIN_HEAD, STORY_TITLE, WITHOUT_CODE, YEARS_LABEL, YEARS_WHAT,
};
pub(crate) use titles::{
    part_year, race_subtitle, race_title, ratio_detail, ratio_source, ratio_subtitle, ratio_title,
    streak_bars_subtitle, years_subtitle, years_title,
};
pub use verdict_table::{VERDICT_HEADS, VERDICT_WHAT, VerdictRow};
pub(crate) use verdict_table::{verdict_caption, verdict_rows, verdict_title};
