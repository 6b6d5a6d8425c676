//! Valuations in words: the card, and the sentences and rows of the page.
//!
//! Ratios on different bases are never compared: a gap is made of two quotes on one basis, or of two
//! figures of the reader's own.

mod card;
mod decomposition;
mod history;
mod quotes;
mod scenario;
mod sides;
mod titles;

pub(crate) use card::card_words;
pub(crate) use decomposition::{sources_absent, sources_caption};
pub(crate) use history::index_pe_caption;
pub use history::quote_history_words;
pub(crate) use quotes::basis_words;
pub use quotes::{QuoteRow, quote_rows};
pub(crate) use scenario::{
    exit_discount_words, growth_gap_words, no_start, scenario_grid_caption, years_words,
};
pub use scenario::{scenario_caption, scenario_rows};
pub(crate) use sides::{gap_caption, no_gap_words, no_quotes, source_words, yield_caption};
pub use sides::{headline, no_gap, parity_caption};
pub use titles::*;
