//! Sentences about who takes part.

mod captions;
mod groups;
mod headline;
mod ranking;
pub mod titles;

pub use captions::{
    advances_caption, beside_caption, counts_caption, dispersion_caption, highs_caption,
    median_caption, shares_caption,
};
pub(crate) use groups::{
    GroupName, file_option, file_words, group_option, no_prices, ranked_elsewhere,
};
pub use headline::headline;
pub use ranking::{figure_words, place};
pub(crate) use ranking::{ranking_caption, ranking_title};
