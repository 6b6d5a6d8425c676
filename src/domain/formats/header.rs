//! Names of columns: what a column holds by its name, in any case and several languages.

use super::column_names::{NAMES, Role};
use crate::domain::Symbol;

/// The longest name of a column, in bytes.
const LONGEST: usize = 200;
/// Words beside a name that are no symbol.
const UNITS: [&str; 16] = [
    "USD", "EUR", "GBP", "GBX", "CHF", "JPY", "AUD", "CAD", "US", "USA", "INR", "MA", "EOD", "PT",
    "PX", "TR",
];

/// The name of a column taken apart: `IWM.Close` is the close of IWM.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) role: Option<Role>,
    pub(super) symbol: Option<String>,
}

impl Label {
    pub(super) fn of(text: &str) -> Self {
        if let Some(role) = role(text) {
            return Self { role: Some(role), symbol: None };
        }
        let cuts = text.char_indices().filter(|(_, c)| !c.is_alphanumeric() && *c != '&');
        for (at, c) in cuts {
            let (before, after) = (text.get(..at), text.get(at + c.len_utf8()..));
            let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
            for (name, rest) in [(before, after), (after, before)] {
                let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
                let known = role(name).filter(|role| *role != Role::Instrument);
                if let Some(role) = known.filter(|_| is_aside(rest)) {
                    let symbol = Some(rest).filter(|rest| is_symbol(rest)).map(str::to_owned);
                    return Self { role: Some(role), symbol };
                }
            }
        }
        Self::default()
    }
}

/// What a column holds by its whole name.
pub(super) fn role(text: &str) -> Option<Role> {
    let name = compared(text)?;
    NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(role, _)| *role)
}

/// True of a name of a column of days, as [`role`] has it; far quicker, for all cells of a table.
pub(super) fn is_date(text: &str) -> bool {
    let mut names = NAMES.iter().filter(|(role, _)| *role == Role::Date);
    compared(text).is_some_and(|name| names.any(|(_, names)| names.contains(&name.as_str())))
}

/// A name as it is compared; none of what cannot be one.
fn compared(text: &str) -> Option<String> {
    // Most cells of a table are numbers, and no name is one, nor a whole paragraph.
    if LONGEST < text.len() || !text.chars().any(char::is_alphabetic) {
        return None;
    }
    let mut name = String::with_capacity(text.len());
    name.extend(text.chars().filter(|c| c.is_alphanumeric()));
    if name.is_ascii() {
        name.make_ascii_lowercase();
        return Some(name);
    }
    Some(name.to_lowercase())
}

/// True where the rest of a name may stand beside what a column holds: `USD`, `1`, `IWM`.
fn is_aside(rest: &str) -> bool {
    rest.chars().all(|c| c.is_ascii_digit()) || UNITS.contains(&rest) || is_symbol(rest)
}

/// True where a word looks like a symbol: short, upper case, not a unit nor the number of a column.
pub(super) fn is_symbol(word: &str) -> bool {
    let is_upper = !word.chars().any(|c| c.is_lowercase() || c.is_whitespace());
    let has_letter = word.chars().any(char::is_alphabetic);
    is_upper && has_letter && !UNITS.contains(&word) && word.parse::<Symbol>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, role: Option<Role>, symbol: Option<&str>) {
        let expected = Label { role, symbol: symbol.map(str::to_owned) };
        assert_eq!(Label::of(text), expected, "{text}");
    }

    #[test]
    fn names_are_read_in_any_case_and_with_what_stands_beside_them() {
        let close = Some(Role::Close(0));
        for text in ["Close", "CLOSE", "<CLOSE>", "Close/Last", "close*", "Close (USD)", "Close.1"]
        {
            check(text, close, None);
        }
        check("IWM.Close", close, Some("IWM"));
        check("Close_IWM", close, Some("IWM"));
        check("IWM.Adjusted", Some(Role::Adjusted), Some("IWM"));
        check("Adj. Close**", Some(Role::Adjusted), None);
        check("Stock Splits", Some(Role::Split), None);
        check("observation_date", Some(Role::Date), None);
        check("Volume MA", Some(Role::Other), None);
        check("IWM", None, None);
        check("High Yield", None, None);
        check("", None, None);
    }
}
