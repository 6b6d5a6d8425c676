//! Concentration in words: headline, captions, the card, and rows of weights.

mod captions;
mod card;
mod titles;

pub use captions::{
    DriftedWeight, WeightRow, basket_caption, basket_weight_caption, breadth_caption,
    contribution_caption, headline, weight_rows,
};
pub use card::card_words;
pub use titles::*;
