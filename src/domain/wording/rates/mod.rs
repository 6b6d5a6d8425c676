//! Rates in words: the card, and the sentences and rows of the page.
//!
//! A figure comes with how far it can be trusted: how many events, which interval, and whether that
//! covers zero. Nothing is said to cause anything.

mod ahead;
mod beta;
mod card;
mod events;
mod headline;
mod jobs;
mod titles;
mod yields;

pub(crate) use ahead::policy_since;
pub use ahead::{CalendarRow, ahead_caption, ahead_rows, policy_caption};
pub use beta::scenario_caption;
pub(crate) use beta::{beta_caption, verdict_words};
pub(crate) use card::card_words;
pub(crate) use events::events_words;
pub use events::{EventWords, event_caption};
pub use headline::headline;
pub(crate) use jobs::{
    jobs_caption, jobs_verdict_words, to_month, trend_label, unemployment_caption, vintage_short,
    vintage_words,
};
pub use titles::*;
pub(crate) use yields::yields_caption;
