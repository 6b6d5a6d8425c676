//! What a kind of condition asks for, as plain data that controls, words and links share.

use crate::domain::{Error, format, quoted};

/// The part that a parameter plays; a kind has at most one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Which leg is meant.
    Who,
    /// Which of a few things.
    Which,
    /// In which direction.
    Way,
    /// By how much.
    By,
    /// By how much the other leg.
    OtherBy,
    /// Over how many sessions or months.
    Over,
    /// Over how many, the other of two.
    OtherOver,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Hundredths of a percentage point.
    BasisPoints,
    /// Months of the calendar.
    Months,
    /// Hundredths.
    Percent,
    /// Percentage points.
    Points,
    /// Sessions of the exchange.
    Sessions,
    /// Tenths of a percentage point, read and written as points.
    Tenths,
}

/// What is offered for a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offered {
    /// One of these: the word in a link, and the words for a reader.
    Words(&'static [(&'static str, &'static str)]),
    /// A whole number of a unit.
    Number {
        /// The least.
        low: i16,
        /// The greatest.
        high: i16,
        /// The one that a new condition starts from.
        usual: i16,
        /// What it counts.
        unit: Unit,
    },
}

/// A parameter of a kind of condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The part that it plays.
    pub role: Role,
    /// What is offered.
    pub offered: Offered,
}

impl Parameter {
    pub(in crate::domain) const WHO: Self =
        Self::words(Role::Who, &[("small", "first leg"), ("large", "second leg")]);

    pub(in crate::domain) const fn words(
        role: Role,
        words: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self { role, offered: Offered::Words(words) }
    }

    pub(in crate::domain) const fn number(
        role: Role,
        range: [i16; 2],
        usual: i16,
        unit: Unit,
    ) -> Self {
        let [low, high] = range;
        Self { role, offered: Offered::Number { low, high, usual, unit } }
    }

    /// Every value that is offered, in order: numbers themselves, words by their index.
    pub fn values(&self) -> std::ops::RangeInclusive<i16> {
        match self.offered {
            Offered::Words(words) => 0..=i16::try_from(words.len()).unwrap_or(1) - 1,
            Offered::Number { low, high, .. } => low..=high,
        }
    }

    /// Every value that is offered, in words.
    pub(crate) fn options(&self) -> Vec<String> {
        self.values().map(|value| self.in_words(value)).collect()
    }

    /// The place of a value among those that are offered.
    pub(crate) fn index_of(&self, value: i16) -> Option<usize> {
        self.values().position(|offered| offered == value)
    }

    /// The value that a new condition starts from.
    pub(super) fn usual(&self) -> i16 {
        match self.offered {
            Offered::Words(_) => 0,
            Offered::Number { usual, .. } => usual,
        }
    }

    /// A value for a reader: "7 sessions", "second leg".
    pub(crate) fn in_words(&self, value: i16) -> String {
        match self.offered {
            Offered::Words(_) => self.word(value).map_or_else(String::new, |it| it.1.to_owned()),
            Offered::Number { unit, .. } => unit.in_words(value),
        }
    }

    fn word(&self, value: i16) -> Option<(&'static str, &'static str)> {
        let Offered::Words(words) = self.offered else { return None };
        words.get(usize::try_from(value).ok()?).copied()
    }

    /// A value as a link carries it.
    pub(super) fn code(&self, value: i16) -> String {
        match self.offered {
            Offered::Words(_) => self.word(value).map_or_else(String::new, |it| it.0.to_owned()),
            Offered::Number { unit: Unit::Tenths, .. } => {
                format!("{}.{}", value / 10, (value % 10).abs())
            }
            Offered::Number { .. } => value.to_string(),
        }
    }

    /// The value of a text in a link.
    pub(super) fn read(&self, text: &str) -> Result<i16, Error> {
        let found = match self.offered {
            Offered::Words(words) => words.iter().position(|(code, _)| *code == text),
            Offered::Number { .. } => text.replacen('.', "", 1).parse().ok(),
        };
        let found = found.and_then(|value| i16::try_from(value).ok());
        // One text has one value: "07" and "+7" are none.
        let is_offered = |value: &i16| self.values().contains(value) && self.code(*value) == text;
        found.filter(is_offered).ok_or_else(|| {
            let problem = format!("{} is not offered here", quoted(text));
            Error::invalid(problem, format!("use {}", self.remedy()))
        })
    }

    fn remedy(&self) -> String {
        match self.offered {
            Offered::Words(words) => {
                words.iter().map(|(code, _)| *code).collect::<Vec<_>>().join(" or ")
            }
            Offered::Number { low, high, .. } => {
                format!("{} to {}", self.code(low), self.code(high))
            }
        }
    }
}

impl Unit {
    /// A number with its unit: "7 sessions", "1.5 points".
    fn in_words(self, value: i16) -> String {
        let number = f64::from(value);
        match self {
            Self::BasisPoints => format::basis_points(number),
            Self::Percent => format::percent(number / 100.0, 0),
            Self::Months => counted(value, "month"),
            Self::Sessions => counted(value, "session"),
            Self::Points | Self::Tenths if self.is_one(value) => {
                format!("1{}point", format::UNIT_SPACE)
            }
            Self::Points => format::points_bare(number / 100.0, 0),
            Self::Tenths => format::points_bare(number / 1_000.0, usize::from(value % 10 != 0)),
        }
    }

    fn is_one(self, value: i16) -> bool {
        value == if self == Self::Tenths { 10 } else { 1 }
    }
}

/// "one session", "7 sessions".
fn counted(value: i16, noun: &str) -> String {
    if value == 1 {
        return format!("one {noun}");
    }
    format!("{} {noun}s", format::count(usize::try_from(value).unwrap_or(0)))
}
