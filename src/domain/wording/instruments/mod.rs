//! Funds and stocks in words: headline, captions, and the key data of one of them.

mod captions;
mod co_movement;
mod key_data;
mod titles;

pub use captions::{costs_caption, headline, style_caption};
pub(crate) use captions::{funds_range_words, note, unlike_histories};
pub use co_movement::*;
pub use key_data::KeyDatum;
pub(crate) use key_data::key_data;
pub use titles::*;
