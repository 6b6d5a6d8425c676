//! A good file is never replaced by a worse one: what an answer has to be before it is taken.
//!
//! What a snapshot has stays; an answer is held against it and only adds to it. Where it cannot be
//! held against it, each reason is named and nothing is taken. Pure: figures in, figures or reasons
//! out.

mod holdings;
mod join;
mod past;
mod prices;
mod reason;
mod series;

pub use holdings::check as check_holdings;
pub use prices::{PricesUpdate, extend as extend_prices, first as first_prices};
pub use reason::{Reason, ReasonKind};
pub use series::{SeriesUpdate, extend as extend_series};
