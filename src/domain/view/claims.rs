//! What a reader has chosen on the page of claims: claims of their own.

use std::{fmt, str::FromStr};

use super::keys::{LinkKey, set, unless_default};
use crate::domain::Error;

pub(super) const KEYS: &[LinkKey<OwnClaims>] = &[LinkKey {
    name: "claims",
    read: set,
    write: unless_default,
    most: OwnClaims::MOST_CHARACTERS,
}];

/// Claims as a link carries them, unread; `claims::ClaimSet::of` reads them.
///
/// A view is read before anything of the page of claims is loaded, so it only warrants that these
/// characters may stand in a link, and that they are not too many.
///
/// ```
/// use rotascope::domain::view::OwnClaims;
///
/// let claims: OwnClaims = "streak~IWM~SPY~2026-01-22~price~about~14~0~.~.".parse()?;
/// assert_eq!(claims.as_str().len(), 46);
/// assert!("<script>".parse::<OwnClaims>().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnClaims(String);

impl OwnClaims {
    /// The longest that the form in a link may be, in characters.
    pub const MOST_CHARACTERS: usize = 6_000;

    /// Claims that were written for a link.
    pub(in crate::domain) fn unread(text: String) -> Self {
        Self(text)
    }

    /// True where there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The form in a link.
    pub fn as_str(&self) -> &str {
        &self.0
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
        if Self::MOST_CHARACTERS < text.len() || !text.bytes().all(is_sound) {
            return Err(Error::invalid(
                "the claims are cut short or hold characters that no link has",
                "copy the link again from the page",
            ));
        }
        Ok(Self(text.to_owned()))
    }
}
