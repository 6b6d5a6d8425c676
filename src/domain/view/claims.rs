//! What a reader has chosen on the page of claims: claims of their own.

use std::{fmt, str::FromStr};

use super::keys::{Key, set, unless_default};
use crate::domain::{Error, claims::ClaimSet};

pub(super) const KEYS: &[Key] = &[Key {
    name: "claims",
    read: |view, text| set(&mut view.claims, text),
    write: |view| unless_default(&view.claims),
    most: ClaimSet::MOST_CHARACTERS,
}];

/// Claims as a link carries them, unread: what judges them reads them, and names what cannot be read.
///
/// A view is read before anything of the page of claims is loaded, so it only warrants that these
/// characters may stand in a link, and that they are not too many.
///
/// ```
/// use rotascope::domain::view::OwnClaims;
///
/// let claims: OwnClaims = "streak~IWM~SPY~2026-01-22~price~about~14~0~.~.".parse()?;
/// assert_eq!(claims.set().0.claims().len(), 1);
/// assert!("<script>".parse::<OwnClaims>().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnClaims(String);

impl OwnClaims {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The claims that can be read, and an error for each that cannot.
    pub fn set(&self) -> (ClaimSet, Vec<Error>) {
        ClaimSet::read(&self.0)
    }
}

impl From<&ClaimSet> for OwnClaims {
    fn from(set: &ClaimSet) -> Self {
        Self(set.to_string())
    }
}

impl fmt::Display for OwnClaims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for OwnClaims {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let is_sound = |byte: u8| byte.is_ascii_alphanumeric() || b"._~-".contains(&byte);
        if ClaimSet::MOST_CHARACTERS < text.len() || !text.bytes().all(is_sound) {
            return Err(Error::invalid(
                "the claims are cut short or hold characters that no link has",
                "copy the link again from the page",
            ));
        }
        Ok(Self(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::ViewState, *};

    const GOOD: &str = "streak~IWM~SPY~2026-01-22~price~about~14~0~.~Fourteen_in_a_row";

    #[test]
    fn claims_travel_in_a_link() {
        let fragment = format!("v=1&claims={GOOD}~~{GOOD}");
        let (view, notices) = ViewState::from_fragment(&fragment);
        assert!(notices.is_empty());
        let (set, unread) = view.claims.set();
        assert_eq!((set.claims().len(), unread.len()), (2, 0));
        assert_eq!(set.claims()[0].words(), "Fourteen in a row");
        assert_eq!(OwnClaims::from(&set), view.claims);
        assert_eq!(view.to_fragment(), fragment);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let (view, _) = ViewState::from_fragment(&format!("claims=x~~{GOOD}~~y"));
        let (set, unread) = view.claims.set();
        assert_eq!((set.claims().len(), unread.len()), (1, 2));

        let long = "a".repeat(ClaimSet::MOST_CHARACTERS + 1);
        let (view, notices) = ViewState::from_fragment(&format!("claims={long}"));
        assert_eq!((view.to_fragment().as_str(), notices.len()), ("v=1", 1));
    }
}
