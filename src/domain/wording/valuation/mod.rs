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

pub use card::card_words;
pub use decomposition::{sources_absent, sources_caption};
pub use history::{index_pe_caption, quote_history_words};
pub use quotes::{QuoteRow, basis_words, quote_rows};
pub use scenario::{
    exit_discount_words, growth_gap_words, no_start, scenario_caption, scenario_grid_caption,
    scenario_rows, years_words,
};
pub use sides::{
    gap_caption, headline, no_gap, no_gap_words, no_quotes, parity_caption, source_words,
    yield_caption,
};
pub use titles::*;
