//! The streaks page in sentences: its answer, its cards, and the captions of its charts and tables.
//!
//! Streaks and their rarity come in as figures; nothing is counted here.

mod captions;
mod card;
mod chance;
mod followed;
mod headline;
mod order;
mod others;
mod titles;

pub use captions::hit_rates_caption;
pub(crate) use captions::{count_caption, lengths_caption, openings_caption, sessions_caption};
pub(crate) use card::card_words;
pub use card::chance_in_words;
pub(in crate::domain::wording) use card::rarity;
pub(crate) use chance::chance_words;
pub use chance::{opening_chance_words, opening_words};
pub use followed::followed_caption;
pub(crate) use followed::{followed_subtitle, followed_title};
pub use headline::{headline, openings_headline};
pub use order::order_words;
pub use others::{PeerKind, others_caption};
pub(crate) use others::{others_title, others_without_streak};
pub use titles::*;
