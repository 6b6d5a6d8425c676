//! Index weights as the as-of day knows them.

use crate::{
    domain::{
        Day, Error, Shared, Symbol,
        library::Load,
        snapshot::{ConcentrationFacts, Index},
    },
    pages::{Context, scope::tracked},
};

/// The fund that holds every company of the S&P 500 alike.
pub const EQUAL_WEIGHTED: &str = "RSP";

/// What is known of the indices of both legs.
pub struct Known {
    /// The weights.
    pub facts: Shared<ConcentrationFacts>,
    /// The index of the large leg.
    pub large: Index,
    /// The index of the small leg, where one is known.
    pub small: Option<Index>,
    /// The day as of which they are looked at.
    pub as_of: Day,
}

impl Known {
    /// Nothing while the facts load.
    pub fn read(cx: &dyn Context) -> Load<Self> {
        let library = cx.library();
        let (facts, instruments) = match (library.concentration()?, library.instruments()?) {
            (Ok(facts), Ok(instruments)) => (facts, instruments),
            (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
        };
        let (small, large) = cx.legs()?;
        let as_of = cx.library().as_of()?;
        let small = tracked(&instruments, &small);
        let found = tracked(&instruments, &large);
        Some(found.ok_or_else(|| no_index(&large)).map(|large| Self { facts, large, small, as_of }))
    }
}

fn no_index(large: &Symbol) -> Error {
    let problem = format!("no index is known that {large} follows");
    Error::unavailable(problem, "choose a large leg that follows an index, such as SPY")
}
