//! Funds and stocks of the page, and what they are measured over in words.

use std::ops::Deref;

use crate::{
    domain::{
        Shared,
        facts::InstrumentGroup,
        library::Load,
        screener::{self, Candidate},
        study::instruments::{self, Sieve},
        wording,
    },
    pages::{Context, Memo, scope::scope},
};

/// The universe with the words of its range.
pub struct Universe {
    listings: instruments::Universe,
    /// The range in words that end a sentence.
    pub range_words: String,
}

/// The universe of the page, taken anew with every batch of files that arrives.
const UNIVERSE: Memo<Load<Shared<Universe>>> = Memo::new("universe", |cx, _| {
    let scope = match scope(cx)? {
        Ok(scope) => scope,
        Err(error) => return Some(Err(error)),
    };
    let listings = instruments::Universe::read(cx.library_in_batches(), &scope)?;
    let (range, base) = (scope.range, scope.base);
    let of_pair = scope.window_words();
    let range_words = wording::instruments::funds_range_words(range, base, of_pair, scope.as_of);
    Some(listings.map(|listings| Shared::new(Universe { listings, range_words })))
});

impl Deref for Universe {
    type Target = instruments::Universe;

    fn deref(&self) -> &instruments::Universe {
        &self.listings
    }
}

impl Universe {
    /// What has arrived so far; nothing while the legs load.
    ///
    /// # Errors
    /// When a leg or the manifest cannot be had.
    pub fn read(cx: &dyn Context) -> Load<Shared<Self>> {
        UNIVERSE.get(cx)
    }

    /// Those that pass a sieve and have arrived, in the order of the facts.
    pub fn candidates(&self, sieve: Sieve, group: Option<InstrumentGroup>) -> Vec<Candidate<'_>> {
        screener::candidates(&self.listings, sieve, group)
    }

    /// What return and risk are measured over, in words.
    pub(crate) fn measured_words(&self) -> String {
        wording::instruments::measured_words(self.range, self.as_of, self.basis)
    }
}
