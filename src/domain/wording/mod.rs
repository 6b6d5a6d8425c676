//! Sentences, written from figures: headlines, captions and the lines on cards.
//!
//! A folder or file a subject, named like the page. A sentence is made of phrases with emphasis, so
//! that a page can colour what belongs to a leg; as text it reads the same without colour. Nothing
//! here computes a metric: the figures come in, the words go out. A figure that is absent is said
//! to be absent.

pub mod breadth;
mod card;
pub mod concentration;
mod counts;
pub mod data;
pub mod export;
pub mod gallery;
mod glossary;
pub mod help;
pub mod instruments;
pub mod lab;
mod marks;
mod moves;
mod names;
mod order;
pub mod overview;
pub mod performance;
mod period;
pub mod picker;
pub mod rates;
pub(crate) mod records;
pub mod report;
pub mod rotation;
mod search;
mod sentence;
pub mod signals;
mod source;
mod statements;
pub mod streaks;
mod tense;
pub mod turns;
pub mod valuation;

pub use card::CardWords;
use card::too_short;
pub(crate) use card::{absence_words, reason};
pub use glossary::{Glossary, GlossaryEntry, GlossaryStatement};
pub use marks::{Mark, marks};
use names::SizeOrder;
pub use names::{LegName, LegNames};
pub(crate) use order::sort_words;
pub use period::{NO_FIGURES_YET, range_words, see_first};
pub use search::search;
pub use sentence::{Emphasis, Phrase, Sentence};
pub(crate) use source::{source_words, too_coarse};
pub use statements::{STATEMENTS, Statement};
pub use tense::Tense;
