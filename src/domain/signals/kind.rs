//! What every kind of condition has.

use super::{
    inputs::{Inputs, Legs},
    parameter::Parameter,
    terms::Terms,
};

/// A file beside the prices that a condition rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Policy decisions.
    Policy,
    /// The 10-year yield.
    TenYear,
    /// The 2-year yield.
    TwoYear,
}

/// A kind of condition.
#[derive(Debug)]
pub struct KindSpec {
    /// Its word in links.
    pub code: &'static str,
    /// Its name in a list.
    pub name: &'static str,
    /// What it asks for, in the order of links.
    pub parameters: &'static [Parameter],
    /// What it rests on beside the prices.
    pub(super) source: fn(&Terms) -> Option<Source>,
    /// What is true, in the past tense and without a full stop.
    pub(super) words: fn(&Terms, Legs<'_>) -> String,
    /// Whether it is true, one value a session; none where that cannot be judged.
    pub(super) holds: fn(&Terms, &Inputs<'_>) -> Vec<Option<bool>>,
}

/// For kinds that need prices alone.
pub(super) fn prices_alone(_: &Terms) -> Option<Source> {
    None
}
