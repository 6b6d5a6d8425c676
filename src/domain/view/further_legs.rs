//! Legs that stand beside the pair.

use crate::domain::{Error, Symbol};

/// Legs beside the pair, each once and eight at most, in the order in which they were chosen.
///
/// ```
/// use rotascope::domain::view::FurtherLegs;
///
/// let mut legs = FurtherLegs::default();
/// legs.add("IJR".parse()?);
/// legs.add("MDY".parse()?);
/// legs.add("IJR".parse()?);
/// assert_eq!(legs.all(), ["IJR".parse()?, "MDY".parse()?]);
/// legs.remove(&"IJR".parse()?);
/// assert_eq!(legs.all(), ["MDY".parse()?]);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FurtherLegs(Vec<Symbol>);

impl FurtherLegs {
    /// The most legs.
    pub const MOST: usize = 8;
    /// The most characters that are read of a link: three times as many legs as there may be.
    pub(super) const MOST_IN_LINK: usize = 3 * Self::MOST * 17;

    /// The legs.
    pub fn all(&self) -> &[Symbol] {
        &self.0
    }

    /// True where there is no room for another.
    pub fn is_full(&self) -> bool {
        Self::MOST <= self.0.len()
    }

    /// Adds a leg, unless it is there already or there is no room for it.
    pub fn add(&mut self, leg: Symbol) {
        if !self.is_full() && !self.0.contains(&leg) {
            self.0.push(leg);
        }
    }

    /// Removes a leg.
    pub fn remove(&mut self, leg: &Symbol) {
        self.0.retain(|other| other != leg);
    }

    /// Takes the legs of a link; the first that cannot be taken is named.
    pub(super) fn read(&mut self, text: &str) -> Result<(), Error> {
        let words = text.split('~').filter(|word| !word.is_empty());
        words.map(|word| self.take(word)).fold(Ok(()), Result::and)
    }

    fn take(&mut self, word: &str) -> Result<(), Error> {
        let leg = word.parse()?;
        if self.is_full() || self.0.contains(&leg) {
            let problem = format!("{leg} is named twice or one too many");
            return Err(Error::invalid(problem, "eight legs stand beside the pair, each once"));
        }
        self.0.push(leg);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::view::ViewState;

    /// A link reads as a canonical one, with at most one notice, which says this.
    #[track_caller]
    fn check(link: &str, canonical: &str, notice: &str) {
        let (view, notices) = ViewState::from_fragment(link);
        assert_eq!(view.to_fragment(), canonical, "{link}");
        assert!(notices.len() <= 1, "{link}: {notices:?}");
        let said = notices.first().map(ToString::to_string).unwrap_or_default();
        assert_eq!(said.is_empty(), notice.is_empty(), "{link}: {said}");
        assert!(said.contains(notice), "{link}: {said}");
    }

    #[test]
    fn legs_stand_in_links() {
        check("legs=ijr~MDY", "v=1&legs=IJR~MDY", "");
        check("avg=50&legs=IJR&roll=1y", "v=1&roll=1y&avg=50&legs=IJR", "");
        check("legs=", "v=1", "");
        check("legs=~~", "v=1", "");
    }

    #[test]
    fn what_cannot_be_taken_is_named_once_and_the_rest_stays() {
        check("legs=IJR~..~MDY", "v=1&legs=IJR~MDY", "legs: \"..\" is not a symbol;");
        check("legs=IJR~ijr", "v=1&legs=IJR", "IJR is named twice or one too many;");
        check("legs=A~B~C~D~E~F~G~H~I", "v=1&legs=A~B~C~D~E~F~G~H", "I is named twice or one too");
        check("legs=..~!~A~a~%~B", "v=1&legs=A~B", "\"..\" is not a symbol;");
        let long = format!("legs={}", "ABCDEFGHIJKLMNOP~".repeat(100));
        check(&long, "v=1&legs=ABCDEFGHIJKLMNOP", "ABCDEFGHIJKLMNOP is named twice");
    }

    proptest! {
        #[test]
        fn any_legs_come_back_from_a_link(words in prop::collection::vec("[A-Za-z0-9._~-]{0,18}", 0..14)) {
            let (view, notices) = ViewState::from_fragment(&format!("legs={}", words.join("~")));
            let legs = view.performance.legs.all();
            prop_assert!(legs.len() <= FurtherLegs::MOST && notices.len() <= 1);
            prop_assert!(legs.iter().enumerate().all(|(at, leg)| !legs[..at].contains(leg)));
            prop_assert_eq!(ViewState::from_fragment(&view.to_fragment()), (view, vec![]));
        }
    }
}
