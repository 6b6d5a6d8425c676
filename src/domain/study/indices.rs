//! Indices that the legs track: what is quoted of a leg is quoted of its index.

use crate::domain::{
    Absence, Symbol, Value,
    facts::{Index, InstrumentFacts},
    library::{Library, Load},
};

/// The indices of both legs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegIndices {
    /// That of the small leg; no value where none is known.
    pub small: Value<Index>,
    /// That of the large leg; no value where none is known.
    pub large: Value<Index>,
}

impl LegIndices {
    /// The indices of two legs; nothing while the facts load.
    ///
    /// # Errors
    /// When the facts cannot be had.
    pub fn of(library: &dyn Library, small: &Symbol, large: &Symbol) -> Load<Self> {
        let facts = library.instruments()?;
        let index = |facts: &InstrumentFacts, symbol| tracked(facts, symbol).cloned();
        Some(facts.map(|facts| Self { small: index(&facts, small), large: index(&facts, large) }))
    }

    /// Both indices.
    ///
    /// # Errors
    /// [`Absence::NotInSnapshot`] where one of them is not known.
    pub fn both(&self) -> Value<(&Index, &Index)> {
        Ok((self.small.as_ref().map_err(|it| *it)?, self.large.as_ref().map_err(|it| *it)?))
    }
}

/// The index that a symbol tracks.
///
/// # Errors
/// [`Absence::NotInSnapshot`] where the facts name none.
pub fn tracked<'a>(facts: &'a InstrumentFacts, symbol: &Symbol) -> Value<&'a Index> {
    let instrument = facts.get(symbol).ok_or(Absence::NotInSnapshot)?;
    instrument.tracks.as_ref().ok_or(Absence::NotInSnapshot)
}
