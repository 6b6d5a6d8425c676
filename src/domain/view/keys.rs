//! One setting in a link: how it is read and written.
//!
//! A page keeps its own settings and their keys in a file of its own.

use std::str::FromStr;

use crate::domain::{Error, Symbol};

/// A value that is not meant to be long is read up to this many characters.
const SHORT: usize = 40;

/// One of the settings `S` of a page.
pub(super) struct LinkKey<S> {
    /// Its name in links.
    pub name: &'static str,
    /// Takes a value into the settings.
    pub read: fn(&mut S, &str) -> Result<(), Error>,
    /// The value, or nothing where it is the default; only letters, digits and `._~-`.
    pub write: fn(&S) -> Option<String>,
    /// The most characters that a value has.
    pub most: usize,
}

impl<S> LinkKey<S> {
    /// A setting with a short value.
    pub const fn new(
        name: &'static str,
        read: fn(&mut S, &str) -> Result<(), Error>,
        write: fn(&S) -> Option<String>,
    ) -> Self {
        Self { name, read, write, most: SHORT }
    }

    /// Takes a value into the settings.
    ///
    /// # Errors
    /// When the value does not read as one of this setting.
    pub(crate) fn read_into(&self, settings: &mut S, value: &str) -> Result<(), Error> {
        (self.read)(settings, &shortened(value, self.most))
    }
}

fn shortened(text: &str, most: usize) -> String {
    let mut short: String = text.chars().take(most).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// Sets a field that always has a value.
pub(super) fn set<T: FromStr<Err = Error>>(field: &mut T, text: &str) -> Result<(), Error> {
    *field = text.parse()?;
    Ok(())
}

/// Sets a field that may have none.
pub(super) fn set_some<T: FromStr<Err = Error>>(
    field: &mut Option<T>,
    text: &str,
) -> Result<(), Error> {
    *field = Some(text.parse()?);
    Ok(())
}

/// The value of a field, unless it is the default.
pub(super) fn unless_default<T: Default + PartialEq + ToString>(value: &T) -> Option<String> {
    (*value != T::default()).then(|| value.to_string())
}

/// Symbols in a row, or nothing where there are none.
pub(super) fn joined(symbols: &[Symbol]) -> Option<String> {
    let symbols: Vec<&str> = symbols.iter().map(Symbol::as_str).collect();
    (!symbols.is_empty()).then(|| symbols.join("~"))
}
