//! Words of the reader's own, in a form that a link can carry.

use std::{fmt, str::FromStr};

use crate::domain::Error;

/// A few words of the reader, such as the source of a figure: from 1 to 80 characters in one line.
///
/// In a link a space is `_`, and what is neither letter, digit, `.` nor `-` is `~` and the two
/// hexadecimal digits of each of its bytes.
///
/// ```
/// use rotascope::domain::view::Words;
///
/// let words = Words::new(" iShares, S&P page ").unwrap();
/// assert_eq!(words.as_str(), "iShares, S&P page");
/// assert_eq!(words.to_string(), "iShares~2c_S~26P_page");
/// assert_eq!("iShares~2c_S~26P_page".parse(), Ok(words));
/// assert!("50~zz".parse::<Words>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(String);

impl Words {
    /// The most characters that the words have.
    pub const MOST: usize = 80;
    /// The most characters that they take in a link.
    pub(super) const MOST_IN_LINK: usize = 12 * Self::MOST;

    /// Words without the spaces around them.
    ///
    /// # Errors
    /// When there are none, more than 80 characters, or more than one line.
    pub fn new(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let count = text.chars().count();
        if count == 0 || Self::MOST < count || text.chars().any(char::is_control) {
            return Err(Error::invalid(
                "these are no words that a link can carry",
                format!("write 1 to {} characters in one line", Self::MOST),
            ));
        }
        Ok(Self(text.to_owned()))
    }

    /// The words as they were written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |value: u8| DIGITS.get(usize::from(value)).map_or('0', |&digit| digit.into());
        self.0.bytes().try_for_each(|byte| match byte {
            b' ' => f.write_str("_"),
            b'.' | b'-' => f.write_str(if byte == b'.' { "." } else { "-" }),
            _ if byte.is_ascii_alphanumeric() => fmt::Write::write_char(f, byte.into()),
            _ => [b'~'.into(), digit(byte >> 4), digit(byte & 15)]
                .into_iter()
                .try_for_each(|character| fmt::Write::write_char(f, character)),
        })
    }
}

impl FromStr for Words {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let broken = || Error::invalid("the words in the link are broken", "copy the link again");
        let mut bytes = Vec::with_capacity(text.len());
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            let hex = |digit: Option<u8>| (digit? as char).to_digit(16);
            bytes.push(match byte {
                b'_' => b' ',
                b'~' => match (hex(rest.next()), hex(rest.next())) {
                    (Some(high), Some(low)) => (16 * high + low) as u8,
                    _ => return Err(broken()),
                },
                other => other,
            });
        }
        Self::new(&String::from_utf8(bytes).map_err(|_| broken())?)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_no_line_of_words_is_refused() {
        for text in ["", "   ", "two\nlines", &"x".repeat(81)] {
            assert!(Words::new(text).is_err(), "{text:?}");
        }
        for text in ["~", "~4", "~gg", "~ff", "_"] {
            assert!(text.parse::<Words>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_words_come_back_from_a_link(text in "\\PC{0,90}") {
            let Ok(words) = Words::new(&text) else { return Ok(()) };
            let link = words.to_string();
            prop_assert!(link.len() <= Words::MOST_IN_LINK);
            prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"._~-".contains(&b)));
            prop_assert_eq!(link.parse(), Ok(words));
        }
    }
}
