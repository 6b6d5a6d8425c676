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

pub use card::{PeGap, card_words, pe_gap};
pub use decomposition::{RelativeLevels, SourcesOfReturn, sources_of_return};
pub use history::{index_pe_caption, quote_history_words};
pub use quotes::{QuoteRow, QuotedPair, quote_rows, quoted_pairs};
pub use scenario::{
    ScenarioWords, exit_discount_words, growth_gap_words, scenario_grid_caption, scenario_words,
    years_words,
};
pub use sides::{PeSides, gap_caption, headline, no_gap, parity_caption, yield_caption};
