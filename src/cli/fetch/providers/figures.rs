//! Figures as an answer has them.

use crate::domain::{
    Day, Observation, PriceSeries, checks::Split, facts::MacroColumn, formats::Holdings,
};

/// What an answer says.
#[derive(Clone, Debug, PartialEq)]
pub enum Figures {
    Prices(FetchedPrices),
    Series(Vec<(MacroColumn, Vec<Observation>)>),
    Holdings(Holdings),
}

/// The prices of an answer, without a session that was not over.
#[derive(Clone, Debug, PartialEq)]
pub struct FetchedPrices {
    pub series: PriceSeries,
    /// Splits that the provider states, each on its first session.
    pub splits: Vec<Split>,
    /// Days of which the provider has a row and no close.
    pub blank: Vec<Day>,
    /// The day of the last bar, where its session was not over; it is left out.
    pub unfinished: Option<Day>,
    /// True where closes are lowered by the dividends that followed.
    pub is_adjusted: bool,
    /// True where the provider gives every session that there was.
    pub is_whole: bool,
}
