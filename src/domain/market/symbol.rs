//! Names of series that are safe in a link and in a path.

use std::{fmt, str::FromStr, sync::Arc};

use crate::domain::{Error, quoted};

/// The symbol of a fund, stock or index: 1 to 16 of the characters `A-Z 0-9 . _ -`, a letter or
/// digit first.
///
/// Case does not matter; it is kept as upper case. Clones share their text.
///
/// ```
/// use rotascope::domain::Symbol;
///
/// let symbol: Symbol = "brk.b".parse()?;
/// assert_eq!(symbol.as_str(), "BRK.B");
/// assert!("../IWM".parse::<Symbol>().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(Arc<str>);

impl Symbol {
    /// The text of the symbol.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Symbol {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b"._-".contains(&b);
        let starts_well = text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric);
        if starts_well && text.len() <= 16 && text.bytes().all(allowed) {
            return Ok(Self(text.to_ascii_uppercase().into()));
        }
        Err(Error::invalid(
            format!("{} is not a symbol", quoted(text)),
            "use 1 to 16 letters, digits, dots, hyphens or underscores, a letter or digit first",
        ))
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Symbol;

    #[test]
    fn only_link_safe_symbols_exist() {
        for text in ["IWM", "BRK.B", "A", "600519.SS", "BTC-USD", "SIZE_FACTOR", "ABCDEFGHIJKLMNOP"]
        {
            assert_eq!(text.parse::<Symbol>().unwrap().as_str(), text);
        }
        for text in ["", "^GSPC", "A B", "Ä", "..", "-A", "A/B", "ABCDEFGHIJKLMNOPQ", "A\n"] {
            assert!(text.parse::<Symbol>().is_err(), "{text:?}");
        }
    }
}
