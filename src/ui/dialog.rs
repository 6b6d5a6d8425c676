//! Names of what opens above the page.

use crate::{domain::Day, pages::SymbolChoice, platform::reader::Place};

/// A dialog.
#[derive(Clone, Copy)]
pub enum Dialog {
    /// List of the keys that mean something.
    Keys,
    /// Notes on charts, and one more on a day.
    Notes(Option<Day>),
    /// List from which a series is chosen.
    Pick(&'static SymbolChoice),
    /// Views that the reader has saved in this browser.
    SavedViews,
    /// Search over pages, symbols and terms.
    Search,
}

impl Dialog {
    /// Its heading, and the words on what opens it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Keys => "Keys",
            Self::Notes(_) => "Notes on charts",
            Self::Pick(choice) => choice.label,
            Self::SavedViews => "Saved views",
            Self::Search => "Search",
        }
    }

    /// The dialog that a key opens.
    pub(crate) fn of_key(key: &str) -> Option<Self> {
        match key {
            "?" => Some(Self::Keys),
            "/" => Some(Self::Search),
            _ => None,
        }
    }
}

/// Explanation of a term beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tip {
    /// Key of its definition.
    pub key: &'static str,
    /// Place of the term.
    pub place: Place,
}
