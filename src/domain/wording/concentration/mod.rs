//! Concentration in words: headline, captions, the card, and rows of weights.

mod basket;
mod captions;
mod card;
mod titles;

pub use basket::{basket_caption, basket_weight_caption, breadth_caption, contribution_caption};
pub use captions::{DriftedWeight, WeightRow, headline, weight_rows};
pub(crate) use card::card_words;
pub use titles::*;
