//! Text that a link carries for a page that is loaded later.

use std::{fmt, str::FromStr};

use crate::domain::Error;

/// The form of a page's values in a link, unread; the page itself reads them.
///
/// A view is read before anything of such a page is loaded, so it only warrants that these
/// characters may stand in a link, and that they are not too many. Claims are read by
/// `claims::ClaimSet::of`, signals by `signals::Signal::of`, rules by `lab::Experiment::of`, groups by
/// `BreadthView::of`.
///
/// ```
/// use rotascope::domain::view::Unread;
///
/// let claims: Unread = "streak~IWM~SPY~2026-01-22~price~about~14~0~.~.".parse()?;
/// assert_eq!(claims.as_str().len(), 46);
/// assert!("<script>".parse::<Unread>().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unread(String);

impl Unread {
    /// The longest that the form in a link may be, in characters.
    pub const MOST_CHARACTERS: usize = 6_000;

    /// What was written for a link.
    pub(in crate::domain) fn new(text: String) -> Self {
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

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Unread {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let is_sound = |byte: u8| byte.is_ascii_alphanumeric() || b"._~-".contains(&byte);
        if Self::MOST_CHARACTERS < text.len() || !text.bytes().all(is_sound) {
            return Err(Error::invalid(
                "it is cut short or holds characters that no link has",
                "copy the link again from the page",
            ));
        }
        Ok(Self(text.to_owned()))
    }
}
