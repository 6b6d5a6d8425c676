//! Names of the legs: "small caps" where a fund stands for them, else its symbol.

use super::Tense;
use crate::domain::{Symbol, format::capitalised};

const SMALL_CAPS: &str = "small caps";
const LARGE_CAPS: &str = "large caps";

/// The name of a leg in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegName {
    text: String,
    number: Number,
    tense: Tense,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Number {
    Singular,
    Plural,
}

impl LegName {
    fn of(symbol: &Symbol, style: Option<&str>) -> Self {
        let named =
            |text: &str, number| Self { text: text.to_owned(), number, tense: Tense::Present };
        let plural = |text| named(text, Number::Plural);
        match style {
            Some("small blend") => plural(SMALL_CAPS),
            Some("mid blend") => plural("mid caps"),
            Some("large blend") => plural(LARGE_CAPS),
            _ => named(symbol.as_str(), Number::Singular),
        }
    }

    /// The name inside a sentence.
    pub fn inside(&self) -> &str {
        &self.text
    }

    /// The name at the beginning of a sentence.
    pub fn opening(&self) -> String {
        capitalised(&self.text)
    }

    /// The form of a verb that agrees with the name.
    pub(crate) fn verb<'a>(&self, singular: &'a str, plural: &'a str) -> &'a str {
        match self.number {
            Number::Singular => singular,
            Number::Plural => plural,
        }
    }

    /// The form of a verb in a headline, whose tense is that of the figures.
    pub(crate) fn told<'a>(&self, singular: &'a str, plural: &'a str, past: &'a str) -> &'a str {
        self.tense.verb(self.verb(singular, plural), past)
    }

    /// "their" or "its".
    pub(crate) fn possessive(&self) -> &'static str {
        self.verb("its", "their")
    }
}

/// The names of both legs, which differ.
///
/// ```
/// use rotascope::domain::wording::LegNames;
///
/// let names = LegNames::new(&"IWM".parse()?, Some("small blend"), &"SPY".parse()?, Some("large blend"));
/// assert_eq!((names.small.inside(), names.large.inside()), ("small caps", "large caps"));
///
/// let names = LegNames::new(&"IWM".parse()?, Some("small blend"), &"IJR".parse()?, Some("small blend"));
/// assert_eq!((names.small.inside(), names.large.inside()), ("IWM", "IJR"));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegNames {
    /// The small leg.
    pub small: LegName,
    /// The large leg.
    pub large: LegName,
}

/// Order of the legs where one stands for small companies and the other for large ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SizeOrder {
    /// Small companies against large ones.
    SmallFirst,
    /// Large companies against small ones.
    LargeFirst,
}

impl LegNames {
    /// The same names in headlines of a tense.
    #[must_use]
    pub fn told_in(mut self, tense: Tense) -> Self {
        self.small.tense = tense;
        self.large.tense = tense;
        self
    }

    /// Tells whether both legs are one and the same.
    pub(crate) fn are_same(&self) -> bool {
        self.small == self.large
    }

    /// The order of sizes; none of any other pair.
    pub(super) fn size_order(&self) -> Option<SizeOrder> {
        match (self.small.inside(), self.large.inside()) {
            (SMALL_CAPS, LARGE_CAPS) => Some(SizeOrder::SmallFirst),
            (LARGE_CAPS, SMALL_CAPS) => Some(SizeOrder::LargeFirst),
            _ => None,
        }
    }

    /// Names for two symbols, given the style of each where it is known.
    pub fn new(
        small: &Symbol,
        small_style: Option<&str>,
        large: &Symbol,
        large_style: Option<&str>,
    ) -> Self {
        let names =
            Self { small: LegName::of(small, small_style), large: LegName::of(large, large_style) };
        if names.small != names.large {
            return names;
        }
        Self { small: LegName::of(small, None), large: LegName::of(large, None) }
    }
}
