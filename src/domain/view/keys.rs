//! The settings that links carry, each with how it is read and written.
//!
//! A page keeps its own settings and their keys in a file of its own; [`all`] has one line for each.

use std::str::FromStr;

use super::{
    ViewState, claims, global, instruments, performance, rates, rotation, streaks, valuation,
};
use crate::domain::Error;

/// A value that is not meant to be long is read and quoted up to this many characters.
const SHORT: usize = 40;

/// One setting in a link.
pub(super) struct Key {
    /// Its name in links.
    pub name: &'static str,
    /// Takes a value into the view.
    pub read: fn(&mut ViewState, &str) -> Result<(), Error>,
    /// The value, or nothing where it is the default; only letters, digits and `._~-`.
    pub write: fn(&ViewState) -> Option<String>,
    /// The most characters that a value has.
    pub most: usize,
}

impl Key {
    /// A setting with a short value.
    pub const fn new(
        name: &'static str,
        read: fn(&mut ViewState, &str) -> Result<(), Error>,
        write: fn(&ViewState) -> Option<String>,
    ) -> Self {
        Self { name, read, write, most: SHORT }
    }

    /// Takes a value into the view.
    ///
    /// # Errors
    /// When the value does not read as one of this setting.
    pub fn read_into(&self, view: &mut ViewState, value: &str) -> Result<(), Error> {
        (self.read)(view, &shortened(value, self.most))
    }

    /// The value, or nothing where it is the default.
    pub fn write(&self, view: &ViewState) -> Option<String> {
        (self.write)(view)
    }
}

/// Every setting, in the order in which links carry them.
pub(super) fn all() -> impl Iterator<Item = &'static Key> {
    [
        global::KEYS,
        performance::KEYS,
        rotation::KEYS,
        streaks::KEYS,
        valuation::KEYS,
        rates::KEYS,
        instruments::KEYS,
        claims::KEYS,
        global::LAST_KEYS,
    ]
    .into_iter()
    .flatten()
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::all;

    #[test]
    fn no_two_settings_share_a_name() {
        let names: BTreeSet<&str> = all().map(|key| key.name).collect();
        assert_eq!(names.len(), all().count(), "{names:?}");
    }
}
